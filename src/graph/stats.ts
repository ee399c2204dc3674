import { z } from 'zod';
import type { Graph } from './client.ts';
import { defineStatement } from './statement.ts';

const emptiness = defineStatement('stats/is-empty', {
  params: z.object({}),
  row: z.object({ empty: z.boolean() }),
});

/** Whether the graph holds neither an entity nor a claim. */
export async function isEmpty(graph: Graph): Promise<boolean> {
  const [row] = await graph.run(emptiness, {});
  return row?.empty ?? true;
}
