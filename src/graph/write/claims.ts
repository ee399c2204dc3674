import { z } from 'zod';
import { InvalidRecordError } from '../../errors.ts';
import { claimSortKey, readingSortKey } from '../../model/claim.ts';
import { parsePartialDate } from '../../model/date.ts';
import { relationTypeRow } from '../../model/relation.ts';
import { type RelationKey, relationKeys } from '../../model/rollup.ts';
import { storedStatus } from '../../model/stored-status.ts';
import type { Transaction } from '../client.ts';
import { cypherRows, defineStatement } from '../statement.ts';
import { checkClaims } from './check-claims.ts';
import { checkErased } from './erased.ts';
import type { NewClaim } from './new-claim.ts';
import { countClaims } from './relations.ts';
import { hideClaimsOnPrivate } from './visibility.ts';

const knownClaims = defineStatement('write/known-claims', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string() }),
});
const createClaims = defineStatement('write/claims', {
  params: z.object({ claims: cypherRows }),
  row: z.object({ claims: z.int() }),
});
const linkDenials = defineStatement('write/denials', {
  params: z.object({ denials: cypherRows }),
  row: z.object({ denials: z.int() }),
});

/**
 * Records claims that are not there yet, counts them in their relations and draws those. The caller
 * stamps the transaction.
 *
 * @param released relations that other claims have ceased to count in: counted anew along with the rest
 * @returns ids of the claims that are new; the others were recorded before and stay as they are
 * @throws {InvalidRecordError} if a claim names something that does not exist or may not stand there
 */
export async function recordClaims(
  transaction: Transaction,
  claims: readonly NewClaim[],
  released: readonly RelationKey[] = [],
): Promise<string[]> {
  const known = await transaction.run(knownClaims, { ids: claims.map(({ id }) => id) });
  const knownIds = new Set(known.map(({ id }) => id));
  const fresh = claims.filter(({ id }) => !knownIds.has(id));
  if (fresh.length === 0) return [];

  await checkErased(
    transaction,
    'Claim',
    fresh.map(({ id }) => id),
  );
  await checkClaims(transaction, fresh);
  await transaction.run(createClaims, { claims: fresh.map(claimRow) });
  const denials = fresh.flatMap(({ id, denies }) => denies.map((deniedId) => ({ claimId: id, deniedId })));
  if (denials.length > 0) await transaction.run(linkDenials, { denials });
  await countClaims(transaction, fresh.filter(counts).map(countedClaim), released);
  await hideResting(transaction, fresh);
  return fresh.map(({ id }) => id);
}

/** @throws {InvalidRecordError} if a claim is to be public that cannot be */
async function hideResting(transaction: Transaction, claims: readonly NewClaim[]): Promise<void> {
  const hidden = await hideClaimsOnPrivate(
    transaction,
    claims.map(({ id }) => id),
  );
  const [first, ...others] = claims.flatMap(({ id, visibility }) => {
    const originId = hidden.get(id);
    if (originId === undefined || visibility !== 'PUBLIC') return [];
    const message = `it rests on "${originId}", which is private`;
    return [{ record: 'Claim', id, field: 'visibility', message } as const];
  });
  if (first) throw InvalidRecordError.of([first, ...others]);
}

/** Whether a claim counts in relations: a proposal waits, and a denial alone makes no relation. */
const counts = ({ status, modality }: NewClaim) => status === 'ACTIVE' && modality !== 'DENIED';

/** A stance holds from the day it was voiced, unless the claim knows better. */
const isStanding = ({ relation }: NewClaim) => relationTypeRow(relation).family === 'STANDING';

const sortKey = ({ id, date, validFrom }: NewClaim) => claimSortKey(id, date, validFrom);

function countedClaim(claim: NewClaim) {
  const { id, relation, subjects, objects } = claim;
  return { id, sort: sortKey(claim), relations: relationKeys(relation, subjects, objects) };
}

function claimRow(claim: NewClaim) {
  const date = claim.date === null ? null : parsePartialDate(claim.date);
  const { id, relation, summary, modality, confidence } = claim;
  const visibility = claim.visibility ?? 'PUBLIC';
  const status = storedStatus(claim.status, visibility);
  const { cameoCode, eventName, intensity, intensityScheme } = claim;
  const source = { cameoCode, eventName, intensity, intensityScheme };
  const properties = { id, relation, summary, status, modality, confidence, ...source, sort: sortKey(claim) };
  const { subjects, objects, saidBy, via, partOf, at, about, articles, datasets } = claim;
  return {
    properties: { ...properties, datePrecision: date?.precision ?? null },
    isPrivate: visibility === 'PRIVATE',
    date: date?.date ?? null,
    validFrom: claim.validFrom ?? (isStanding(claim) ? (date?.date ?? null) : null),
    validTo: claim.validTo,
    subjects: distinct(subjects),
    objects: distinct(objects),
    ...{ saidBy: distinct(saidBy), via: distinct(via), partOf: distinct(partOf), at: distinct(at) },
    about: distinct(about),
    articles: articles.map((place) => ({
      ...place,
      sort: readingSortKey(id, place.paragraph, place.sentence),
    })),
    datasets,
  };
}

const distinct = (ids: readonly string[]) => [...new Set(ids)];
