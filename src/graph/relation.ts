import { z } from 'zod';
import { RELATION_TYPE_NAMES, type RelationType, relationTypeRow } from '../model/relation.ts';
import { RANK_COUNTED } from '../model/rollup.ts';
import type { Graph, RunOptions } from './client.ts';
import { descendingPage, descendingRange, type Page, type PageRequest, pageOf } from './page.ts';
import { definePage } from './paged-statement.ts';
import { defineStatement } from './statement.ts';

/** How one entity stands to another: the roll-up of the claims that say so. */
export const RelationRecord = z.object({
  id: z.string(),
  type: z.enum(RELATION_TYPE_NAMES),
  sourceId: z.string(),
  targetId: z.string(),
  /** Place in every list of relations. */
  rank: z.string(),
  claimCount: z.int(),
  eventCount: z.int(),
  sourceCount: z.int(),
  /** ISO 8601; null if no claim that counts has a date. */
  firstDate: z.string().nullable(),
  lastDate: z.string().nullable(),
});
export type RelationRecord = z.infer<typeof RelationRecord>;

/** Which end of a relation an entity is at. */
export type Direction = 'OUT' | 'IN' | 'BOTH';

export interface RelationFilter {
  readonly types?: readonly RelationType[] | undefined;
  readonly direction?: Direction | undefined;
}

const ids = z.array(z.string()).max(1000);
const types = z.array(z.enum(RELATION_TYPE_NAMES));

const byIds = defineStatement('relation/by-ids', {
  params: z.object({ ids }),
  row: z.object({ relation: RelationRecord }),
});

/** @returns relation id → relation; ids of nothing have no key */
export async function relationsByIds(
  graph: Graph,
  ids: readonly string[],
  options?: RunOptions,
): Promise<Map<string, RelationRecord>> {
  const rows = await graph.run(byIds, { ids: [...ids] }, options);
  return new Map(rows.map(({ relation }) => [relation.id, relation]));
}

const listRow = z.object({ relations: z.array(RelationRecord), total: z.int() });
const entityRow = listRow.extend({ entityId: z.string() });
const entityParams = z.object({ ids, ...descendingPage });
const entityTypeParams = entityParams.extend({ sourceTypes: types, targetTypes: types });
const typeParams = z.object({ types, ...descendingPage });

const page = definePage('relation/page', { params: z.object(descendingPage), row: listRow });
const pageByType = definePage('relation/page-by-type', { params: typeParams, row: listRow });
const pageByEntity = definePage('relation/page-by-entity', { params: entityParams, row: entityRow });
const pageByEntityAndType = definePage('relation/page-by-entity-and-type', {
  params: entityTypeParams,
  row: entityRow,
});

/**
 * One page of relations for each of several entities, in one statement.
 *
 * @returns plain id → page, strongest first; every id asked for has a key
 */
export async function relationPagesByEntity(
  graph: Graph,
  ids: readonly string[],
  filter: RelationFilter,
  request: PageRequest,
  options?: RunOptions,
): Promise<Map<string, Page<RelationRecord>>> {
  const params = { ids: [...ids], ...descendingRange(request, RANK_COUNTED) };
  const rows = isOpen(filter)
    ? await graph.run(pageByEntity(request), params, options)
    : await graph.run(pageByEntityAndType(request), { ...params, ...typesByEnd(filter) }, options);
  return new Map(rows.map(({ entityId, relations, total }) => [entityId, pageOf(request, relations, total)]));
}

const isOpen = ({ types, direction = 'BOTH' }: RelationFilter) => !types && direction === 'BOTH';

/** Types by the end to look for them at. A symmetric relation, stored once, matches every direction. */
export function typesByEnd({ types = RELATION_TYPE_NAMES, direction = 'BOTH' }: RelationFilter) {
  const wanted = [...new Set(types)];
  const symmetric = wanted.filter((type) => relationTypeRow(type).symmetric);
  return {
    sourceTypes: direction === 'IN' ? symmetric : wanted,
    targetTypes: direction === 'OUT' ? symmetric : wanted,
  };
}

/** One page of the relations of some types (all when undefined), strongest first. */
export async function relationPage(
  graph: Graph,
  types: readonly RelationType[] | undefined,
  request: PageRequest,
  options?: RunOptions,
): Promise<Page<RelationRecord>> {
  const range = descendingRange(request, RANK_COUNTED);
  const [row] = types
    ? await graph.run(pageByType(request), { types: [...new Set(types)], ...range }, options)
    : await graph.run(page(request), range, options);
  return pageOf(request, row?.relations ?? [], row?.total ?? 0);
}
