import type { ClaimRecord } from '../../graph/claim.ts';
import type { Dispute } from '../../graph/disputes/dispute.ts';
import type { DisputePoint } from '../../graph/disputes/points.ts';
import type { DisputeKind } from '../../model/dispute.ts';
import { builder } from '../builder.ts';
import { ClaimRef } from '../claims/claim.ts';
import { foundParts } from '../claims/claim-parts.ts';
import { LINK_COST, RELATION_COUNTING_COST } from '../complexity.ts';
import { DisputeKindRef } from '../enums.ts';
import { loadLinked } from '../load.ts';
import { wholeNumber } from '../numbers.ts';
import { RelationRef } from '../relations/relation.ts';

const POINTS_DEFAULT = 3;
const POINTS_MAX = 20;

/** A dispute with how it was looked for: its points are looked for in the same way. */
export interface AskedDispute extends Dispute {
  readonly windowDays: number;
}

const DisputePointRef = builder.objectRef<DisputePoint>('DisputePoint').implement({
  description: 'A claim and one that stands against it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DisputeKindRef, description: 'In which way it does.' }),
    claim: t.field({
      type: ClaimRef,
      description: 'The claim of the relation.',
      complexity: LINK_COST,
      resolve: ({ claimId }, _args, { loaders }, info): ClaimRecord | Promise<ClaimRecord> =>
        loadLinked(loaders.claim(foundParts(info)), claimId),
    }),
    against: t.field({
      type: ClaimRef,
      description:
        'What stands against it: the denial, the claim that says that it had ended, or one of the opposite polarity, the newest of those that lie close enough.',
      complexity: LINK_COST,
      resolve: ({ againstId }, _args, { loaders }, info): ClaimRecord | Promise<ClaimRecord> =>
        loadLinked(loaders.claim(foundParts(info)), againstId),
    }),
  }),
});

export const DisputeRef = builder.objectRef<AskedDispute>('Dispute').implement({
  description: 'A relation that something stands against, with both sides.',
  fields: (t) => ({
    relation: t.expose('relation', {
      type: RelationRef,
      description: 'The relation.',
      complexity: { field: 0, multiplier: 1 },
    }),
    kinds: t.field({
      type: [DisputeKindRef],
      description: 'In which of the ways that were looked for, each once.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ kinds }): readonly DisputeKind[] => kinds,
    }),
    points: t.field({
      type: [DisputePointRef],
      description: `Claims of the relation and what stands against each, newest claim first, at most ${POINTS_MAX}.`,
      args: {
        first: t.arg.int({
          defaultValue: POINTS_DEFAULT,
          description: `How many, at most ${POINTS_MAX}.`,
        }),
      },
      complexity: ({ first }) => ({
        field: RELATION_COUNTING_COST,
        multiplier: Math.min(Math.max(1, first ?? POINTS_DEFAULT), POINTS_MAX),
      }),
      resolve: ({ relation, kinds, windowDays }, { first }, { loaders, clocks }, info) => {
        const limit = wholeNumber('first', first ?? POINTS_DEFAULT, 0, POINTS_MAX);
        const list = { kinds, windowDays, limit, clock: clocks.at(info) };
        return loadLinked(loaders.disputePoints(list), relation.id);
      },
    }),
  }),
});
