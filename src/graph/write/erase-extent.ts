import { z } from 'zod';
import { EraseError } from '../../errors.ts';
import type { Erasable } from '../../model/erasable.ts';
import type { Transaction } from '../client.ts';
import { mergedIdsIn, survivorsIn } from '../merged.ts';
import { cypherInt, defineStatement } from '../statement.ts';
import { lockClaims } from './claim-states.ts';
import { lockEntities } from './entity-states.ts';
import { claimsNaming } from './merge.ts';

const reported = defineStatement('erase/reported', {
  params: z.object({ id: z.string(), limit: cypherInt }),
  row: z.object({ claims: z.array(z.object({ id: z.string(), alone: z.boolean() })) }),
});

/** Claims that one operation erases at most. */
const ERASED_MAX = 5000;

/** What goes with a thing. */
export interface Extent {
  /** Claims that are erased, itself if it is one. */
  readonly claimIds: readonly string[];
  /** Claims that have other evidence, and stay. */
  readonly keptClaimIds: readonly string[];
}

/** @throws {EraseError} if it is not there, or cannot be erased as it is */
export function extentOf(transaction: Transaction, { type, id }: Erasable): Promise<Extent> {
  switch (type) {
    case 'Claim':
      return ofClaim(transaction, id);
    case 'Article':
      return ofArticle(transaction, id);
    case 'Entity':
      return ofEntity(transaction, id);
  }
}

async function ofClaim(transaction: Transaction, id: string): Promise<Extent> {
  const states = await lockClaims(transaction, [id]);
  if (!states.has(id)) throw missing('claim', id);
  return { claimIds: [id], keptClaimIds: [] };
}

async function ofArticle(transaction: Transaction, id: string): Promise<Extent> {
  const [row] = await transaction.run(reported, { id, limit: ERASED_MAX + 1 });
  if (!row) throw missing('article', id);
  checkNumber(row.claims.length, `are reported in the article "${id}"`);
  const idsOf = (alone: boolean) =>
    row.claims.filter((claim) => claim.alone === alone).map((claim) => claim.id);
  return { claimIds: idsOf(true), keptClaimIds: idsOf(false) };
}

async function ofEntity(transaction: Transaction, id: string): Promise<Extent> {
  const survivorId = (await survivorsIn(transaction, [id])).get(id);
  const mergedIds = (await mergedIdsIn(transaction, [id])).get(id) ?? [];
  if (survivorId !== undefined) throw twoFirst(id, `was merged into "${survivorId}"`, id);
  const [merged] = mergedIds;
  if (merged !== undefined) throw twoFirst(id, `has "${mergedIds.join('", "')}" merged into it`, merged);
  const { record } = (await lockEntities(transaction, [id])).get(id) ?? {};
  if (!record) throw missing('entity', id);
  if (record.kind === 'Country') {
    throw new EraseError(`"${id}" is a country, which imports would write again; only others can be erased.`);
  }
  const claimIds = await claimsNaming(transaction, id, ERASED_MAX + 1);
  checkNumber(claimIds.length, `name the entity "${id}"`);
  return { claimIds, keptClaimIds: [] };
}

const missing = (what: string, id: string) => new EraseError(`There is no ${what} "${id}": give its slug.`);

const twoFirst = (id: string, how: string, merged: string) =>
  new EraseError(`The entity "${id}" ${how}. Take that back first: unmergeEntities, slug "${merged}".`);

function checkNumber(claims: number, how: string): void {
  if (claims <= ERASED_MAX) return;
  throw new EraseError(
    `More than ${ERASED_MAX} claims ${how}, which one operation does not erase. Erase claims of it first.`,
  );
}
