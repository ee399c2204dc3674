import { z } from 'zod';
import { InvalidInputError } from '../../errors.ts';
import type { ClaimDraft } from '../../model/draft.ts';
import { relationKeys } from '../../model/rollup.ts';
import { statusOf } from '../../model/stored-status.ts';
import type { Graph, Transaction } from '../client.ts';
import { defineStatement } from '../statement.ts';
import type { ChangeDraft } from './changes.ts';
import { type ClaimState, lockClaims, needStatus } from './claim-states.ts';
import { carryOut, type Done, type Order } from './operation.ts';
import { recordDrafts } from './record-drafts.ts';
import { countClaims, lockById, recountRelations } from './relations.ts';
import { setStatuses } from './statuses.ts';

/**
 * The operations that move claims on in their lives. A claim is never edited: what it says stays, so that what was
 * known at any time can still be read.
 */

const linkSuperseded = defineStatement('write/supersedes', {
  params: z.object({ id: z.string(), supersededId: z.string() }),
  row: z.object({ links: z.int() }),
});

/** Withdraws claims that hold: no relation counts them from now. */
export function retractClaims(graph: Graph, order: Order, ids: readonly string[]): Promise<Done> {
  return carryOut(graph, order, async (transaction) => {
    const distinct = [...new Set(ids)];
    const claims = await lockAll(transaction, distinct, (index) => `ids[${index}]`);
    claims.forEach((state, index) => {
      needStatus(state, 'ACTIVE', `ids[${index}]`);
    });
    const relations = claims.flatMap((state) => state.relations.map(({ id }) => id));
    const locked = await lockById(transaction, relations);
    await setStatuses(transaction, distinct, { status: 'RETRACTED', retractedReason: order.reason });
    await recountRelations(transaction, locked);
    return {
      outcome: { claims: distinct },
      changes: claims.map((state) => moved(state, 'RETRACTED')),
      withdrawn: distinct,
    };
  });
}

/** Puts a corrected claim in the place of one that holds. */
export function supersedeClaim(
  graph: Graph,
  order: Order,
  { id, by }: { readonly id: string; readonly by: ClaimDraft },
): Promise<Done> {
  return carryOut(graph, order, async (transaction) => {
    const [state] = await lockAll(transaction, [id], () => 'id');
    needStatus(state, 'ACTIVE', 'id');
    if (by.status !== 'ACTIVE') {
      throw new InvalidInputError([
        { path: 'by.status', message: 'must be ACTIVE: it takes the place of one that holds' },
      ]);
    }
    await setStatuses(transaction, [id], { status: 'SUPERSEDED', retractedReason: order.reason });
    const drafts = [{ path: ['by'], draft: by }];
    const { claimIds, recorded, changes } = await recordDrafts(transaction, drafts, {
      order,
      released: state.relations,
    });
    const [newId] = recorded;
    if (newId === undefined) {
      const message = `"${claimIds[0]}" is recorded already; a claim that replaces another must be new`;
      throw new InvalidInputError([{ path: 'by.slug', message }]);
    }
    await transaction.run(linkSuperseded, { id: newId, supersededId: id });
    return {
      outcome: { claims: [newId, id] },
      changes: [...changes, moved(state, 'SUPERSEDED')],
      recorded,
      withdrawn: [id],
    };
  });
}

/** Has a proposed claim hold from now. */
export function acceptProposal(graph: Graph, order: Order, id: string): Promise<Done> {
  return carryOut(graph, order, async (transaction) => {
    const [state] = await lockAll(transaction, [id], () => 'id');
    needStatus(state, 'PROPOSED', 'id');
    await setStatuses(transaction, [id], { status: 'ACTIVE' });
    const { relation, sort, modality } = state.claim;
    const relations = relationKeys(relation, state.subjects, state.objects);
    // A denial counts in no relation.
    if (modality !== 'DENIED') await countClaims(transaction, [{ id, sort, relations }]);
    return { outcome: { claims: [id] }, changes: [moved(state, 'ACCEPTED')], recorded: [id] };
  });
}

/**
 * Decides that a proposed claim never held. It counts as recorded when it is rejected, and as withdrawn at the same
 * moment: at no time was it known to hold.
 */
export function rejectProposal(graph: Graph, order: Order, id: string): Promise<Done> {
  return carryOut(graph, order, async (transaction) => {
    const [state] = await lockAll(transaction, [id], () => 'id');
    needStatus(state, 'PROPOSED', 'id');
    await setStatuses(transaction, [id], { status: 'RETRACTED', retractedReason: order.reason });
    const changes = [moved(state, 'REJECTED')];
    return { outcome: { claims: [id] }, changes, recorded: [id], withdrawn: [id] };
  });
}

/** @throws {InvalidInputError} if there is no such claim */
async function lockAll(
  transaction: Transaction,
  ids: readonly string[],
  path: (index: number) => string,
): Promise<[ClaimState, ...ClaimState[]]> {
  const states = await lockClaims(transaction, ids);
  const found = ids.map((id) => states.get(id));
  const missing = found.flatMap((state, index) =>
    state ? [] : [{ path: path(index), message: `no claim has the slug "${ids[index]}"` }],
  );
  const [first, ...others] = found.flatMap((state) => state ?? []);
  if (missing.length > 0 || !first) throw new InvalidInputError(missing);
  return [first, ...others];
}

const STATUS_AFTER = {
  ACCEPTED: 'ACTIVE',
  REJECTED: 'RETRACTED',
  RETRACTED: 'RETRACTED',
  SUPERSEDED: 'SUPERSEDED',
} as const;

function moved({ claim: { id, status } }: ClaimState, action: keyof typeof STATUS_AFTER): ChangeDraft {
  return {
    type: 'Claim',
    id,
    action,
    fields: [{ field: 'status', before: statusOf(status), after: STATUS_AFTER[action] }],
  };
}
