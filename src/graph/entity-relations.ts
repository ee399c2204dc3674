import { z } from 'zod';
import { isNow, NOW } from '../model/clock.ts';
import { ENTITY_KIND_NAMES, type EntityKind } from '../model/kind.ts';
import { RELATION_TYPE_NAMES } from '../model/relation.ts';
import type { Graph, RunOptions } from './client.ts';
import { clockArguments, clockParams, type ReadOptions } from './clock.ts';
import { descendingRange, type Page, type PageRequest, pageOf } from './page.ts';
import { definePage } from './paged-statement.ts';
import { type RelationFilter, typesByEnd } from './relation.ts';
import { cypherInt, defineStatement } from './statement.ts';

const ids = z.array(z.string()).max(1000);
const types = z.array(z.enum(RELATION_TYPE_NAMES));

/** An entity that another stands in relations with. */
const Neighbor = z.object({
  /** Plain id. */
  id: z.string(),
  /** Place in the list of neighbours. */
  key: z.string(),
  /** Claims between the two, over all relations kept. */
  claimCount: z.int(),
  types,
  /** Relations between the two, strongest first, at most 100. */
  relationIds: z.array(z.string()),
});
export type Neighbor = z.infer<typeof Neighbor>;

export interface NeighborFilter extends RelationFilter {
  readonly kinds?: readonly EntityKind[] | undefined;
}

const neighborParams = z.object({
  ids,
  sourceTypes: types,
  targetTypes: types,
  kinds: z.array(z.enum(ENTITY_KIND_NAMES)).nullable(),
  below: z.string(),
  above: z.string(),
  limit: cypherInt,
});
export const neighborRow = z.object({ entityId: z.string(), neighbors: z.array(Neighbor), total: z.int() });
const neighbors = definePage('entity/neighbors', { params: neighborParams, row: neighborRow });

/** @returns plain id → page of its neighbours, those with the most claims between the two first */
export async function neighborPages(
  graph: Graph,
  ids: readonly string[],
  filter: NeighborFilter,
  request: PageRequest,
  options?: RunOptions,
): Promise<Map<string, Page<Neighbor>>> {
  const { below, above, limit } = descendingRange(request, '');
  const kinds = filter.kinds ? [...filter.kinds] : null;
  const params = { ids: [...ids], ...typesByEnd(filter), kinds, below, above, limit };
  const rows = await graph.run(neighbors(request), params, options);
  return new Map(rows.map((row) => [row.entityId, pageOf(request, row.neighbors, row.total)]));
}

/** What an entity is counted by. */
const EntityStats = z.object({
  ends: z.int(),
  neighborCount: z.int(),
  firstDate: z.string().nullable(),
  lastDate: z.string().nullable(),
  types: z.array(
    z.object({ type: z.enum(RELATION_TYPE_NAMES), relationCount: z.int(), claimCount: z.int() }),
  ),
});
export type EntityStats = z.infer<typeof EntityStats>;

const stats = defineStatement('entity/stats', {
  params: z.object({ ids }),
  row: EntityStats.extend({ entityId: z.string() }),
});

const statsAt = defineStatement('entity/stats-at', {
  params: z.object({ ids, withEnds: z.boolean(), ...clockParams }),
  row: EntityStats.extend({ entityId: z.string() }),
});

/** How what entities are counted by is read. */
export interface StatsReading extends ReadOptions {
  /** Whether `ends` is asked for, for which all claims are read at a clock that is not now; else it may be 0. */
  readonly withEnds?: boolean | undefined;
}

/** @returns plain id → what it is counted by at a clock; every id asked for has a key */
export async function entityStats(
  graph: Graph,
  ids: readonly string[],
  { clock = NOW, withEnds = true, ...options }: StatsReading = {},
): Promise<Map<string, EntityStats>> {
  const rows = isNow(clock)
    ? await graph.run(stats, { ids: [...ids] }, options)
    : await graph.run(statsAt, { ids: [...ids], withEnds, ...clockArguments(clock) }, options);
  return new Map(rows.map((row) => [row.entityId, row]));
}
