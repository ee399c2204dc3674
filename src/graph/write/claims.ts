import { z } from 'zod';
import { type ClaimInput, claimSortKey, readingSortKey } from '../../model/claim.ts';
import { parsePartialDate } from '../../model/date.ts';
import { relationTypeRow } from '../../model/relation.ts';
import { relationKeys } from '../../model/rollup.ts';
import type { Transaction } from '../client.ts';
import { defineStatement } from '../statement.ts';
import { checkClaims } from './check-claims.ts';
import { countClaims } from './relations.ts';

const rows = z.array(z.record(z.string(), z.unknown()));

const knownClaims = defineStatement('write/known-claims', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string() }),
});
const createClaims = defineStatement('write/claims', {
  params: z.object({ claims: rows }),
  row: z.object({ claims: z.int() }),
});
const linkDenials = defineStatement('write/denials', {
  params: z.object({ denials: rows }),
  row: z.object({ denials: z.int() }),
});

/** A claim with where it comes from: articles, datasets, or both. */
export interface ClaimRecord extends Omit<ClaimInput, 'evidence'> {
  readonly articles: readonly ArticleLink[];
  readonly datasets: readonly DatasetLink[];
  /** CAMEO code as text, the source's own name of the event, and how strong it is on a named scale. */
  readonly cameoCode?: string | null;
  readonly eventName?: string | null;
  readonly intensity?: number | null;
  readonly intensityScheme?: string | null;
}

export interface ArticleLink {
  readonly articleId: string;
  readonly paragraph: number | null;
  readonly sentence: number | null;
  readonly quote: string | null;
}

export interface DatasetLink {
  readonly datasetId: string;
  /** Number of the row in the file, the first being 1. */
  readonly row: number;
}

/**
 * Records claims that are not there yet, counts them in their relations and draws those. The caller
 * stamps the transaction.
 *
 * @returns ids of the claims that are new; the others were recorded before and stay as they are
 * @throws {InvalidRecordError} if a claim names something that does not exist or may not stand there
 */
export async function recordClaims(
  transaction: Transaction,
  claims: readonly ClaimRecord[],
): Promise<string[]> {
  const known = await transaction.run(knownClaims, { ids: claims.map(({ id }) => id) });
  const knownIds = new Set(known.map(({ id }) => id));
  const fresh = claims.filter(({ id }) => !knownIds.has(id));
  if (fresh.length === 0) return [];

  await checkClaims(transaction, fresh);
  await transaction.run(createClaims, { claims: fresh.map(claimRow) });
  const denials = fresh.flatMap(({ id, denies }) => denies.map((deniedId) => ({ claimId: id, deniedId })));
  if (denials.length > 0) await transaction.run(linkDenials, { denials });
  await countClaims(transaction, fresh.filter(counts).map(countedClaim));
  return fresh.map(({ id }) => id);
}

/** Whether a claim counts in relations: a proposal waits, and a denial alone makes no relation. */
const counts = ({ status, modality }: ClaimRecord) => status === 'ACTIVE' && modality !== 'DENIED';

/** A stance holds from the day it was voiced, unless the claim knows better. */
const isStanding = ({ relation }: ClaimRecord) => relationTypeRow(relation).family === 'STANDING';

const sortKey = ({ id, date, validFrom }: ClaimRecord) => claimSortKey(id, date, validFrom);

function countedClaim(claim: ClaimRecord) {
  const { id, relation, subjects, objects } = claim;
  return { id, sort: sortKey(claim), relations: relationKeys(relation, subjects, objects) };
}

function claimRow(claim: ClaimRecord) {
  const date = claim.date === null ? null : parsePartialDate(claim.date);
  const { id, relation, summary, status, modality, confidence } = claim;
  const { cameoCode, eventName, intensity, intensityScheme } = claim;
  const source = { cameoCode, eventName, intensity, intensityScheme };
  const properties = { id, relation, summary, status, modality, confidence, ...source, sort: sortKey(claim) };
  const { subjects, objects, saidBy, via, partOf, at, about, articles, datasets } = claim;
  return {
    properties: { ...properties, datePrecision: date?.precision ?? null },
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
