import { z } from 'zod';
import type { Graph, RunOptions } from './client.ts';
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
import { defineStatement } from './statement.ts';

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
const idsParams = pageParams.extend({ ids: z.array(z.string()).max(1000) });
const pageRow = z.object({ articles: z.array(ListedArticle), total: z.int() });
const sourceRow = pageRow.extend({ sourceId: z.string() });
const entityRow = pageRow.extend({ entityId: z.string() });

const page = definePage('article/page', { params: listParams, row: pageRow });
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

/** @returns plain id of a source → page of what it published, newest first */
export async function articlePagesBySource(
  graph: Graph,
  ids: readonly string[],
  request: PageRequest,
  options?: RunOptions,
): Promise<Map<string, Page<ListedArticle>>> {
  const rows = await graph.run(
    pageBySource(request),
    { ids: [...ids], ...descendingRange(request, '') },
    options,
  );
  return new Map(rows.map(({ sourceId, articles, total }) => [sourceId, pageOf(request, articles, total)]));
}

/** @returns plain id of an entity → page of the articles that report claims of it, newest first */
export async function articlePagesByEntity(
  graph: Graph,
  ids: readonly string[],
  request: PageRequest,
  options?: RunOptions,
): Promise<Map<string, Page<ListedArticle>>> {
  const rows = await graph.run(
    pageByEntity(request),
    { ids: [...ids], ...descendingRange(request, '') },
    options,
  );
  return new Map(rows.map(({ entityId, articles, total }) => [entityId, pageOf(request, articles, total)]));
}
