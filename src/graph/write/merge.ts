import { z } from 'zod';
import { type InputFault, InvalidInputError } from '../../errors.ts';
import type { Naming } from '../../model/draft.ts';
import type { EntityKind } from '../../model/kind.ts';
import { relationTypeRow } from '../../model/relation.ts';
import type { Graph, Transaction } from '../client.ts';
import { cypherInt, defineStatement } from '../statement.ts';
import type { ChangeDraft } from './changes.ts';
import { type ClaimState, lockClaims } from './claim-states.ts';
import { type EntityState, lockEntities, raiseVersions } from './entity-states.ts';
import { countMoved, lockForMove } from './move-claims.ts';
import { resolveNamings } from './naming.ts';
import { carryOut, type Done, type Order } from './operation.ts';

const claimsOf = defineStatement('merge/claims-of', {
  params: z.object({ id: z.string(), limit: cypherInt }),
  row: z.object({ claimIds: z.array(z.string()) }),
});
const moveEnds = defineStatement('merge/move-ends', {
  params: z.object({ id: z.string(), keepId: z.string() }),
  row: z.object({ ends: z.int() }),
});
const closeEntity = defineStatement('merge/close', {
  params: z.object({ id: z.string(), keepId: z.string() }),
  row: z.object({ relations: z.int() }),
});
const dropRelations = defineStatement('merge/drop-relations', {
  params: z.object({ id: z.string() }),
  row: z.object({ relations: z.int() }),
});
/** Gives an entity what those have that were merged into it. */
export const giveAway = defineStatement('merge/give-away', {
  params: z.object({ keepId: z.string(), mergedIds: z.array(z.string()) }),
  row: z.object({ entities: z.int() }),
});

/** Claims that one operation moves at most: a hub is kept, and what has fewer claims is merged into it. */
export const MOVED_MAX = 5000;

/** Whom to keep, and who is found to be the same. */
export interface MergeInput {
  readonly keep: Naming;
  readonly merge: Naming;
}

/**
 * Merges an entity into another: claims, names, identifiers, countries and sources lead to that from now, and the id of the
 * merged one too. What was whose is kept, so that it can be taken back.
 */
export function mergeEntities(graph: Graph, order: Order, input: MergeInput): Promise<Done> {
  return carryOut(graph, order, async (transaction) => {
    const { keepId, mergedId } = await bothIds(transaction, input);
    const states = await lockEntities(transaction, [keepId, mergedId]);
    const kept = checked(states, keepId, mergedId);
    const claims = await lockMoved(transaction, mergedId);
    checkKinds(claims, mergedId, kept);

    const before = await lockForMove(transaction, claims, (id) => (id === mergedId ? keepId : id));
    await transaction.run(moveEnds, { id: mergedId, keepId });
    await countMoved(transaction, claims, before);
    await transaction.run(dropRelations, { id: mergedId });
    await transaction.run(closeEntity, { id: mergedId, keepId });
    await transaction.run(giveAway, { keepId, mergedIds: [mergedId] });
    await raiseVersions(transaction, [keepId]);
    return { outcome: { entities: [keepId] }, changes: mergeChanges(keepId, mergedId), unsettles: true };
  });
}

async function bothIds(transaction: Transaction, { keep, merge }: MergeInput) {
  const idOf = await resolveNamings(transaction, [
    { path: ['keep'], naming: keep },
    { path: ['merge'], naming: merge },
  ]);
  const [keepId, mergedId] = [idOf(keep), idOf(merge)];
  if (keepId === mergedId) throw fault('merge', `"${mergedId}" is the one that is to be kept`);
  return { keepId, mergedId };
}

/** @returns the kind of the one that is kept */
function checked(states: ReadonlyMap<string, EntityState>, keepId: string, mergedId: string): EntityKind {
  const [kept, merged] = [states.get(keepId)?.record, states.get(mergedId)?.record];
  if (!kept) throw fault('keep', `no entity has the slug "${keepId}"`);
  if (!merged) throw fault('merge', `no entity has the slug "${mergedId}"`);
  if (merged.kind !== kept.kind && merged.kind !== 'Actor') {
    const message = `"${mergedId}" is of kind ${merged.kind}, and "${keepId}" of kind ${kept.kind}`;
    throw fault('merge', `${message}; only an Actor is merged into one of another kind`);
  }
  return kept.kind;
}

/** @returns claims that name an entity in whatever role, at most so many */
export async function claimsNaming(transaction: Transaction, id: string, limit: number): Promise<string[]> {
  const [row] = await transaction.run(claimsOf, { id, limit });
  return row?.claimIds ?? [];
}

async function lockMoved(transaction: Transaction, mergedId: string): Promise<ClaimState[]> {
  const claimIds = await claimsNaming(transaction, mergedId, MOVED_MAX + 1);
  if (claimIds.length > MOVED_MAX) {
    const message = `more than ${MOVED_MAX} claims name "${mergedId}"; keep it, and merge the other into it`;
    throw fault('merge', message);
  }
  return [...(await lockClaims(transaction, claimIds)).values()];
}

/** An Actor may stand where one of another kind may not. */
function checkKinds(claims: readonly ClaimState[], mergedId: string, kind: EntityKind): void {
  const faults = claims.flatMap(({ claim, subjects, objects }): InputFault[] => {
    const { sourceKinds, targetKinds } = relationTypeRow(claim.relation);
    const fits =
      (!subjects.includes(mergedId) || sourceKinds.includes(kind)) &&
      (!objects.includes(mergedId) || targetKinds.includes(kind));
    const message = `claim "${claim.id}" (${claim.relation}) does not allow a ${kind} in the place of "${mergedId}"`;
    return fits ? [] : [{ path: 'merge', message }];
  });
  if (faults.length > 0) throw new InvalidInputError(faults);
}

export const fault = (path: string, message: string) => new InvalidInputError([{ path, message }]);

function mergeChanges(keepId: string, mergedId: string): ChangeDraft[] {
  const change = (id: string, field: string, before: unknown, after: unknown): ChangeDraft => ({
    ...{ type: 'Entity', id, action: 'MERGED' },
    fields: [{ field, before, after }],
  });
  return [change(keepId, 'mergedSlugs', [], [mergedId]), change(mergedId, 'mergedInto', null, keepId)];
}
