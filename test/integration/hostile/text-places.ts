import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isScalarType,
} from 'graphql';
import { globalId } from '../../../src/graphql/global-id.ts';

/** The schema as it is printed, so that what is new in it is found without a change here. */
export const printed = buildSchema(
  readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'),
);

/** A place of the schema that takes a text: an argument, or a field of one. */
export interface TextPlace {
  /** e.g. `Entity.claims(filter.source)` */
  readonly name: string;
  /** A query that hands `$value` to it. */
  readonly query: string;
  /** What texts it takes by its type and its name. */
  readonly kind: 'cursor' | 'id' | 'text';
}

/** What arguments that must be given are given, by their types. */
const REQUIRED: Readonly<Record<string, string>> = {
  'EntityBy!': '{ slug: "china" }',
  // A path leads from one to another.
  'to: EntityBy!': '{ slug: "russia" }',
  '[EntityBy!]!': '[{ slug: "china" }, { slug: "russia" }]',
  'String!': '"putin"',
  'ID!': `"${globalId('Entity', 'china')}"`,
  'Facet!': 'TYPE',
  'Int!': '0',
  // Days that the seed has something of, and the time before.
  'from: Date!': '"2024-05-01"',
  'to: Date!': '"2024-12-31"',
  '[ResolveNameInput!]!': '[{ name: "putin" }]',
  '[ID!]!': `["${globalId('Entity', 'china')}"]`,
};

const NOT_TEXTS = ['Int', 'Float', 'Boolean'];

/** @returns every place that takes a text, each once: a field of an interface is not told again by its types */
export function textPlaces(): TextPlace[] {
  return [...waysToTypes()].flatMap(([type, [before, after]]) =>
    fieldsOf(type).flatMap((field) =>
      field.args.flatMap((argument) =>
        leaves(argument.type, argument.name, '$value').map(({ path, value, scalar }) => ({
          name: `${type.name}.${field.name}(${path})`,
          kind: /^(after|before)$/.test(path) ? 'cursor' : scalar === 'ID' ? 'id' : 'text',
          query: `query ($value: ${scalar}!) { ${before} ${call(field, argument, value)} ${selection(field)} ${after} }`,
        })),
      ),
    ),
  );
}

/** For each type with fields the shortest way to it from the root, as what stands before and after its fields. */
export function waysToTypes(): Map<GraphQLNamedType, [before: string, after: string]> {
  const root = printed.getQueryType();
  if (!root) throw new Error('the schema has no queries');
  const ways = new Map<GraphQLNamedType, [string, string]>([[root, ['', '']]]);
  // A map gives also what is added while it is walked.
  for (const [type, [before, after]] of ways) {
    const add = (next: GraphQLNamedType, opening: string) => {
      if (isCompositeType(next) && !ways.has(next)) ways.set(next, [`${before} ${opening} {`, `} ${after}`]);
    };
    for (const field of fieldsOf(type)) add(getNamedType(field.type), call(field));
    // Everything is a node; typed lists lead to things that there are.
    if (isAbstractType(type) && type.name !== 'Node') {
      for (const one of printed.getPossibleTypes(type)) add(one, `... on ${one.name}`);
    }
  }
  return ways;
}

/** Fields that a type has by itself, not by an interface. */
function fieldsOf(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const inherited = new Set(type.getInterfaces().flatMap((one) => Object.keys(one.getFields())));
  return Object.values(type.getFields()).filter(({ name }) => !inherited.has(name));
}

/** The field with what it must be given, and a value for one argument. */
export function call(field: GraphQLField<unknown, unknown>, given?: GraphQLArgument, value = ''): string {
  const needed = field.args
    .filter((argument) => argument !== given && isRequiredArgument(argument))
    .map(({ name, type }) => {
      const example = REQUIRED[`${name}: ${type}`] ?? REQUIRED[String(type)];
      if (!example) throw new Error(`no example of ${type} for ${field.name}(${name})`);
      return `${name}: ${example}`;
    });
  const all = given ? [`${given.name}: ${value}`, ...needed] : needed;
  return all.length === 0 ? field.name : `${field.name}(${all.join(', ')})`;
}

/** Enough of what a field gives for the database to be asked. */
function selection({ type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  const nodes = isObjectType(named) ? named.getFields()['nodes'] : undefined;
  if (!nodes) return '{ __typename }';
  const item = getNamedType(nodes.type);
  const id = isObjectType(item) && !('id' in item.getFields()) ? '' : 'id';
  return `{ nodes { __typename ${id} } pageInfo { hasNextPage endCursor } }`;
}

/**
 * Texts in an argument: where each is, and the argument's value with `variable` in its place. Inputs go within
 * each other without end; each is looked into once, where it is met first.
 */
function leaves(
  type: GraphQLInputType,
  path: string,
  variable: string,
  met = new Set<GraphQLInputType>(),
): { path: string; value: string; scalar: string }[] {
  if (isNonNullType(type)) return leaves(type.ofType, path, variable, met);
  if (isListType(type)) {
    return leaves(type.ofType, path, variable, met).map((leaf) => ({ ...leaf, value: `[${leaf.value}]` }));
  }
  if (isScalarType(type)) {
    return NOT_TEXTS.includes(type.name) ? [] : [{ path, value: variable, scalar: type.name }];
  }
  if (!isInputObjectType(type) || met.has(type)) return [];
  met.add(type);
  const fields = Object.values(type.getFields());
  return fields.flatMap((field) => {
    const needed = fields.filter((one) => one !== field && isRequiredInputField(one));
    const others = needed.map((one) => `, ${one.name}: ${REQUIRED[String(one.type)]}`).join('');
    return leaves(field.type, `${path}.${field.name}`, variable, met).map((leaf) => ({
      ...leaf,
      value: `{ ${field.name}: ${leaf.value}${others} }`,
    }));
  });
}
