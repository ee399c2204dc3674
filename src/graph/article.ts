import { z } from 'zod';
import { StoredVisibility } from '../model/visibility.ts';
import type { Graph, RunOptions } from './client.ts';
import { type ArticlesAsked, articleClauses, clausesOfArticles } from './filter/articles.ts';
import {
  type DatesBetween,
  datedRange,
  descendingPage,
  descendingRange,
  type Page,
  type PageRequest,
  pageOf,
} from './page.ts';
import { definePage } from './paged-statement.ts';
import { cypherInt, defineStatement } from './statement.ts';

/** Bibliographic data of an article. */
export const ArticleRecord = z.object({
  id: z.string(),
  /** Null if nothing but the address is known. */
  title: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  byline: z.string().nullable(),
  /** ISO 8601 with the offset the publisher gave. */
  publishedAt: z.string(),
  sourceId: z.string(),
  visibility: StoredVisibility,
});
export type ArticleRecord = z.infer<typeof ArticleRecord>;

const byIds = defineStatement('article/by-ids', {
  params: z.object({ ids: z.array(z.string()).max(1000) }),
  row: z.object({ article: ArticleRecord }),
});

/** @returns plain id → article; ids of nothing have no key */
export async function articlesByIds(
  graph: Graph,
  ids: readonly string[],
  options?: RunOptions,
): Promise<Map<string, ArticleRecord>> {
  const rows = await graph.run(byIds, { ids: [...ids] }, options);
  return new Map(rows.map(({ article }) => [article.id, article]));
}

/** An article with its place in the list by date of publication. */
const ListedArticle = ArticleRecord.extend({ sort: z.string() });
export type ListedArticle = z.infer<typeof ListedArticle>;

const pageParams = z.object(descendingPage);
const listParams = pageParams.extend({ from: z.string(), to: z.string() });
const ids = z.array(z.string()).max(1000);
const idsParams = pageParams.extend({ ids, clauses: articleClauses.nullable() });
const whereParams = z.object({
  clauses: articleClauses,
  below: z.string(),
  above: z.string(),
  limit: cypherInt,
  taken: cypherInt,
});
const pageRow = z.object({ articles: z.array(ListedArticle), total: z.int() });
const sourceRow = pageRow.extend({ sourceId: z.string() });
const entityRow = pageRow.extend({ entityId: z.string() });

const page = definePage('article/page', { params: listParams, row: pageRow });
const pageWhere = definePage('article/page-where', { params: whereParams, row: pageRow });
const pageBySource = definePage('article/page-by-source', { params: idsParams, row: sourceRow });
const pageByEntity = definePage('article/page-by-entity', { params: idsParams, row: entityRow });

/** One page of the articles published between two days (UTC), newest first. */
export async function articlePage(
  graph: Graph,
  published: DatesBetween,
  request: PageRequest,
  options?: RunOptions,
): Promise<Page<ListedArticle>> {
  const [row] = await graph.run(page(request), datedRange(request, published), options);
  return pageOf(request, row?.articles ?? [], row?.total ?? 0);
}

/** More than any range has. */
const ALL = Number.MAX_SAFE_INTEGER;

/** One page of the articles that satisfy a condition, newest first. */
export async function articlePageWhere(
  graph: Graph,
  asked: ArticlesAsked,
  request: PageRequest,
  options?: RunOptions,
): Promise<Page<ListedArticle>> {
  const { below, above, limit } = descendingRange(request, '');
  const clauses = await clausesOfArticles(graph, asked, options);
  const within = (clause: (typeof clauses)[number]) => ({
    ...clause,
    below: below < clause.below ? below : clause.below,
    above: above > clause.above ? above : clause.above,
  });
  // The whole list is walked if it is counted.
  const walk = request.withTotal ? { clauses, taken: ALL } : { clauses: clauses.map(within), taken: limit };
  const [row] = await graph.run(pageWhere(request), { ...walk, below, above, limit }, options);
  return pageOf(request, row?.articles ?? [], request.withTotal ? (row?.total ?? 0) : 0);
}

/** @returns plain id of a source → page of what it published and satisfies a condition, newest first */
export async function articlePagesBySource(
  graph: Graph,
  ids: readonly string[],
  asked: ArticlesAsked | undefined,
  request: PageRequest,
  options?: RunOptions,
): Promise<Map<string, Page<ListedArticle>>> {
  const clauses = asked ? await clausesOfArticles(graph, asked, options) : null;
  const params = { ids: [...ids], clauses, ...descendingRange(request, '') };
  const rows = await graph.run(pageBySource(request), params, options);
  return new Map(rows.map(({ sourceId, articles, total }) => [sourceId, pageOf(request, articles, total)]));
}

/** @returns plain id of an entity → page of the articles that report claims of it and satisfy a condition, newest first */
export async function articlePagesByEntity(
  graph: Graph,
  ids: readonly string[],
  asked: ArticlesAsked | undefined,
  request: PageRequest,
  options?: RunOptions,
): Promise<Map<string, Page<ListedArticle>>> {
  const clauses = asked ? await clausesOfArticles(graph, asked, options) : null;
  const params = { ids: [...ids], clauses, ...descendingRange(request, '') };
  const rows = await graph.run(pageByEntity(request), params, options);
  return new Map(rows.map(({ entityId, articles, total }) => [entityId, pageOf(request, articles, total)]));
}
