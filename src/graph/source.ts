import { z } from 'zod';
import { StoredVisibility } from '../model/visibility.ts';
import type { Graph, RunOptions } from './client.ts';
import { ascendingPage, ascendingRange, type Page, type PageRequest, pageOf } from './page.ts';
import { definePage } from './paged-statement.ts';
import { defineStatement } from './statement.ts';

/** Somebody who publishes. */
export const SourceRecord = z.object({
  id: z.string(),
  name: z.string(),
  website: z.string().nullable(),
  visibility: StoredVisibility,
});
export type SourceRecord = z.infer<typeof SourceRecord>;

const ids = z.array(z.string()).max(1000);
const byIds = defineStatement('source/by-ids', {
  params: z.object({ ids }),
  row: z.object({ source: SourceRecord }),
});
const entitiesOf = defineStatement('source/entities', {
  params: z.object({ ids }),
  row: z.object({ sourceId: z.string(), entityId: z.string() }),
});

/** @returns plain id → source; ids of nothing have no key */
export async function sourcesByIds(
  graph: Graph,
  ids: readonly string[],
  options?: RunOptions,
): Promise<Map<string, SourceRecord>> {
  const rows = await graph.run(byIds, { ids: [...ids] }, options);
  return new Map(rows.map(({ source }) => [source.id, source]));
}

/** @returns plain id of a source → plain id of the entity that it is; others have no key */
export async function sourceEntities(
  graph: Graph,
  ids: readonly string[],
  options?: RunOptions,
): Promise<Map<string, string>> {
  const rows = await graph.run(entitiesOf, { ids: [...ids] }, options);
  return new Map(rows.map(({ sourceId, entityId }) => [sourceId, entityId]));
}

/** A source with its place in the list by name. */
const ListedSource = SourceRecord.extend({ sort: z.string() });
export type ListedSource = z.infer<typeof ListedSource>;

const pageRow = z.object({ sources: z.array(ListedSource), total: z.int() });
const page = definePage('source/page', { params: z.object(ascendingPage), row: pageRow });

/** One page of all sources, by name. */
export async function sourcePage(
  graph: Graph,
  request: PageRequest,
  options?: RunOptions,
): Promise<Page<ListedSource>> {
  const [row] = await graph.run(page(request), ascendingRange(request), options);
  return pageOf(request, row?.sources ?? [], row?.total ?? 0);
}
