import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { CLAIM_STATUSES, type ClaimStatus } from '../../model/claim.ts';
import { RELATION_TYPE_NAMES } from '../../model/relation.ts';
import { NO_CLAIMS, type Tally } from '../../model/timeline.ts';
import type { Graph, RunOptions } from '../client.ts';
import type { ClaimClause } from '../filter/claims.ts';
import { cypherInt, defineStatement } from '../statement.ts';

const types = z.enum(RELATION_TYPE_NAMES);
const status = z.enum(Object.keys(CLAIM_STATUSES) as [ClaimStatus, ...ClaimStatus[]]);
const range = { types: z.array(types), below: z.string(), above: z.string(), digits: cypherInt };
const params = z.object({ ...range, statuses: z.array(status) });
const row = z.object({ type: types, day: z.string(), claimCount: z.int() });

const count = defineStatement('claim/count', { params, row });
const sums = defineStatement('claim/sums', {
  params,
  row: row.extend({ intensity: z.number(), scored: z.int(), schemes: z.array(z.string()) }),
});
const events = defineStatement('claim/events', {
  params: z.object({ ...range, status }),
  row: z.object({ type: types, day: z.string(), eventCount: z.int() }),
});

/** The one test of claims that are asked for by type, status and date alone. */
const NO_DENIAL = [{ on: 'MODALITY', is: false, values: { DENIED: true } }];

/** @returns the clause that claims are counted under, if it asks for types, statuses and dates alone */
export function plainClause(clauses: readonly ClaimClause[]): ClaimClause | undefined {
  const [clause, ...others] = clauses;
  const isPlain =
    clause !== undefined &&
    others.length === 0 &&
    clause.knownAt === null &&
    (clause.begin === 'ALL' || clause.begin === 'TYPE') &&
    isDeepStrictEqual(clause.tests, NO_DENIAL);
  return isPlain ? clause : undefined;
}

/** What is counted beside claims, each of which takes longer. */
export interface Beside {
  readonly withEvents: boolean;
  readonly withIntensity: boolean;
}

/** Claims of a type by date. */
export interface PlainCount extends Tally {
  readonly type: string;
  readonly day: string;
}

/** @returns undefined if events of several statuses are asked for, which may be the same */
export async function countPlain(
  graph: Graph,
  { walked, statuses, below, above }: ClaimClause,
  { digits, withEvents, withIntensity }: Beside & { readonly digits: number },
  options?: RunOptions,
): Promise<PlainCount[] | undefined> {
  const [only, ...others] = statuses;
  if (withEvents && (only === undefined || others.length > 0)) return undefined;
  const ranges = { types: walked, below, above, digits };
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
