import { z } from 'zod';
import { CLAIM_STATUSES, type ClaimStatus, MODALITIES, type Modality } from '../model/claim.ts';
import { DATE_PRECISIONS, type DatePrecision } from '../model/date.ts';
import { RELATION_TYPE_NAMES } from '../model/relation.ts';
import { ArticleRecord } from './article.ts';
import type { Graph, RunOptions } from './client.ts';
import { listed } from './listed.ts';
import { SourceRecord } from './source.ts';
import { defineStatement } from './statement.ts';

/** What a claim is linked to, by the type of the link. */
const CLAIM_LINKS = ['SUBJECT', 'OBJECT', 'SAID_BY', 'VIA', 'PART_OF', 'AT', 'ABOUT'] as const;
export type ClaimLink = (typeof CLAIM_LINKS)[number];

/** Where in an article the claim is made. */
const Report = z.object({
  paragraph: z.int().nullable(),
  sentence: z.int().nullable(),
  quote: z.string().nullable(),
  article: ArticleRecord,
  source: SourceRecord,
});
/** Which row of a dataset the claim was coded from. */
const CodedRow = z.object({
  row: z.int(),
  dataset: z.object({ id: z.string(), title: z.string().nullable(), terms: z.string().nullable() }),
});

/** One statement of how entities stand to each other, with what was read of its surroundings. */
export const ClaimRecord = z.object({
  id: z.string(),
  relation: z.enum(RELATION_TYPE_NAMES),
  summary: z.string(),
  date: z.string().nullable(),
  datePrecision: z.enum(Object.keys(DATE_PRECISIONS) as [DatePrecision, ...DatePrecision[]]).nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** Place in every list of claims. */
  sort: z.string(),
  status: z.enum(Object.keys(CLAIM_STATUSES) as [ClaimStatus, ...ClaimStatus[]]),
  modality: z.enum(Object.keys(MODALITIES) as [Modality, ...Modality[]]),
  /** 0–1; null where nobody said. */
  confidence: z.number().nullable(),
  cameoCode: z.string().nullable(),
  eventName: z.string().nullable(),
  intensity: z.number().nullable(),
  intensityScheme: z.string().nullable(),
  seq: z.int(),
  recordedAt: z.string(),
  retractedSeq: z.int().nullable(),
  retractedAt: z.string().nullable(),
  /** Empty unless asked for. */
  links: z.array(z.object({ role: z.enum(CLAIM_LINKS), id: z.string() })),
  /** Evidence in articles; empty unless asked for. */
  reports: z.array(Report),
  /** Evidence in datasets; empty unless asked for. */
  rows: z.array(CodedRow),
});
export type ClaimRecord = z.infer<typeof ClaimRecord>;

/** What to read of a claim beside itself; each costs its own look at the graph. */
export interface ClaimParts {
  readonly withLinks: boolean;
  readonly withEvidence: boolean;
}

const ids = z.array(z.string()).max(1000);
const parts = { withLinks: z.boolean(), withEvidence: z.boolean() };

const byIds = defineStatement('claim/by-ids', {
  params: z.object({ ids, ...parts }),
  row: z.object({ claim: listed(ClaimRecord) }),
});

/** @returns claim id → claim, whatever its status; ids of nothing have no key */
export async function claimsByIds(
  graph: Graph,
  ids: readonly string[],
  { withLinks, withEvidence }: ClaimParts,
  options?: RunOptions,
): Promise<Map<string, ClaimRecord>> {
  const rows = await graph.run(byIds, { ids: [...ids], withLinks, withEvidence }, options);
  return new Map(rows.map(({ claim }) => [claim.id, claim]));
}
