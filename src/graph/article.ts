import { z } from 'zod';
import type { Graph, RunOptions } from './client.ts';
import { defineStatement } from './statement.ts';

/** Bibliographic data of an article. */
export const ArticleRecord = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  language: z.string(),
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
