import { z } from 'zod';
import { NOW } from '../../model/clock.ts';
import { oppositeIds } from '../../model/opposite.ts';
import type { Graph } from '../client.ts';
import { clockArguments, clockParams, type ReadOptions } from '../clock.ts';
import { lookup } from '../filter/entity-set.ts';
import { cypherInt, defineStatement } from '../statement.ts';

const ids = z.array(z.string()).max(1000);
const row = z.object({ id: z.string() });

/** Parameters that say what is mixed. */
export const mixedParams = {
  relations: z.array(z.object({ id: z.string(), against: z.array(z.string()).max(50) })).max(1000),
  windowDays: cypherInt,
};

const disputed = defineStatement('relation/disputed', {
  params: z.object({ ids, wanted: z.record(z.string(), z.literal(true)), ...clockParams }),
  row: row.extend({ kind: z.enum(['DENIED', 'END_DISPUTED']) }),
});
const mixed = defineStatement('relation/mixed', {
  params: z.object({ ...mixedParams, ...clockParams }),
  row,
});

/** Relations, with those that may stand against them. */
export const withOpposites = (ids: readonly string[]) => ids.map((id) => ({ id, against: oppositeIds(id) }));

/** @returns in which ways what some relations say was disputed at a clock, a row for each relation and way */
export async function waysDisputed(
  graph: Graph,
  ids: readonly string[],
  { clock = NOW, ...options }: ReadOptions = {},
) {
  return graph.run(disputed, { ids: [...ids], wanted: lookup(ids), ...clockArguments(clock) }, options);
}

/** @returns relation id → whether what it says was disputed at a clock; every id has a key */
export async function disputedRelations(
  graph: Graph,
  ids: readonly string[],
  reading: ReadOptions = {},
): Promise<Map<string, boolean>> {
  return among(ids, await waysDisputed(graph, ids, reading));
}

/**
 * @param windowDays days between claims of both polarities at most
 * @returns relation id → whether a claim of it and one of the opposite polarity lay so close together; every id has a key
 */
export async function mixedRelations(
  graph: Graph,
  ids: readonly string[],
  windowDays: number,
  { clock = NOW, ...options }: ReadOptions = {},
): Promise<Map<string, boolean>> {
  const relations = withOpposites(ids).filter(({ against }) => against.length > 0);
  const rows =
    relations.length > 0
      ? await graph.run(mixed, { relations, windowDays, ...clockArguments(clock) }, options)
      : [];
  return among(ids, rows);
}

function among(ids: readonly string[], rows: readonly z.infer<typeof row>[]): Map<string, boolean> {
  const found = new Set(rows.map(({ id }) => id));
  return new Map(ids.map((id) => [id, found.has(id)]));
}
