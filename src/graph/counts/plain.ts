import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { CLAIM_STATUSES, type ClaimStatus } from '../../model/claim.ts';
import { RELATION_TYPE_NAMES } from '../../model/relation.ts';
import type { Graph, RunOptions } from '../client.ts';
import type { ClaimClause } from '../filter/claims.ts';
import { cypherInt, defineStatement } from '../statement.ts';

const types = z.enum(RELATION_TYPE_NAMES);

const count = defineStatement('claim/count', {
  params: z.object({
    types: z.array(types),
    statuses: z.array(z.enum(Object.keys(CLAIM_STATUSES) as [ClaimStatus, ...ClaimStatus[]])),
    below: z.string(),
    above: z.string(),
    digits: cypherInt,
  }),
  row: z.object({ type: types, day: z.string(), claimCount: z.int() }),
});

/** The one test of claims that are asked for by type, status and date alone. */
const NO_DENIAL = [{ on: 'MODALITY', is: false, values: { DENIED: true } }];

/** @returns the clause that all claims are counted under which an index counts by itself, if it is such */
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

/** @returns how many claims satisfy such a clause, by type and date; `digits` of the date tell them apart */
export function countPlain(
  graph: Graph,
  { walked, statuses, below, above }: ClaimClause,
  digits: number,
  options?: RunOptions,
) {
  return graph.run(count, { types: walked, statuses, below, above, digits }, options);
}
