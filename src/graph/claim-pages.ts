import { z } from 'zod';
import type { ClaimStatus } from '../model/claim.ts';
import { RELATION_TYPE_NAMES, type RelationType } from '../model/relation.ts';
import { type ClaimParts, ClaimRecord } from './claim.ts';
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
import { defineStatement } from './statement.ts';

/** Which claims to list, all conditions together, and what to read of each. */
export interface ClaimQuery extends ClaimParts {
  readonly statuses: readonly ClaimStatus[];
  readonly types?: readonly RelationType[] | undefined;
  /** Plain id of a source that published them or that they were had from. */
  readonly sourceId?: string | undefined;
  /** ISO 8601 dates, both included; a claim without a date has none to compare. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const ids = z.array(z.string()).max(1000);
const types = z.array(z.enum(RELATION_TYPE_NAMES));
const parts = { withLinks: z.boolean(), withEvidence: z.boolean() };
const statuses = z.array(z.string());

const listParams = z.object({ statuses, from: z.string(), to: z.string(), ...descendingPage, ...parts });
const typeParams = listParams.extend({ types });
const sourceParams = listParams.extend({ types: types.nullable(), sourceId: z.string() });
const ownerParams = listParams.extend({ ids, types: types.nullable(), sourceId: z.string().nullable() });
const listRow = z.object({ claims: z.array(ClaimRecord), total: z.int() });

const page = define('claim/page', listParams, listRow);
const pageByType = define('claim/page-by-type', typeParams, listRow);
const pageBySource = define('claim/page-by-source', sourceParams, listRow);
const pageByEntity = define('claim/page-by-entity', ownerParams, listRow.extend({ entityId: z.string() }));
const pageByRelation = define(
  'claim/page-by-relation',
  ownerParams,
  listRow.extend({ relationId: z.string() }),
);

/** A statement and the one that walks the same list from its end. */
function define<P extends z.ZodObject, R extends z.ZodObject>(name: string, params: P, row: R) {
  return {
    forward: defineStatement(name, { params, row }),
    backward: defineStatement(`${name}-backward`, { params, row }),
  };
}

/** Sort keys begin with the date: a bound on dates is a bound on keys. */
function listArguments(
  { statuses, from = '', to = '', withLinks, withEvidence }: ClaimQuery,
  request: PageRequest,
) {
  const { below, above, ...rest } = descendingRange(request, '');
  const end = `${to}~`;
  const range = { below: end < below ? end : below, above: from > above ? from : above, from, to: end };
  return { statuses: [...new Set(statuses)], withLinks, withEvidence, ...rest, ...range };
}

/** One page of all claims that a query asks for, newest first, undated last. */
export async function claimPage(
  graph: Graph,
  query: ClaimQuery,
  request: PageRequest,
  options?: RunOptions,
): Promise<Page<ClaimRecord>> {
  const way = request.backward ? 'backward' : 'forward';
  const params = listArguments(query, request);
  const types = query.types && [...new Set(query.types)];
  const { sourceId } = query;
  // From the end that leaves the fewest claims to look at: a source, else types, else all.
  const [row] =
    sourceId !== undefined
      ? await graph.run(pageBySource[way], { ...params, types: types ?? null, sourceId }, options)
      : types
        ? await graph.run(pageByType[way], { ...params, types }, options)
        : await graph.run(page[way], params, options);
  return pageOf(request, row?.claims ?? [], row?.total ?? 0);
}

function ownerArguments(ids: readonly string[], query: ClaimQuery, request: PageRequest) {
  const types = query.types ? [...new Set(query.types)] : null;
  return { ids: [...ids], ...listArguments(query, request), types, sourceId: query.sourceId ?? null };
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
  const rows = await graph.run(pageByEntity[way], ownerArguments(ids, query, request), options);
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
  const rows = await graph.run(pageByRelation[way], ownerArguments(ids, query, request), options);
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

const articleParams = z.object({ ids, statuses, ...ascendingPage, ...parts });
const articleRow = z.object({ articleId: z.string(), places: z.array(ReportedClaim), total: z.int() });
const pageByArticle = {
  forward: defineStatement('claim/page-by-article', { params: articleParams, row: articleRow }),
  backward: defineStatement('claim/page-by-article-backward', { params: articleParams, row: articleRow }),
};

/** @returns plain id of an article → page of the claims that it reports, in the order of reading */
export async function claimPagesByArticle(
  graph: Graph,
  ids: readonly string[],
  { statuses, withLinks, withEvidence }: ClaimQuery,
  request: PageRequest,
  options?: RunOptions,
): Promise<Map<string, Page<ReportedClaim>>> {
  const way = request.backward ? 'backward' : 'forward';
  const params = {
    ids: [...ids],
    statuses: [...new Set(statuses)],
    withLinks,
    withEvidence,
    ...ascendingRange(request),
  };
  const rows = await graph.run(pageByArticle[way], params, options);
  return new Map(rows.map(({ articleId, places, total }) => [articleId, pageOf(request, places, total)]));
}
