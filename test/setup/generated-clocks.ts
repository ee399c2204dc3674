import { claimsByIds } from '../../src/graph/claim.ts';
import type { Graph } from '../../src/graph/client.ts';
import type { Clock } from '../../src/model/clock.ts';
import { relationTypeRow } from '../../src/model/relation.ts';
import {
  type ExpectedRelation,
  expectedRelations,
  firstDay,
  relation,
  strongestFirst,
} from './generated-answers.ts';
import { type GeneratedClaim, generatedClaims } from './generated-claims.ts';
import { BATCH } from './generated-graph.ts';

/** What the graph must answer at a clock, worked out from the generated rows and from when they were written. */

/** Milliseconds since 1970, whole ones: the times of writing are further apart. */
export interface Times {
  readonly batches: readonly number[];
  readonly recordedAt: ReadonlyMap<string, number>;
  /** When all that is withdrawn was. */
  readonly withdrawnAt: number;
}

/** @returns when claims were written and withdrawn, as one claim of each batch says */
export async function timesOf(graph: Graph): Promise<Times> {
  const marks = generatedClaims.filter((_, index) => index % BATCH === 0);
  const withdrawn = generatedClaims.find(({ status }) => status === 'RETRACTED');
  const ids = [...marks, ...(withdrawn ? [withdrawn] : [])].map(({ id }) => id);
  const found = await claimsByIds(graph, ids, { withDetails: true, roles: [], withEvidence: false });
  const batches = marks.map(({ id }) => Date.parse(found.get(id)?.details?.recordedAt ?? ''));
  const written = generatedClaims.map(
    ({ id }, index) => [id, batches[Math.floor(index / BATCH)] ?? 0] as const,
  );
  return {
    batches,
    recordedAt: new Map(written),
    withdrawnAt: Date.parse(found.get(withdrawn?.id ?? '')?.details?.retractedAt ?? ''),
  };
}

/** Whether a claim had happened by a day or held on it. */
function wasOn(day: string, { relation: type, date, validFrom, validTo }: GeneratedClaim): boolean {
  const dated = firstDay(date);
  if (relationTypeRow(type).family === 'EVENT') return dated !== null && dated <= day;
  const from = validFrom ?? dated;
  if (!from && !validTo) return false;
  return (!from || from <= day) && (!validTo || day < validTo);
}

/** @returns a claim as it was at a clock, or undefined if it was not there */
export function claimAt(
  claim: GeneratedClaim,
  { asOf, knownAt }: Clock,
  times: Times,
): GeneratedClaim | undefined {
  if (asOf && !wasOn(asOf, claim)) return undefined;
  if (!knownAt) return claim;
  const time = Date.parse(knownAt);
  if ((times.recordedAt.get(claim.id) ?? 0) > time) return undefined;
  const isWithdrawn = claim.status === 'RETRACTED' || claim.status === 'SUPERSEDED';
  return isWithdrawn && times.withdrawnAt > time ? { ...claim, status: 'ACTIVE' } : claim;
}

export const claimsAt = (clock: Clock, times: Times) =>
  generatedClaims.flatMap((claim) => claimAt(claim, clock, times) ?? []);

/** Every relation as it was, the strongest first, those that no claim counted in at the end. */
export function relationsAt(clock: Clock, times: Times): ExpectedRelation[] {
  return expectedRelations
    .map(({ id, linked }) =>
      relation(
        id,
        linked.flatMap((claim) => claimAt(claim, clock, times) ?? []),
      ),
    )
    .sort(strongestFirst);
}
