import { z } from 'zod';
import { EntityRecord } from '../model/entity.ts';
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

/** How a page of relations is read. */
export interface RelationReading extends RunOptions {
  /** Given the entities at the ends of the relations, each once; they are read only for it. */
  readonly onEnds?: ((ends: readonly EntityRecord[]) => void) | undefined;
}

const ends = z.array(EntityRecord);
const list = z.object({ relations: z.array(RelationRecord), total: z.int() });
export const listRow = list.extend({ ends });
export const entityRow = z.object({ lists: z.array(list.extend({ entityId: z.string() })), ends });
export const listParams = { ...descendingPage, withEnds: z.boolean() };
const entityParams = z.object({ ids, ...listParams });
const entityTypeParams = entityParams.extend({ sourceTypes: types, targetTypes: types });
const typeParams = z.object({ types, ...listParams });

const page = definePage('relation/page', { params: z.object(listParams), row: listRow });
const pageByType = definePage('relation/page-by-type', { params: typeParams, row: listRow });
const pageByEntity = definePage('relation/page-by-entity', { params: entityParams, row: entityRow });
const pageByEntityAndType = definePage('relation/page-by-entity-and-type', {
  params: entityTypeParams,
  row: entityRow,
});

/**
 * One page of relations for each of several entities, in one statement.
 *
 * @returns plain id → page, strongest first; every id asked for has a key. None of `ids` is among the ends
 */
export async function relationPagesByEntity(
  graph: Graph,
  ids: readonly string[],
  filter: RelationFilter,
  request: PageRequest,
  { onEnds, ...options }: RelationReading = {},
): Promise<Map<string, Page<RelationRecord>>> {
  const range = descendingRange(request, RANK_COUNTED);
  const params = { ids: [...ids], withEnds: onEnds !== undefined, ...range };
  const [row] = isOpen(filter)
    ? await graph.run(pageByEntity(request), params, options)
    : await graph.run(pageByEntityAndType(request), { ...params, ...typesByEnd(filter) }, options);
  onEnds?.(row?.ends ?? []);
  const pages = row?.lists.map(
    ({ entityId, relations, total }) => [entityId, pageOf(request, relations, total)] as const,
  );
  return new Map(pages);
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
  { onEnds, ...options }: RelationReading = {},
): Promise<Page<RelationRecord>> {
  const params = { withEnds: onEnds !== undefined, ...descendingRange(request, RANK_COUNTED) };
  const [row] = types
    ? await graph.run(pageByType(request), { types: [...new Set(types)], ...params }, options)
    : await graph.run(page(request), params, options);
  onEnds?.(row?.ends ?? []);
  return pageOf(request, row?.relations ?? [], row?.total ?? 0);
}
