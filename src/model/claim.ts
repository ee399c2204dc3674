import { z } from 'zod';
import { firstDay, IsoDate, PartialDate } from './date.ts';
import { RELATION_TYPE_NAMES, relationTypeRow } from './relation.ts';
import { ClaimId, PlainId, Text } from './text.ts';
import { VisibilityInput } from './visibility.ts';

/** How the claim is put forward. */
export const MODALITIES = {
  ASSERTED: 'Said to be so.',
  DENIED: 'Said not to be so; never counted in a relation.',
  FUTURE: 'Said to be going to be so.',
  HYPOTHETICAL: 'Said to be so under a condition.',
} as const;
export type Modality = keyof typeof MODALITIES;

/** Where the claim stands in its life. Only ACTIVE claims are counted. */
export const CLAIM_STATUSES = {
  PROPOSED: 'Waits for an editor.',
  ACTIVE: 'Holds.',
  SUPERSEDED: 'Replaced by a corrected claim.',
  RETRACTED: 'Withdrawn.',
} as const;
export type ClaimStatus = keyof typeof CLAIM_STATUSES;

/** Where in an article a claim is made. */
export const ArticleEvidence = z.strictObject({
  /** Number of the paragraph, the first being 1; null for the headline or when not known. */
  paragraph: z.int().min(1).max(100_000).nullable().default(null),
  /** Number of the sentence in the paragraph, the first being 1. */
  sentence: z.int().min(1).max(10_000).nullable().default(null),
  /** A short literal quotation, where the licence of the article allows one. */
  quote: Text.max(1000).nullable().default(null),
});
export type ArticleEvidence = z.infer<typeof ArticleEvidence>;

/** Longest summary of a claim, in UTF-16 units. */
export const SUMMARY_LENGTH_MAX = 2000;

/** Entities in one role of a claim, and places where it is made, at most. */
export const ENDS_MAX = 50;

const entityIds = z.array(PlainId).max(ENDS_MAX).default([]);

/** What a claim has, before it is checked as a whole. */
export const claimFields = z.strictObject({
  id: ClaimId,
  relation: z.enum(RELATION_TYPE_NAMES),
  subjects: z.array(PlainId).min(1, 'needs at least one').max(ENDS_MAX),
  /** For a symmetric type the same ids as `subjects` mean: each with each. */
  objects: z.array(PlainId).min(1, 'needs at least one').max(ENDS_MAX),
  /** What it says, in our own words. */
  summary: Text.min(1).max(SUMMARY_LENGTH_MAX),
  /** When it happened, or when the stance was voiced; null when nobody says. */
  date: PartialDate.nullable().default(null),
  /** For standing types: the first day on which it held; `date` when absent. */
  validFrom: IsoDate.nullable().default(null),
  /** For standing types: the first day on which it held no more. */
  validTo: IsoDate.nullable().default(null),
  status: z.enum(['PROPOSED', 'ACTIVE']).default('ACTIVE'),
  modality: z.enum(Object.keys(MODALITIES) as [Modality, ...Modality[]]).default('ASSERTED'),
  /** 0–1: how sure whoever recorded it is that the article says so. */
  confidence: z.number().min(0).max(1),
  /** Who says so: persons, bodies or documents. Empty: the article in its own voice. */
  saidBy: entityIds,
  /** Sources that the article had it from. */
  via: entityIds,
  /** The event it is part of. */
  partOf: entityIds,
  /** Where it happened. */
  at: entityIds,
  /** The matter at issue; context that is never counted in a relation. */
  about: entityIds,
  /** Who is shown it; null: everybody, unless it rests on what is private. */
  visibility: VisibilityInput,
  /** Claims that this one denies. */
  denies: z.array(ClaimId).max(ENDS_MAX).default([]),
  evidence: z.array(ArticleEvidence).min(1, 'needs at least one').max(ENDS_MAX),
});

/** What must be right of a claim as a whole. */
export function checkClaim(
  claim: Pick<z.infer<typeof claimFields>, 'relation' | 'validFrom' | 'validTo' | 'modality' | 'denies'>,
  context: z.RefinementCtx,
): void {
  if (claim.validFrom && claim.validTo && claim.validFrom >= claim.validTo) {
    const message = `validTo ${claim.validTo} must be later than validFrom ${claim.validFrom}`;
    context.addIssue({ code: 'custom', path: ['validTo'], message });
  }
  if ((claim.validFrom || claim.validTo) && relationTypeRow(claim.relation).family === 'EVENT') {
    const message = `${claim.relation} happens on a date; only standing types have a validity`;
    context.addIssue({ code: 'custom', path: ['validFrom'], message });
  }
  if (claim.denies.length > 0 && claim.modality !== 'DENIED') {
    const message = `a claim that denies others must have modality DENIED, not ${claim.modality}`;
    context.addIssue({ code: 'custom', path: ['modality'], message });
  }
}

/** Something said of how entities stand to each other, as it is written. */
export const ClaimInput = claimFields.superRefine(checkClaim);
export type ClaimInput = z.infer<typeof ClaimInput>;

/**
 * @returns the key that the claims of an article are listed by: paragraph, sentence, then claim; the
 *   headline comes first
 */
export function readingSortKey(claimId: string, paragraph: number | null, sentence: number | null): string {
  const digits = (value: number | null) => String(value ?? 0).padStart(6, '0');
  return `${digits(paragraph)}.${digits(sentence)}|${claimId}`;
}

/** Sorts before every date, so that undated claims come last when the newest is first. */
export const UNDATED = '0000-00-00';

/** @returns the day that a claim stands at: when what it says began to hold, or else happened; null if nobody knows */
export const claimDay = (date: string | null, validFrom: string | null): string | null =>
  validFrom ?? firstDay(date);

/** @returns the key that claims are listed by: their day, then id */
export function claimSortKey(id: string, date: string | null, validFrom: string | null): string {
  return `${claimDay(date, validFrom) ?? UNDATED}|${id}`;
}
