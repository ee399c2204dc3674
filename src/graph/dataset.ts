import { z } from 'zod';
import type { Graph, RunOptions } from './client.ts';
import { defineStatement } from './statement.ts';

/** A file that was imported. */
export const DatasetRecord = z.object({
  id: z.string(),
  title: z.string().nullable(),
  terms: z.string().nullable(),
});
export type DatasetRecord = z.infer<typeof DatasetRecord>;

const byIds = defineStatement('source/datasets-by-ids', {
  params: z.object({ ids: z.array(z.string()).max(1000) }),
  row: z.object({ dataset: DatasetRecord }),
});

/** @returns id → dataset; ids of nothing have no key */
export async function datasetsByIds(
  graph: Graph,
  ids: readonly string[],
  options?: RunOptions,
): Promise<Map<string, DatasetRecord>> {
  const rows = await graph.run(byIds, { ids: [...ids] }, options);
  return new Map(rows.map(({ dataset }) => [dataset.id, dataset]));
}
