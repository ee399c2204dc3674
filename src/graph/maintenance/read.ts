import { z } from 'zod';
import type { Graph } from '../client.ts';
import { RelationRecord } from '../relation.ts';
import { cypherInt, defineStatement } from '../statement.ts';

/** Maintenance reads the whole graph in pages of this many; each page is one statement. */
const PAGE_SIZE = 1000;
/** A page of hubs takes longer than any query of a client. */
const TIMEOUT_MS = 120_000;

const pageParams = z.object({ after: z.string(), limit: cypherInt });
/** Nothing read here is trusted to be as the model has it: that is what is checked. */
const text = z.string().nullable();

export const EntityState = z.object({
  id: z.string(),
  kind: text,
  name: text,
  sort: text,
  labels: z.array(z.string()),
  names: z.array(
    z.object({ value: z.string(), folded: text, cjk: text, latin: text, script: text, entityKind: text }),
  ),
  typed: z.array(
    z.object({ id: text, type: z.string(), targetId: z.string(), firstDate: text, lastDate: text }),
  ),
});
export type EntityState = z.infer<typeof EntityState>;

const link = z.object({ id: z.string(), entityId: text, sort: text, privateOf: text });

export const ClaimState = z.object({
  id: z.string(),
  relation: text,
  status: text,
  modality: text,
  sort: text,
  date: text,
  validFrom: text,
  seq: z.int().nullable(),
  subjects: z.array(link),
  objects: z.array(link),
  of: z.array(z.object({ id: z.string(), relationId: text, sort: text })),
  reports: z.array(
    z.object({
      id: z.string(),
      articleId: text,
      sort: text,
      paragraph: z.int().nullable(),
      sentence: z.int().nullable(),
    }),
  ),
  coded: z.int(),
  restsOn: z.array(z.string()),
});
export type ClaimState = z.infer<typeof ClaimState>;

export const RelationState = z.object({
  /** Origins in alphabetical order: a set has none of its own. */
  stored: RelationRecord.extend({
    latest: text,
    looseCount: z.int().nullable(),
    recordedAt: text,
    visibility: text,
    origins: z
      .array(z.string())
      .nullable()
      .transform((origins) => origins?.sort() ?? null),
  }),
  claims: z.array(
    z.object({
      id: z.string(),
      day: text,
      ends: z.boolean(),
      via: z.array(z.string()),
      publishers: z.array(z.string()),
      datasets: z.array(z.string()),
    }),
  ),
  linked: z.int(),
  linkedPrivate: z.int(),
  recordedAt: text,
});
export type RelationState = z.infer<typeof RelationState>;

export const ArticleState = z.object({
  id: z.string(),
  sort: text,
  publishedAt: z.string(),
  sourceId: text,
  visibility: text,
  publishers: z.array(z.string()),
  ofPrivate: z.boolean(),
});
export type ArticleState = z.infer<typeof ArticleState>;

export const SourceState = z.object({ id: z.string(), name: z.string(), sort: text });
export type SourceState = z.infer<typeof SourceState>;

export const MergedState = z.object({
  id: z.string(),
  intoId: text,
  survivorId: text,
  isEntity: z.boolean(),
  survives: z.boolean(),
  nextId: text,
  lostEnds: z.int(),
});
export type MergedState = z.infer<typeof MergedState>;

const mergesPage = defineStatement('verify/merges', { params: pageParams, row: MergedState });
const erasedPage = defineStatement('verify/erased', {
  params: pageParams,
  row: z.object({ id: z.string(), isThere: z.boolean() }),
});
const articlesPage = defineStatement('verify/articles', { params: pageParams, row: ArticleState });
const sourcesPage = defineStatement('verify/sources', { params: pageParams, row: SourceState });
const entitiesPage = defineStatement('verify/entities', { params: pageParams, row: EntityState });
const claimsPage = defineStatement('verify/claims', { params: pageParams, row: ClaimState });
const relationsFrom = defineStatement('verify/relations', {
  params: z.object({ sourceIds: z.array(z.string()) }),
  row: RelationState,
});
const totals = defineStatement('verify/totals', {
  params: z.object({}),
  row: z.object({ relations: z.int(), clocks: z.int(), seq: z.int().nullable() }),
});

const options = { timeoutMs: TIMEOUT_MS };

/** All entities, a page at a time, ordered by id. */
export function entityPages(graph: Graph): AsyncGenerator<EntityState[]> {
  return pages((after) => graph.run(entitiesPage, { after, limit: PAGE_SIZE }, options));
}

/** All claims, a page at a time, ordered by id. */
export function claimPages(graph: Graph): AsyncGenerator<ClaimState[]> {
  return pages((after) => graph.run(claimsPage, { after, limit: PAGE_SIZE }, options));
}

/** All articles, a page at a time, ordered by id. */
export function articlePages(graph: Graph): AsyncGenerator<ArticleState[]> {
  return pages((after) => graph.run(articlesPage, { after, limit: PAGE_SIZE }, options));
}

/** All sources, a page at a time, ordered by id. */
export function sourcePages(graph: Graph): AsyncGenerator<SourceState[]> {
  return pages((after) => graph.run(sourcesPage, { after, limit: PAGE_SIZE }, options));
}

/** All merged entities, a page at a time, ordered by id. */
export function mergedPages(graph: Graph): AsyncGenerator<MergedState[]> {
  return pages((after) => graph.run(mergesPage, { after, limit: PAGE_SIZE }, options));
}

/** All that was erased, a page at a time, ordered by type and id. */
export function erasedPages(graph: Graph): AsyncGenerator<{ id: string; isThere: boolean }[]> {
  return pages((after) => graph.run(erasedPage, { after, limit: PAGE_SIZE }, options));
}

async function* pages<Item extends { id: string }>(read: (after: string) => Promise<Item[]>) {
  let after = '';
  for (;;) {
    const page = await read(after);
    if (page.length > 0) yield page;
    if (page.length < PAGE_SIZE) return;
    after = page.at(-1)?.id ?? after;
  }
}

export function relationStates(graph: Graph, sourceIds: readonly string[]): Promise<RelationState[]> {
  return graph.run(relationsFrom, { sourceIds: [...sourceIds] }, options);
}

export async function graphTotals(graph: Graph) {
  const [row] = await graph.run(totals, {}, options);
  return row ?? { relations: 0, clocks: 0, seq: null };
}
