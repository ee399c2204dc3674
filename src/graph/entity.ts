import { z } from 'zod';
import { EntityRecord } from '../model/entity.ts';
import type { IdentifierScheme } from '../model/identifier.ts';
import { ENTITY_KIND_NAMES } from '../model/kind.ts';
import { foldName } from '../model/name.ts';
import type { Graph, RunOptions } from './client.ts';
import { type EntitySet, lookup, partsOf } from './filter/entity-set.ts';
import { survivorsOf } from './merged.ts';
import { ascendingPage, ascendingRange, type Page, type PageRequest, pageOfRows } from './page.ts';
import { definePage } from './paged-statement.ts';
import { cypherInt, defineStatement } from './statement.ts';

const ids = z.array(z.string()).max(1000);
const entityRow = z.object({ entity: EntityRecord });

const byIds = defineStatement('entity/by-ids', { params: z.object({ ids }), row: entityRow });
const byIdentifier = defineStatement('entity/by-identifier', {
  params: z.object({ scheme: z.string(), value: z.string() }),
  row: entityRow,
});
const byName = defineStatement('entity/by-name', {
  params: z.object({ value: z.string(), folded: z.string(), limit: cypherInt }),
  row: entityRow,
});

/**
 * @returns plain id → entity, under the id of one that was merged the one that it is now; ids of nothing have no key
 */
export async function entitiesByIds(
  graph: Graph,
  ids: readonly string[],
  options?: RunOptions,
): Promise<Map<string, EntityRecord>> {
  const found = await entitiesOf(graph, ids, options);
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  const survivors = await survivorsOf(graph, missing, options);
  if (survivors.size === 0) return found;
  const others = await entitiesOf(graph, [...new Set(survivors.values())], options);
  for (const [id, survivorId] of survivors) {
    const survivor = others.get(survivorId);
    if (survivor) found.set(id, survivor);
  }
  return found;
}

async function entitiesOf(graph: Graph, ids: readonly string[], options?: RunOptions) {
  const rows = await graph.run(byIds, { ids: [...ids] }, options);
  return new Map(rows.map(({ entity }) => [entity.id, entity]));
}

/** @returns the entity that another scheme names so, or undefined */
export async function entityByIdentifier(
  graph: Graph,
  scheme: IdentifierScheme,
  value: string,
  options?: RunOptions,
): Promise<EntityRecord | undefined> {
  const [row] = await graph.run(byIdentifier, { scheme, value }, options);
  return row?.entity;
}

/** @returns at most `limit` entities of that name: byte for byte, else without regard to case and marks */
export async function entitiesByName(
  graph: Graph,
  name: string,
  limit: number,
  options?: RunOptions,
): Promise<EntityRecord[]> {
  const rows = await graph.run(byName, { value: name, folded: foldName(name), limit }, options);
  return rows.map(({ entity }) => entity);
}

/** An entity with its place in the list by name. */
const ListedEntity = EntityRecord.and(z.object({ sort: z.string() }));
export type ListedEntity = z.infer<typeof ListedEntity>;

const pageRow = z.object({ entity: ListedEntity.nullable(), total: z.int().nullable() });
const kinds = z.array(z.enum(ENTITY_KIND_NAMES));
const group = z.object({
  starts: z.array(z.string()).nullable(),
  walked: kinds,
  ids: z.record(z.string(), z.literal(true)),
});

const page = definePage('entity/page', { params: z.object(ascendingPage), row: pageRow });
const pageByKind = definePage('entity/page-by-kind', {
  params: z.object({ kinds, ...ascendingPage }),
  row: pageRow,
});
const pageBySet = definePage('entity/page-by-set', {
  params: z.object({ groups: z.array(group), ...ascendingPage }),
  row: pageRow,
});

/** One page of the entities of a set (all when undefined), by name. */
export async function entityPage(
  graph: Graph,
  set: EntitySet | undefined,
  request: PageRequest,
  options?: RunOptions,
): Promise<Page<ListedEntity>> {
  const rows = await (set
    ? setRows(graph, partsOf(set), request, options)
    : allRows(graph, request, options));
  return pageOfRows(
    request,
    rows.map(({ entity, total }) => ({ item: entity, total })),
  );
}

function allRows(graph: Graph, request: PageRequest, options?: RunOptions) {
  return graph.run(page(request), ascendingRange(request), options);
}

function setRows(graph: Graph, parts: EntitySet, request: PageRequest, options?: RunOptions) {
  const range = ascendingRange(request);
  // Whole kinds have an index of their own, and take half as much.
  return parts.every(({ ids, listed }) => !listed && ids.size === 0)
    ? graph.run(pageByKind(request), { kinds: parts.flatMap(({ kinds }) => kinds), ...range }, options)
    : graph.run(pageBySet(request), { groups: parts.map(groupOf), ...range }, options);
}

const groupOf = ({ kinds, ids, listed }: EntitySet[number]) => ({
  starts: listed ? [...ids] : null,
  walked: [...kinds],
  ids: listed ? {} : lookup(ids),
});
