import { z } from 'zod';
import type { Graph, RunOptions } from './client.ts';
import { defineStatement } from './statement.ts';

/** Somebody who publishes. */
export const SourceRecord = z.object({
  id: z.string(),
  name: z.string(),
  website: z.string().nullable(),
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
