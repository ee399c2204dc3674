import { z } from 'zod';
import { MODALITIES, type Modality } from '../../model/claim.ts';
import { RELATION_TYPE_NAMES } from '../../model/relation.ts';
import { STORED_STATUSES } from '../../model/stored-status.ts';
import { NO_CLAIMS, type Tally } from '../../model/timeline.ts';
import type { Graph, RunOptions } from '../client.ts';
import type { ClaimClause } from '../filter/claims.ts';
import { cypherInt, defineStatement } from '../statement.ts';

const types = z.enum(RELATION_TYPE_NAMES);
const status = z.enum(STORED_STATUSES);
const days = { below: z.string(), above: z.string(), asOf: z.string().nullable() };
const range = { types: z.array(types), ...days, digits: cypherInt };
/** Parameters of a count of claims by date: types, statuses and days. */
export const plainParams = z.object({ ...range, statuses: z.array(status) });
const row = z.object({ type: types, day: z.string(), claimCount: z.int() });
/** How intense claims are that were counted together. */
export const intensities = { intensity: z.number(), scored: z.int(), schemes: z.array(z.string()) };

const count = defineStatement('claim/count', { params: plainParams, row });
const sums = defineStatement('claim/sums', {
  params: plainParams,
  row: row.extend(intensities),
});
const coded = defineStatement('claim/count-coded', {
  params: z.object({ types: z.array(types), statuses: z.array(status), ...days, by: z.string() }),
  row: z.object({ type: types, key: z.string().nullable(), claimCount: z.int() }),
});
const events = defineStatement('claim/events', {
  params: z.object({ ...range, status }),
  row: z.object({ type: types, day: z.string(), eventCount: z.int() }),
});

/** Whether claims are asked for by type, status and date alone, and none can be in two clauses. */
export function arePlain(clauses: readonly ClaimClause[]): boolean {
  const [one, other, ...others] = clauses;
  const apart = !other || (one !== undefined && (one.above >= other.below || other.above >= one.below));
  return apart && others.length === 0 && clauses.every(isPlain);
}

const isPlain = ({ knownAt, begin, modalities, tests }: ClaimClause) =>
  knownAt === null &&
  (begin === 'ALL' || begin === 'TYPE') &&
  tests.length === 0 &&
  leavesOutDenials(modalities);

const ALL_MODALITIES = Object.keys(MODALITIES) as Modality[];

const leavesOutDenials = (modalities: ClaimClause['modalities']) =>
  modalities !== null && ALL_MODALITIES.every((one) => (one === 'DENIED') !== (modalities[one] === true));

/** Whether clauses are plain, and ask for no events of several statuses, which may be the same. */
export const areCounted = (clauses: readonly ClaimClause[], withEvents: boolean): boolean =>
  arePlain(clauses) && !(withEvents && clauses.some(({ statuses }) => statuses.length !== 1));

/** What is counted beside claims, each of which takes longer. */
export interface Beside {
  readonly withEvents: boolean;
  readonly withIntensity: boolean;
}

/** What is counted, and of what dates. */
export interface Counting extends Beside {
  /** Of ISO 8601 days: 10 for days, 7 for months, 0 for none. */
  readonly digits: number;
}

/** Claims of a type by date. */
export interface PlainCount extends Tally {
  readonly type: string;
  readonly day: string;
}

/** @returns undefined if more is asked for, or events of several statuses, which may be the same */
export async function countPlain(
  graph: Graph,
  clauses: readonly ClaimClause[],
  beside: Counting,
  options?: RunOptions,
): Promise<PlainCount[] | undefined> {
  if (!areCounted(clauses, beside.withEvents)) return undefined;
  const counted = await Promise.all(clauses.map((clause) => countClause(graph, clause, beside, options)));
  return counted.flat();
}

/** Claims of a type by what their datasets call them. */
export type CodedCount = z.infer<(typeof coded)['row']>;

/** @returns undefined if more is asked for */
export async function countCoded(
  graph: Graph,
  clauses: readonly ClaimClause[],
  by: 'EVENT_NAME' | 'CAMEO_CODE' | 'CAMEO_ROOT',
  options?: RunOptions,
): Promise<CodedCount[] | undefined> {
  if (!arePlain(clauses)) return undefined;
  const counted = await Promise.all(
    clauses.map(({ walked, statuses, below, above, asOf }) =>
      graph.run(coded, { types: walked, statuses, below, above, asOf, by }, options),
    ),
  );
  return counted.flat();
}

async function countClause(
  graph: Graph,
  { walked, statuses, below, above, asOf }: ClaimClause,
  { digits, withEvents, withIntensity }: Counting,
  options?: RunOptions,
): Promise<PlainCount[]> {
  const [only] = statuses;
  const ranges = { types: walked, below, above, asOf, digits };
  const [claims, happened] = await Promise.all([
    graph.run(withIntensity ? sums : count, { ...ranges, statuses }, options),
    withEvents && only ? graph.run(events, { ...ranges, status: only }, options) : [],
  ]);
  const key = ({ type, day }: { type: string; day: string }) => `${type} ${day}`;
  const eventCounts = new Map(happened.map((found) => [key(found), found.eventCount]));
  return claims.map((found) => ({
    ...NO_CLAIMS,
    ...found,
    eventCount: eventCounts.get(key(found)) ?? 0,
  }));
}
