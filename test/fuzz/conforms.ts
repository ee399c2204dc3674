import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** Items of a list at most: a page, or a list that the schema bounds. */
const LIST_MAX = 400;

const LEAVES: Readonly<Record<string, (value: unknown) => boolean>> = {
  Int: (value) => Number.isInteger(value),
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
  String: (value) => typeof value === 'string' && value.isWellFormed(),
  ID: (value) => typeof value === 'string' && value !== '',
  Date: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)),
  DateTime: (value) => !Number.isNaN(Date.parse(String(value))),
};

/**
 * @param seen is given the fields that the answer has a value of, e.g. `Claim.summary`
 * @returns where an answer is not what the schema and the query say, and how; none if it is
 */
export function faultsOf(
  schema: GraphQLSchema,
  query: string,
  data: unknown,
  seen: Set<string> = new Set(),
): string[] {
  const { definitions } = parse(query);
  const fragments = new Map(
    definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const root = schema.getQueryType();
  if (!operation || !root) return ['no operation'];
  return new Checker(schema, fragments, seen).object(root, [operation.selectionSet], data, 'data');
}

class Checker {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #seen: Set<string>;

  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    seen: Set<string>,
  ) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#seen = seen;
  }

  object(type: GraphQLNamedType, sets: readonly SelectionSetNode[], value: unknown, at: string): string[] {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} is no object`];
    const answer = value as Record<string, unknown>;
    // A query that was broken may have lost what it asked for: then there is nothing to go by.
    if (!('__typename' in answer) && !sets.some(asksForType)) return [];
    const real = this.#schema.getType(String(answer['__typename']));
    if (!isObjectType(real)) return [`${at} is of no type: ${answer['__typename']}`];
    if (real !== type && !(isInterfaceType(type) && this.#schema.isSubType(type, real))) {
      return [`${at} is a ${real.name}, not a ${type.name}`];
    }
    const asked = new Map<string, FieldNode[]>();
    for (const set of sets) this.#collect(real, set, asked);
    return Object.entries(answer).flatMap(([key, item]) => {
      const nodes = asked.get(key);
      const name = nodes?.[0]?.name.value ?? '';
      if (!nodes) return [`${at}.${key} was not asked for`];
      if (name === '__typename') return [];
      this.#seen.add(`${real.name}.${name}`);
      const field = real.getFields()[name];
      const inner = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      return field ? this.#value(field.type, inner, item, `${at}.${key}`) : [`${real.name} has no ${name}`];
    });
  }

  #value(type: GraphQLOutputType, sets: readonly SelectionSetNode[], value: unknown, at: string): string[] {
    if (isNonNullType(type))
      return value === null ? [`${at} is null`] : this.#value(type.ofType, sets, value, at);
    if (value === null) return [];
    if (isListType(type)) {
      if (!Array.isArray(value)) return [`${at} is no list`];
      const long = value.length > LIST_MAX ? [`${at} has ${value.length} items`] : [];
      return [
        ...long,
        ...value.flatMap((item, index) => this.#value(type.ofType, sets, item, `${at}[${index}]`)),
      ];
    }
    if (isEnumType(type)) return type.getValue(String(value)) ? [] : [`${at} is no ${type.name}: ${value}`];
    const isLeaf = LEAVES[type.name];
    if (isLeaf) return isLeaf(value) ? [] : [`${at} is no ${type.name}: ${JSON.stringify(value)}`];
    return this.object(type, sets, value, at);
  }

  /** Fields that a selection asks of an object of a type, by the names that they have in the answer. */
  #collect(type: GraphQLNamedType, { selections }: SelectionSetNode, asked: Map<string, FieldNode[]>): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        asked.set(key, [...(asked.get(key) ?? []), selection]);
        continue;
      }
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      const on = this.#schema.getType(inner?.typeCondition?.name.value ?? type.name);
      const applies =
        on === type || (isInterfaceType(on) && isObjectType(type) && this.#schema.isSubType(on, type));
      if (inner && applies) this.#collect(type, inner.selectionSet, asked);
    }
  }
}

function asksForType({ selections }: SelectionSetNode): boolean {
  return selections.some(
    (one) => one.kind === Kind.FIELD && one.name.value === '__typename' && one.alias === undefined,
  );
}
