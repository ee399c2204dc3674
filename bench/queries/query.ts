import type { World } from '../graph/world.ts';

/** Who answers: newsgraph, @neo4j/graphql, or a statement written by hand behind bare HTTP. */
export const SIDES = ['ours', 'peer', 'bare'] as const;
export type Side = (typeof SIDES)[number];

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape that its document asks for
export type Data = any;

/** What a query is asked with, one of many sets. */
export type Parameters = Readonly<Record<string, unknown>>;

/** A query as one of the two GraphQL servers is asked it. */
export interface Asked {
  readonly document: string;
  /** GraphQL variables; the parameters themselves when absent. */
  variables?(parameters: Parameters): object;
  /** @returns what the answer says, in the one shape that all sides are compared in */
  normal(data: Data, parameters: Parameters): unknown;
}

/** A query as a statement of bench/cypher, which returns `data` on one row. */
export interface Written {
  /** Name of the statement. */
  readonly statement: string;
  normal(data: Data, parameters: Parameters): unknown;
}

/** One question, as each side is asked it. */
export interface BenchQuery {
  /** Its letter. */
  readonly name: string;
  readonly title: string;
  /** Sets of parameters, the same in every run; any stretch of them has hubs and rare entities in proportion. */
  parameters(world: World): Parameters[];
  readonly ours: Asked;
  /** Why it touches not quite the same in every run, so that the check does not hold it to the digit. */
  readonly varies?: string;
  /** Or why it cannot be asked this. */
  readonly peer: Asked | string;
  /** Or why no statement is written for it. */
  readonly bare: Written | string;
}

/** Global id that newsgraph's API has for an entity. */
export const globalId = (id: unknown) => Buffer.from(`Entity:${id}`).toString('base64url');

/** Why only newsgraph is asked what takes statements that nobody would write by hand for a bench. */
export const ONLY_OURS = 'no statement but those of newsgraph says it; the row shows what it takes by itself';

export const byId = <Item extends { readonly id: string }>(items: readonly Item[]): Item[] =>
  [...items].sort((left, right) => (left.id < right.id ? -1 : 1));
