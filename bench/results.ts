import type { Side } from './queries/query.ts';

/** One round of one side under load. */
export interface Round {
  readonly requests: number;
  readonly seconds: number;
  readonly errors: number;
  /** Of each answer, in ms. */
  readonly latencies: readonly number[];
}

/** All rounds of a query with so many clients. */
export interface Measured {
  readonly clients: number;
  readonly rounds: Readonly<Partial<Record<Side, readonly Round[]>>>;
}

/** What a query touches in the database, as a mean over several sets of parameters. */
export interface Cost {
  readonly statements: number;
  readonly dbHits: number;
}

export interface QueryResult {
  readonly name: string;
  readonly title: string;
  readonly costs: Readonly<Partial<Record<Side, Cost>>>;
  /** Why a side was not asked, or why nobody was timed. */
  readonly notes: readonly string[];
  readonly measured: readonly Measured[];
}

/** What a side is like apart from its answers. */
export interface SideResult {
  /** From libraries loaded to a schema that can be asked, in ms, of each try; null without a schema. */
  readonly schemaMs: readonly number[] | null;
  /** From the start of the process to its first answer, in ms, of each try. */
  readonly coldStartMs: readonly number[];
  /** Resident memory at most while under load. */
  readonly residentMb: number;
}

/** Under what the figures were measured. */
export interface Conditions {
  readonly date: string;
  readonly commit: string;
  readonly machine: string;
  readonly memoryGb: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly neo4j: Readonly<Record<string, string>>;
  readonly graph: string;
  readonly seed: number;
  readonly rounds: number;
  readonly seconds: number;
}

export interface Results {
  readonly conditions: Conditions;
  readonly sides: Readonly<Record<Side, SideResult>>;
  readonly queries: readonly QueryResult[];
}
