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
import type { ClockArguments } from './clocks.ts';
import { LINK_COST } from './complexity.ts';
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
  /** Of `each`, what are plain values, of the thing itself or of one that it is linked to. */
  readonly values: number;
  /** Levels of nested fields. */
  readonly depth: number;
}

/** Where fields are selected. */
interface Within {
  readonly type: GraphQLNamedType;
  /** Whether a field above is given a clock, so that what is stored for now is no use. */
  readonly isThen?: boolean;
}

/** What the `complexity` of a field comes to. */
type Complexity = number | { readonly field?: number; readonly multiplier?: number };

/** What reading at a clock costs beside, by the arguments of the field where it depends on them. */
const clockCost = (atClock: unknown, args: object): number =>
  typeof atClock === 'function' ? atClock(args) : Number(atClock);

/** Goes through what is selected once, whatever fragments it is selected by. */
export class CostWalk {
  readonly #schema: GraphQLSchema;
  readonly #variables: Record<string, unknown>;
  readonly #fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** A fragment that is spread in many places is gone through once for each type. */
  readonly #known = new Map<readonly SelectionNode[], Map<string, FieldCosts>>();

  constructor({ schema, document, variables }: Selections) {
    this.#schema = schema;
    this.#variables = variables;
    const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = Object.fromEntries(fragments.map((node) => [node.name.value, node]));
  }

  /** @throws {GraphQLError} if an argument is not of its type */
  of(selections: readonly SelectionNode[], { type, isThen = false }: Within): FieldCosts {
    const known = this.#known.get(selections) ?? new Map<string, FieldCosts>();
    this.#known.set(selections, known);
    const key = `${type.name} ${isThen}`;
    const found = known.get(key);
    if (found) return found;
    const costs = selections.map((node) => this.#ofNode(node, { type, isThen }));
    const sum = {
      each: costs.reduce((total, { each }) => total + each, 0),
      once: costs.reduce((total, { once }) => total + once, 0),
      values: costs.reduce((total, { values }) => total + values, 0),
      depth: costs.reduce((deepest, { depth }) => Math.max(deepest, depth), 0),
    };
    known.set(key, sum);
    return sum;
  }

  #ofNode(node: SelectionNode, within: Within): FieldCosts {
    if (node.kind === Kind.FIELD) return this.#ofField(node, within);
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments[node.name.value] : node;
    if (!fragment) throw new Error('a valid document has the fragments that it spreads');
    const { typeCondition, selectionSet } = fragment;
    const named = typeCondition && this.#schema.getType(typeCondition.name.value);
    return this.of(selectionSet.selections, { ...within, ...(named && { type: named }) });
  }

  #ofField(node: FieldNode, { type, isThen: above = false }: Within): FieldCosts {
    const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
    const field = fields[node.name.value];
    // Of the schema itself, e.g. __typename.
    if (!field) return { each: 1, once: 0, values: 1, depth: 1 };
    const { complexity = 1, once = false, atClock = 0, valuesTimes = 1 } = field.extensions;
    const info = { fragments: this.#fragments, schema: this.#schema, variableValues: this.#variables };
    const args = getMappedArgumentValues(field, node, {}, info) as ClockArguments;
    const isThen = above || Boolean(args.asOf || args.knownAt);
    const own = (typeof complexity === 'function' ? complexity(args, {}, field) : complexity) as Complexity;
    const { field: cost = 1, multiplier } = typeof own === 'number' ? { field: own } : own;
    const items = multiplier ?? (isListType(getNullableType(field.type)) ? PAGE_SIZE_DEFAULT : 1);
    const under = node.selectionSet
      ? this.of(node.selectionSet.selections, { type: getNamedType(field.type), isThen })
      : { each: 0, once: 0, values: 0, depth: 0 };
    const then = isThen ? clockCost(atClock, args) : 0;
    const item = under.each - under.values * (1 - Number(valuesTimes));
    const total = cost + then + items * item + under.once;
    const isValue = items === 1 && !once && cost + then <= LINK_COST && under.values === under.each;
    return {
      each: once ? 0 : total,
      once: once ? total : 0,
      values: isValue ? total : 0,
      depth: under.depth + 1,
    };
  }
}
