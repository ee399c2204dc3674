import { z } from 'zod';
import { InvalidRecordError } from '../../errors.ts';
import { statusOf, storedStatus, visibilityOf } from '../../model/stored-status.ts';
import type { StoredVisibility, Visibility } from '../../model/visibility.ts';
import type { Transaction } from '../client.ts';
import { cypherRows, defineStatement } from '../statement.ts';
import { type ClaimState, lockClaims } from './claim-states.ts';
import { lockById, recountRelations } from './relations.ts';

const putVisibility = defineStatement('write/claim-visibility', {
  params: z.object({ claims: cypherRows }),
  row: z.object({ claims: z.int() }),
});
const restingOnPrivate = defineStatement('write/resting-on-private', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), originId: z.string() }),
});

/**
 * What is there keeps being shown to whom it was, and what rests on what is private is private.
 *
 * @throws {InvalidRecordError} if that is not what was asked for
 */
export function checkVisibility(
  record: 'Article' | 'Source',
  id: string,
  asked: Visibility | null,
  stored: StoredVisibility,
): void {
  const visibility = stored ?? 'PUBLIC';
  if (asked === null || asked === visibility) return;
  const message = `it is ${visibility}, as it was before or as its publisher is; changeVisibility changes that`;
  throw InvalidRecordError.of([{ record, id, field: 'visibility', message }]);
}

/** Has claims be shown to those alone, and counts their relations anew: what is private counts in none. */
export async function showClaims(
  transaction: Transaction,
  states: readonly ClaimState[],
  visibility: Visibility,
): Promise<void> {
  const changed = states.filter(({ claim }) => visibilityOf(claim.status) !== visibility);
  if (changed.length === 0) return;
  const relations = changed.flatMap((state) => state.relations.map(({ id }) => id));
  const locked = await lockById(transaction, relations);
  await transaction.run(putVisibility, {
    claims: changed.map(({ claim: { id, status } }) => ({
      id,
      status: storedStatus(statusOf(status), visibility),
    })),
  });
  await recountRelations(transaction, locked);
}

/** @returns public claim → what it rests on that is private; plain ids */
export async function claimsOnPrivate(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction.run(restingOnPrivate, { ids: [...ids] });
  return new Map(rows.map(({ id, originId }) => [id, originId]));
}

/**
 * Has those of some claims be private that rest on what is private, even in part. Comes after the claims have been written
 * with all that they rest on, and counted.
 *
 * @returns claim → what it rests on that is private; plain ids
 */
export async function hideClaimsOnPrivate(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = await claimsOnPrivate(transaction, ids);
  const states = await lockClaims(transaction, [...found.keys()]);
  await showClaims(transaction, [...states.values()], 'PRIVATE');
  return found;
}
