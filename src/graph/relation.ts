import { z } from 'zod';
import { isNow, NOW } from '../model/clock.ts';
import { EntityRecord } from '../model/entity.ts';
import { RELATION_TYPE_NAMES, type RelationType, relationTypeRow } from '../model/relation.ts';
import { parseRelationId, relationKey } from '../model/rollup.ts';
import type { Graph, RunOptions } from './client.ts';
import { clockArguments, clockParams, type ReadOptions } from './clock.ts';
import { listed } from './listed.ts';
import { survivorsOf } from './merged.ts';
import { descendingPage, type Page, type PageRequest, pageOfRows, pagesOfRows } from './page.ts';
import { defineRelationPage, type RelationPageRequest, relationRange } from './relation-order.ts';
import { defineStatement } from './statement.ts';

/** How one entity stands to another: the roll-up of the claims that say so. */
export const RelationRecord = z.object({
  id: z.string(),
  type: z.enum(RELATION_TYPE_NAMES),
  sourceId: z.string(),
  targetId: z.string(),
  /**
   * Place in the list that it was found in, as it was when it was found there: it may have moved since. Found otherwise, its place
   * by the number of claims.
   */
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
  row: z.object({ relation: listed(RelationRecord) }),
});

const byIdsAt = defineStatement('relation/by-ids-at', {
  params: z.object({ ids, ...clockParams }),
  row: z.object({ relation: listed(RelationRecord) }),
});

/**
 * @returns relation id → relation at a clock, under that of an entity that was merged the one of what it is now; ids of
 *   nothing have no key
 */
export async function relationsByIds(
  graph: Graph,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<Map<string, RelationRecord>> {
  const found = await relationsThere(graph, ids, options);
  const missing = ids.flatMap((id) => parseRelationId(id) ?? []).filter(({ id }) => !found.has(id));
  if (missing.length === 0) return found;
  const ends = new Set(missing.flatMap(({ sourceId, targetId }) => [sourceId, targetId]));
  const survivors = await survivorsOf(graph, [...ends], options);
  if (survivors.size === 0) return found;
  const now = (id: string) => survivors.get(id) ?? id;
  const keys = missing.map(({ id, type, sourceId, targetId }) => ({
    id,
    nowId: relationKey(type, now(sourceId), now(targetId)).id,
  }));
  const others = await relationsThere(graph, [...new Set(keys.map(({ nowId }) => nowId))], options);
  for (const { id, nowId } of keys) {
    const survivor = others.get(nowId);
    if (survivor) found.set(id, survivor);
  }
  return found;
}

async function relationsThere(
  graph: Graph,
  ids: readonly string[],
  { clock = NOW, ...options }: ReadOptions,
): Promise<Map<string, RelationRecord>> {
  const rows = isNow(clock)
    ? await graph.run(byIds, { ids: [...ids] }, options)
    : await graph.run(byIdsAt, { ids: [...ids], ...clockArguments(clock) }, options);
  return new Map(rows.map(({ relation }) => [relation.id, relation]));
}

/** How a page of relations is read. */
export interface RelationReading extends RunOptions {
  /** Whether the entities that the relations lead to are read too. */
  readonly withEnds?: boolean | undefined;
  /** Given the entities that came along, each once. */
  readonly onEntities?: ((entities: readonly EntityRecord[]) => void) | undefined;
}

/** How the pages of relations of entities are read. */
export interface EntityRelationReading extends RelationReading {
  /** Whether the entities whose relations they are are read too. */
  readonly withHeads?: boolean | undefined;
}

export const listRow = z.object({
  relation: listed(RelationRecord).nullable(),
  total: z.int().nullable(),
  end: EntityRecord.nullable(),
});
export const entityRow = listRow.extend({ entityId: z.string().nullable() });
export const listParams = { ...descendingPage, withEnds: z.boolean() };
export const entityParams = z.object({ ids, ...listParams, withHeads: z.boolean() });
const entityTypeParams = entityParams.extend({ sourceTypes: types, targetTypes: types });
const typeParams = z.object({ types, ...listParams });

const page = defineRelationPage('relation/page', { params: z.object(listParams), row: listRow });
const pageByType = defineRelationPage('relation/page-by-type', { params: typeParams, row: listRow });
const pageByEntity = defineRelationPage('relation/page-by-entity', { params: entityParams, row: entityRow });
const pageByEntityAndType = defineRelationPage('relation/page-by-entity-and-type', {
  params: entityTypeParams,
  row: entityRow,
});

/**
 * One page of relations for each of several entities, in one statement.
 *
 * @returns plain id → page; every id asked for has a key
 */
export async function relationPagesByEntity(
  graph: Graph,
  ids: readonly string[],
  filter: RelationFilter,
  request: RelationPageRequest,
  { withEnds = false, withHeads = false, onEntities, ...options }: EntityRelationReading = {},
): Promise<Map<string, Page<RelationRecord>>> {
  const params = { ids: [...ids], withEnds, withHeads, ...relationRange(request) };
  const rows = isOpen(filter)
    ? await graph.run(pageByEntity(request), params, options)
    : await graph.run(pageByEntityAndType(request), { ...params, ...typesByEnd(filter) }, options);
  return relationsByEntity(request, ids, rows, onEntities);
}

/** @returns plain id → the page that rows make up; every one of `ids` has a key */
export function relationsByEntity(
  request: PageRequest,
  ids: readonly string[],
  rows: readonly z.infer<typeof entityRow>[],
  onEntities: RelationReading['onEntities'],
): Map<string, Page<RelationRecord>> {
  onEntities?.(rows.flatMap(({ end }) => end ?? []));
  return pagesOfRows(
    request,
    ids,
    rows.map(({ entityId, relation, total }) => ({ owner: entityId ?? '', item: relation, total })),
  );
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

/** One page of the relations of some types (all when undefined). */
export async function relationPage(
  graph: Graph,
  types: readonly RelationType[] | undefined,
  request: RelationPageRequest,
  { withEnds = false, onEntities, ...options }: RelationReading = {},
): Promise<Page<RelationRecord>> {
  const params = { withEnds, ...relationRange(request) };
  const rows = types
    ? await graph.run(pageByType(request), { types: [...new Set(types)], ...params }, options)
    : await graph.run(page(request), params, options);
  return relationsOf(request, rows, onEntities);
}

/** The page that rows make up. */
export function relationsOf(
  request: PageRequest,
  rows: readonly (Pick<z.infer<typeof listRow>, 'relation' | 'end'> & { readonly total?: number | null })[],
  onEntities: RelationReading['onEntities'],
): Page<RelationRecord> {
  onEntities?.(rows.flatMap(({ end }) => end ?? []));
  return pageOfRows(
    request,
    rows.map(({ relation, total }) => ({ item: relation, total })),
  );
}
