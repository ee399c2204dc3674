import { z } from 'zod';
import { MODALITIES, type Modality } from '../model/claim.ts';
import { DATE_PRECISIONS, type DatePrecision } from '../model/date.ts';
import { EntityRecord } from '../model/entity.ts';
import { RELATION_TYPE_NAMES } from '../model/relation.ts';
import { STORED_STATUSES } from '../model/stored-status.ts';
import { ArticleRecord } from './article.ts';
import type { Graph, RunOptions } from './client.ts';
import { listed } from './listed.ts';
import { SourceRecord } from './source.ts';
import { defineStatement } from './statement.ts';

/** What a claim is linked to, by the type of the link. */
export const CLAIM_LINKS = ['SUBJECT', 'OBJECT', 'SAID_BY', 'VIA', 'PART_OF', 'AT', 'ABOUT'] as const;
export type ClaimLink = (typeof CLAIM_LINKS)[number];

/** Where in an article the claim is made. */
const Report = z.object({
  paragraph: z.int().nullable(),
  sentence: z.int().nullable(),
  quote: z.string().nullable(),
  article: ArticleRecord,
  source: SourceRecord,
});
/** Which row of which dataset the claim was coded from. */
const CodedRow = z.object({
  row: z.int(),
  id: z.string(),
  title: z.string().nullable(),
  terms: z.string().nullable(),
});

/** What few ask of a claim: read only where one of these is asked for. */
export const ClaimDetails = z.object({
  /** Tells who is shown it, too. */
  status: z.enum(STORED_STATUSES),
  modality: z.enum(Object.keys(MODALITIES) as [Modality, ...Modality[]]),
  /** 0–1; null where nobody said. */
  confidence: z.number().nullable(),
  datePrecision: z.enum(Object.keys(DATE_PRECISIONS) as [DatePrecision, ...DatePrecision[]]).nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  cameoCode: z.string().nullable(),
  eventName: z.string().nullable(),
  intensity: z.number().nullable(),
  intensityScheme: z.string().nullable(),
  seq: z.int(),
  recordedAt: z.string(),
  retractedAt: z.string().nullable(),
});
export type ClaimDetails = z.infer<typeof ClaimDetails>;

/** One statement of how entities stand to each other, with what was read of its surroundings. */
export const ClaimRecord = z.object({
  id: z.string(),
  relation: z.enum(RELATION_TYPE_NAMES),
  summary: z.string(),
  date: z.string().nullable(),
  /** Place in every list of claims. */
  sort: z.string(),
  /** Null unless asked for. */
  details: listed(ClaimDetails).nullable(),
  /** Role and plain id; of the roles that were asked for. */
  links: z.array(z.tuple([z.enum(CLAIM_LINKS), z.string()])),
  /** Evidence in articles; empty unless asked for. */
  reports: z.array(Report),
  /** Evidence in datasets; empty unless asked for. */
  rows: z.array(listed(CodedRow)),
});
export type ClaimRecord = z.infer<typeof ClaimRecord>;

/** What to read of a claim beside what every list tells; each costs its own look at the graph. */
export interface ClaimParts {
  readonly withDetails: boolean;
  /** Links to read, along with the entities that they lead to; each once. */
  readonly roles: readonly ClaimLink[];
  readonly withEvidence: boolean;
}

/** How claims are read. */
export interface ClaimReading extends RunOptions {
  /** Given the entities that came along, each once. */
  readonly onEntities?: ((entities: readonly EntityRecord[]) => void) | undefined;
}

const ids = z.array(z.string()).max(1000);

/** Parameters of fragments/claim-parts. */
export const partParams = {
  withDetails: z.boolean(),
  roles: z.array(z.enum(CLAIM_LINKS)),
  withEvidence: z.boolean(),
};
/** What a row of claims has: one of them, or an entity that came along. */
export const claimRow = z.object({
  claim: listed(ClaimRecord).nullable(),
  end: EntityRecord.nullable(),
});

export const partArguments = ({ withDetails, roles, withEvidence }: ClaimParts) => ({
  withDetails,
  roles: [...roles],
  withEvidence,
});

const byIds = defineStatement('claim/by-ids', { params: z.object({ ids, ...partParams }), row: claimRow });

/** @returns claim id → claim, whatever its status; ids of nothing have no key */
export async function claimsByIds(
  graph: Graph,
  ids: readonly string[],
  parts: ClaimParts,
  { onEntities, ...options }: ClaimReading = {},
): Promise<Map<string, ClaimRecord>> {
  const rows = await graph.run(byIds, { ids: [...ids], ...partArguments(parts) }, options);
  onEntities?.(rows.flatMap(({ end }) => end ?? []));
  return new Map(rows.flatMap(({ claim }) => (claim ? [[claim.id, claim]] : [])));
}
