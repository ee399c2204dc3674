import { z } from 'zod';
import { type RelationKey, relationKeys } from '../../model/rollup.ts';
import type { Transaction } from '../client.ts';
import { unlinkClaims } from '../maintenance/rebuild.ts';
import { defineStatement } from '../statement.ts';
import { type ClaimState, lockClaims } from './claim-states.ts';
import { linkToRelations, lockRelations, recountRelations } from './relations.ts';

/** Deletes relations that no claim is linked to. */
export const dropUnused = defineStatement('merge/drop-unused', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ relations: z.int() }),
});

/** Who is named in place of whom. */
export type Renaming = (id: string) => string;

/**
 * Locks all relations that claims count in, and those that they will when others are named in them.
 *
 * @returns what they count in now
 */
export async function lockForMove(
  transaction: Transaction,
  claims: readonly ClaimState[],
  renamed: Renaming,
): Promise<RelationKey[]> {
  const before = new Map(claims.flatMap(({ relations }) => relations.map((key) => [key.id, key] as const)));
  const after = linked(claims).flatMap((state) => keysOf(state, renamed));
  await lockRelations(transaction, [
    ...new Map([...before, ...after.map((key) => [key.id, key] as const)]).values(),
  ]);
  return [...before.values()];
}

/**
 * Counts claims anew whose ends have been moved: takes them out of the relations that they count in no more, which are deleted
 * if no claim is left, and puts them into those of their ends.
 *
 * @param before what they counted in
 */
export async function countMoved(
  transaction: Transaction,
  states: readonly ClaimState[],
  before: readonly RelationKey[],
): Promise<void> {
  const wasLinked = new Set(linked(states).map(({ claim }) => claim.id));
  const moved = await lockClaims(transaction, [...wasLinked]);
  const counted = [...moved.values()].map((state) => ({
    id: state.claim.id,
    sort: state.claim.sort,
    relations: keysOf(state, (id) => id),
  }));
  await transaction.run(unlinkClaims, {
    claims: counted.map(({ id, relations }) => ({ id, relationIds: relations.map((key) => key.id) })),
  });
  await linkToRelations(transaction, counted);
  const now = new Set(counted.flatMap(({ relations }) => relations.map(({ id }) => id)));
  const left = before.map(({ id }) => id).filter((id) => !now.has(id));
  await transaction.run(dropUnused, { ids: left });
  await recountRelations(transaction, [...new Set([...now, ...left])].sort());
}

/** A claim that was withdrawn stays linked, so that the past can be read; one that never counted is not. */
const linked = (states: readonly ClaimState[]) => states.filter(({ relations }) => relations.length > 0);

function keysOf({ claim, subjects, objects }: ClaimState, renamed: Renaming): RelationKey[] {
  const distinct = (ids: readonly string[]) => [...new Set(ids.map(renamed))];
  return relationKeys(claim.relation, distinct(subjects), distinct(objects));
}
