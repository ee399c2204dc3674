import { getMappedArgumentValues } from '@pothos/core';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionNode,
} from 'graphql';
import { PAGE_SIZE_DEFAULT } from './paging.ts';

/** What is selected, and in what. */
export interface Selections {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** As their types and defaults make them. */
  readonly variables: Record<string, unknown>;
}

/** What selected fields cost. */
export interface FieldCosts {
  /** For each item of the list that they are asked of. */
  readonly each: number;
  /** For the list as a whole, however many items of it are asked for. */
  readonly once: number;
  /** Levels of nested fields. */
  readonly depth: number;
}

/** What the `complexity` of a field comes to. */
type Complexity = number | { readonly field?: number; readonly multiplier?: number };

/** Goes through what is selected once, whatever fragments it is selected by. */
export class CostWalk {
  readonly #schema: GraphQLSchema;
  readonly #variables: Record<string, unknown>;
  readonly #fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** A fragment that is spread in many places is gone through once for each type. */
  readonly #known = new Map<readonly SelectionNode[], Map<GraphQLNamedType, FieldCosts>>();

  constructor({ schema, document, variables }: Selections) {
    this.#schema = schema;
    this.#variables = variables;
    const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = Object.fromEntries(fragments.map((node) => [node.name.value, node]));
  }

  /** @throws {GraphQLError} if an argument is not of its type */
  of(selections: readonly SelectionNode[], type: GraphQLNamedType): FieldCosts {
    const known = this.#known.get(selections) ?? new Map<GraphQLNamedType, FieldCosts>();
    this.#known.set(selections, known);
    const found = known.get(type);
    if (found) return found;
    const costs = selections.map((node) => this.#ofNode(node, type));
    const sum = {
      each: costs.reduce((total, { each }) => total + each, 0),
      once: costs.reduce((total, { once }) => total + once, 0),
      depth: costs.reduce((deepest, { depth }) => Math.max(deepest, depth), 0),
    };
    known.set(type, sum);
    return sum;
  }

  #ofNode(node: SelectionNode, type: GraphQLNamedType): FieldCosts {
    if (node.kind === Kind.FIELD) return this.#ofField(node, type);
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments[node.name.value] : node;
    if (!fragment) throw new Error('a valid document has the fragments that it spreads');
    const { typeCondition, selectionSet } = fragment;
    const named = typeCondition ? this.#schema.getType(typeCondition.name.value) : type;
    return this.of(selectionSet.selections, named ?? type);
  }

  #ofField(node: FieldNode, type: GraphQLNamedType): FieldCosts {
    const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
    const field = fields[node.name.value];
    // Of the schema itself, e.g. __typename.
    if (!field) return { each: 1, once: 0, depth: 1 };
    const { complexity = 1, once = false } = field.extensions;
    const info = { fragments: this.#fragments, schema: this.#schema, variableValues: this.#variables };
    const own = (
      typeof complexity === 'function'
        ? complexity(getMappedArgumentValues(field, node, {}, info), {}, field)
        : complexity
    ) as Complexity;
    const { field: cost = 1, multiplier } = typeof own === 'number' ? { field: own } : own;
    const items = multiplier ?? (isListType(getNullableType(field.type)) ? PAGE_SIZE_DEFAULT : 1);
    const under = node.selectionSet
      ? this.of(node.selectionSet.selections, getNamedType(field.type))
      : { each: 0, once: 0, depth: 0 };
    const total = cost + items * under.each + under.once;
    return { each: once ? 0 : total, once: once ? total : 0, depth: under.depth + 1 };
  }
}
