import { z } from 'zod';
import type { Clock } from '../../model/clock.ts';
import { DISPUTE_KIND_NAMES, type DisputeKind } from '../../model/dispute.ts';
import type { Graph, RunOptions } from '../client.ts';
import { clockArguments, clockParams } from '../clock.ts';
import { cypherInt, defineStatement } from '../statement.ts';
import { mixedParams, withOpposites } from './relations.ts';

const kind = z.enum(DISPUTE_KIND_NAMES);

const disputePoints = defineStatement('relation/dispute-points', {
  params: z.object({ ...mixedParams, kinds: z.array(kind), limit: cypherInt, ...clockParams }),
  row: z.object({ id: z.string(), points: z.array(z.tuple([kind, z.string(), z.string()])) }),
});

/** A claim of a relation and one that stands against it; plain ids. */
export interface DisputePoint {
  readonly kind: DisputeKind;
  readonly claimId: string;
  readonly againstId: string;
}

/** Which points are wanted. */
export interface PointsAsked {
  readonly kinds: readonly DisputeKind[];
  readonly windowDays: number;
  readonly clock: Clock;
  /** Of each relation at most. */
  readonly limit: number;
}

/** @returns relation id → what is disputed of it, newest claim first; every id has a key */
export async function pointsOfDisputes(
  graph: Graph,
  ids: readonly string[],
  { kinds, windowDays, clock, limit }: PointsAsked,
  options?: RunOptions,
): Promise<Map<string, DisputePoint[]>> {
  const params = {
    relations: withOpposites(ids),
    kinds: [...kinds],
    windowDays,
    limit,
    ...clockArguments(clock),
  };
  const rows = await graph.run(disputePoints, params, options);
  const found = new Map(
    rows.map(({ id, points }) => [
      id,
      points.map(([kind, claimId, againstId]) => ({ kind, claimId, againstId })),
    ]),
  );
  return new Map(ids.map((id) => [id, found.get(id) ?? []]));
}
