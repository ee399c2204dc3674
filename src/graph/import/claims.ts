import { z } from 'zod';
import { ConcurrentWriteError } from '../../errors.ts';
import type { Modality } from '../../model/claim.ts';
import { claimSortKey } from '../../model/claim.ts';
import { type DatePrecision, parsePartialDate } from '../../model/date.ts';
import { type RelationType, relationTypeRow } from '../../model/relation.ts';
import { type RelationKey, relationKey } from '../../model/rollup.ts';
import type { Transaction } from '../client.ts';
import { cypherRows, defineStatement } from '../statement.ts';

const createClaims = defineStatement('import/claims', {
  params: z.object({ datasetId: z.string(), claims: cypherRows }),
  row: z.object({ claims: z.int() }),
});
const linkClaims = defineStatement('import/links', {
  params: z.object({ via: cypherRows, at: cypherRows }),
  row: z.object({ links: z.int() }),
});

/** What a row of a dataset says, but for whom it says it of. */
export interface Said {
  readonly relation: RelationType;
  readonly summary: string;
  /** ISO 8601 of any precision: `2024`, `2024-05`, `2024-05-16`. */
  readonly date: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly modality: Modality;
  /** 0–1; null where the source says nothing of it. */
  readonly confidence: number | null;
  readonly cameoCode: string | null;
  readonly eventName: string | null;
  readonly intensity: number | null;
  readonly intensityScheme: string | null;
}

/** A row of a dataset as a claim; everything that it names exists. */
export interface ImportedClaim extends Said {
  readonly id: string;
  /** Number of the row in the dataset, the first being 1. */
  readonly row: number;
  readonly subjectId: string;
  readonly objectId: string;
  /** Plain ids of the sources it was had from, of its article's publisher, and of where it happened. */
  readonly via: readonly string[];
  readonly articleId: string | null;
  readonly publisherId: string | null;
  readonly at: readonly string[];
}

/** What the graph derives from an imported claim. */
export interface DerivedClaim {
  readonly claim: ImportedClaim;
  /** First day of its date, ISO 8601. */
  readonly day: string | null;
  readonly datePrecision: DatePrecision | null;
  readonly validFrom: string | null;
  /** Place in every list of claims. */
  readonly sort: string;
  /** The relation it counts in; null for a denial. */
  readonly key: RelationKey | null;
}

/** Works out what is derived from a claim: its place in lists, its validity, its relation. */
export function derive(claim: ImportedClaim): DerivedClaim {
  const { id, relation, subjectId, objectId } = claim;
  const date = claim.date === null ? null : parsePartialDate(claim.date);
  const day = date?.date ?? null;
  const standing = relationTypeRow(relation).family === 'STANDING';
  const validFrom = claim.validFrom ?? (standing ? day : null);
  const key = claim.modality === 'DENIED' ? null : relationKey(relation, subjectId, objectId);
  const sort = claimSortKey(id, day, claim.validFrom);
  return { claim, day, datePrecision: date?.precision ?? null, validFrom, sort, key };
}

/** Writes new claims with their links to what exists. Their relations have been counted. */
export async function createImportedClaims(
  transaction: Transaction,
  datasetId: string,
  derived: readonly DerivedClaim[],
): Promise<void> {
  const [created] = await transaction.run(createClaims, { datasetId, claims: derived.map(claimRow) });
  if (created?.claims !== derived.length) {
    throw new ConcurrentWriteError('an entity that was looked up before was merged since');
  }
  const via = derived.flatMap(({ claim }) => claim.via.map((sourceId) => ({ claimId: claim.id, sourceId })));
  const at = derived.flatMap(({ claim }) => claim.at.map((entityId) => ({ claimId: claim.id, entityId })));
  if (via.length + at.length > 0) await transaction.run(linkClaims, { via, at });
}

/** @returns a claim as a row of `import/claims` */
export function claimRow({ claim, day, datePrecision, validFrom, sort, key }: DerivedClaim) {
  const { id, relation, summary, modality, confidence, row, subjectId, objectId } = claim;
  const { cameoCode, eventName, intensity, intensityScheme } = claim;
  return {
    properties: {
      ...{ id, relation, summary, modality, confidence, datePrecision, sort, status: 'ACTIVE' },
      ...{ cameoCode, eventName, intensity, intensityScheme },
    },
    ...{ row, subjectId, objectId, sort, validFrom, date: day, validTo: claim.validTo },
    relationId: key?.id ?? null,
  };
}
