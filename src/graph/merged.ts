import { z } from 'zod';
import type { Graph, RunOptions, Transaction } from './client.ts';
import { defineStatement } from './statement.ts';

const survivors = defineStatement('merge/survivors', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), survivorId: z.string() }),
});
const mergedInto = defineStatement('merge/into', {
  params: z.object({ ids: z.array(z.string()).max(1000) }),
  row: z.object({ id: z.string(), mergedIds: z.array(z.string()) }),
});

const byId = (rows: z.output<typeof survivors.row>[]) =>
  new Map(rows.map(({ id, survivorId }) => [id, survivorId]));

/** @returns plain id of a merged entity → that of the one which it is now; ids of others have no key */
export async function survivorsOf(
  graph: Graph,
  ids: readonly string[],
  options?: RunOptions,
): Promise<Map<string, string>> {
  return byId(await graph.run(survivors, { ids: [...ids] }, options));
}

/** The same in the caller's transaction. */
export async function survivorsIn(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Map<string, string>> {
  return ids.length === 0 ? new Map() : byId(await transaction.run(survivors, { ids: [...ids] }));
}

/** @returns plain id of an entity → those of the ones that were merged into it; others have no key */
export async function mergedIds(
  graph: Graph,
  ids: readonly string[],
  options?: RunOptions,
): Promise<Map<string, string[]>> {
  return listed(await graph.run(mergedInto, { ids: [...ids] }, options));
}

/** The same in the caller's transaction. */
export async function mergedIdsIn(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  return listed(await transaction.run(mergedInto, { ids: [...ids] }));
}

const listed = (rows: z.output<typeof mergedInto.row>[]) =>
  new Map(rows.map((row) => [row.id, row.mergedIds]));
