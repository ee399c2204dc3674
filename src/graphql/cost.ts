import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { CostWalk } from './field-costs.ts';

/** What one look at the schema itself costs: it reads nothing, but its answer is long. */
const INTROSPECTION_COST = 1000;

/** An operation, and all that its cost depends on. */
export interface CostQuery {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
}

/** What an operation costs, before anything of it is carried out. */
export interface Cost {
  /** Sum over all fields of their cost: what is asked of a page's items once for each of them. */
  readonly estimated: number;
  /** Levels of nested fields. */
  readonly depth: number;
}

/**
 * @returns undefined if there is no such operation, or none of its kind is served
 * @throws {GraphQLError} if a variable or an argument is not of its type
 */
export function costOf(query: CostQuery): Cost | undefined {
  const operation = getOperationAST(query.document, query.operationName);
  if (!operation || !query.schema.getRootType(operation.operation)) return undefined;
  const { each, once, depth } = measure(query, operation, operation.selectionSet.selections);
  const estimated = Math.ceil(each + once) + INTROSPECTION_COST * introspections(query.document);
  return { estimated, depth };
}

/** Names of the fields that lead to where most of the cost is, e.g. `relations.nodes.claims`. */
export function dearestField(query: CostQuery): string {
  const operation = getOperationAST(query.document, query.operationName);
  if (!operation) return '';
  const names: string[] = [];
  let wrap = (selections: readonly SelectionNode[]) => selections;
  let children: readonly SelectionNode[] = operation.selectionSet.selections;
  for (;;) {
    const within = wrap;
    // A name or a date is not what is dear, but how many of them there are.
    const costs = children.filter(hasSelections).map((node) => ({
      node,
      cost: measure(query, operation, within([node])).each,
    }));
    const dearest = costs.toSorted((left, right) => right.cost - left.cost)[0];
    const total = measure(query, operation, within(children)).each;
    // Where no child stands out, the field itself is what is dear.
    if (!dearest || (names.length > 0 && dearest.cost * 2 < total)) {
      return names.join('.') || 'what is asked of the schema itself';
    }
    const { node } = dearest;
    if (node.kind === Kind.FIELD) names.push(node.name.value);
    const inner = resolved(query.document, node);
    wrap = (selections) => within([withSelections(inner, selections)]);
    children = inner.selectionSet?.selections ?? [];
  }
}

function measure(
  { schema, document, variables }: CostQuery,
  { operation, variableDefinitions = [] }: OperationDefinitionNode,
  selections: readonly SelectionNode[],
) {
  const root = schema.getRootType(operation);
  if (!root) throw new Error(`the schema has no ${operation}`);
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, variables ?? {});
  if (errors) throw errors[0];
  return new CostWalk({ schema, document, variables: coerced }).of(selections, { type: root });
}

const hasSelections = (node: SelectionNode) => node.kind !== Kind.FIELD || node.selectionSet !== undefined;

const isFragment = (node: { kind: string }): node is FragmentDefinitionNode =>
  node.kind === Kind.FRAGMENT_DEFINITION;

/** A spread as the fragment that it stands for. */
function resolved(
  document: DocumentNode,
  node: SelectionNode,
): Exclude<SelectionNode, { kind: Kind.FRAGMENT_SPREAD }> {
  if (node.kind !== Kind.FRAGMENT_SPREAD) return node;
  const fragment = document.definitions.filter(isFragment).find(({ name }) => name.value === node.name.value);
  if (!fragment) throw new Error(`a valid document has no fragment "${node.name.value}"`);
  const { typeCondition, selectionSet } = fragment;
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet };
}

function withSelections(
  node: ReturnType<typeof resolved>,
  selections: readonly SelectionNode[],
): SelectionNode {
  return selections.length === 0 ? node : { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

const counted = new WeakMap<DocumentNode, number>();

/** How often a document asks for the schema at its roots; fragments at a root do not repeat it. */
function introspections(document: DocumentNode): number {
  const known = counted.get(document);
  if (known !== undefined) return known;
  const roots = document.definitions.flatMap((node) =>
    'selectionSet' in node && node.selectionSet ? flat(node.selectionSet.selections) : [],
  );
  const count = roots.filter((name) => name === '__schema' || name === '__type').length;
  counted.set(document, count);
  return count;
}

function flat(selections: readonly SelectionNode[]): string[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node.name.value];
    return node.kind === Kind.INLINE_FRAGMENT ? flat(node.selectionSet.selections) : [];
  });
}
