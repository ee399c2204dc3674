import { z } from 'zod';
import { CLAIM_STATUSES, type ClaimStatus, MODALITIES, type Modality } from '../model/claim.ts';
import { DATE_PRECISIONS, type DatePrecision } from '../model/date.ts';
import { RELATION_TYPE_NAMES } from '../model/relation.ts';
import { ArticleRecord } from './article.ts';
import type { Graph, RunOptions } from './client.ts';
import {
  ascendingPage,
  ascendingRange,
  descendingPage,
  descendingRange,
  type Page,
  type PageRequest,
  pageOf,
} from './page.ts';
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
  confidence: z.number(),
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

export interface ClaimQuery extends ClaimParts {
  /** Statuses to list. */
  readonly statuses: readonly ClaimStatus[];
}

const ids = z.array(z.string()).max(1000);
const parts = { withLinks: z.boolean(), withEvidence: z.boolean() };

const byIds = defineStatement('claim/by-ids', {
  params: z.object({ ids, ...parts }),
  row: z.object({ claim: ClaimRecord }),
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

const pageParams = z.object({ statuses: z.array(z.string()), ...descendingPage, ...parts });
const idsPageParams = pageParams.extend({ ids });
const pageRow = z.object({ claims: z.array(ClaimRecord), total: z.int() });
const entityRow = pageRow.extend({ entityId: z.string() });
const relationRow = pageRow.extend({ relationId: z.string() });

const page = {
  forward: defineStatement('claim/page', { params: pageParams, row: pageRow }),
  backward: defineStatement('claim/page-backward', { params: pageParams, row: pageRow }),
};
const pageByEntity = {
  forward: defineStatement('claim/page-by-entity', { params: idsPageParams, row: entityRow }),
  backward: defineStatement('claim/page-by-entity-backward', { params: idsPageParams, row: entityRow }),
};
const pageByRelation = {
  forward: defineStatement('claim/page-by-relation', { params: idsPageParams, row: relationRow }),
  backward: defineStatement('claim/page-by-relation-backward', { params: idsPageParams, row: relationRow }),
};

function pageArguments({ statuses, withLinks, withEvidence }: ClaimQuery, request: PageRequest) {
  return { statuses: [...new Set(statuses)], withLinks, withEvidence, ...descendingRange(request, '') };
}

/** One page of all claims, newest first, undated last. */
export async function claimPage(
  graph: Graph,
  query: ClaimQuery,
  request: PageRequest,
  options?: RunOptions,
): Promise<Page<ClaimRecord>> {
  const way = request.backward ? 'backward' : 'forward';
  const [row] = await graph.run(page[way], pageArguments(query, request), options);
  return pageOf(request, row?.claims ?? [], row?.total ?? 0);
}

/** @returns plain id → page of the claims that name the entity as subject or object, newest first */
export async function claimPagesByEntity(
  graph: Graph,
  ids: readonly string[],
  query: ClaimQuery,
  request: PageRequest,
  options?: RunOptions,
): Promise<Map<string, Page<ClaimRecord>>> {
  const way = request.backward ? 'backward' : 'forward';
  const rows = await graph.run(
    pageByEntity[way],
    { ids: [...ids], ...pageArguments(query, request) },
    options,
  );
  return new Map(rows.map(({ entityId, claims, total }) => [entityId, pageOf(request, claims, total)]));
}

/** @returns relation id → page of its claims, newest first */
export async function claimPagesByRelation(
  graph: Graph,
  ids: readonly string[],
  query: ClaimQuery,
  request: PageRequest,
  options?: RunOptions,
): Promise<Map<string, Page<ClaimRecord>>> {
  const way = request.backward ? 'backward' : 'forward';
  const rows = await graph.run(
    pageByRelation[way],
    { ids: [...ids], ...pageArguments(query, request) },
    options,
  );
  return new Map(rows.map(({ relationId, claims, total }) => [relationId, pageOf(request, claims, total)]));
}

/** A claim where an article makes it. */
const ReportedClaim = z.object({
  /** Place in the list of the article's claims. */
  key: z.string(),
  paragraph: z.int().nullable(),
  sentence: z.int().nullable(),
  claim: ClaimRecord,
});
export type ReportedClaim = z.infer<typeof ReportedClaim>;

const articleParams = z.object({ ids, statuses: z.array(z.string()), ...ascendingPage, ...parts });
const articleRow = z.object({ articleId: z.string(), places: z.array(ReportedClaim), total: z.int() });
const pageByArticle = {
  forward: defineStatement('claim/page-by-article', { params: articleParams, row: articleRow }),
  backward: defineStatement('claim/page-by-article-backward', { params: articleParams, row: articleRow }),
};

/** @returns plain id of an article → page of the claims that it reports, in the order of reading */
export async function claimPagesByArticle(
  graph: Graph,
  ids: readonly string[],
  { statuses, ...parts }: ClaimQuery,
  request: PageRequest,
  options?: RunOptions,
): Promise<Map<string, Page<ReportedClaim>>> {
  const way = request.backward ? 'backward' : 'forward';
  const params = { ids: [...ids], statuses: [...new Set(statuses)], ...parts, ...ascendingRange(request) };
  const rows = await graph.run(pageByArticle[way], params, options);
  return new Map(rows.map(({ articleId, places, total }) => [articleId, pageOf(request, places, total)]));
}
