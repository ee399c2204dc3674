import { z } from 'zod';
import type { EntityKind } from '../../model/kind.ts';
import type { RelationType } from '../../model/relation.ts';
import { RANK_TOP } from '../../model/rollup.ts';
import type { Graph, RunOptions } from '../client.ts';
import { type Neighbor, neighborPages, neighborRow } from '../entity-relations.ts';
import { descendingRange, type Page, type PageRequest, pageOf } from '../page.ts';
import { definePage } from '../paged-statement.ts';
import {
  type EntityRelationReading,
  entityParams,
  entityRow,
  listParams,
  listRow,
  type RelationFilter,
  type RelationReading,
  type RelationRecord,
  relationPage,
  relationPagesByEntity,
  relationsByEntity,
  relationsOf,
} from '../relation.ts';
import { defineRelationPage, lowestKey, type RelationPageRequest, relationRange } from '../relation-order.ts';
import { cypherInt } from '../statement.ts';
import { withIds } from './entity-set.ts';
import type { RelationWhere } from './leaves.ts';
import { clausesOf, type FindEntities, relationClauses } from './relations.ts';

/** No range has more relations. */
const ALL = Number.MAX_SAFE_INTEGER;

const ids = z.array(z.string()).max(1000);
/** Parameters of a condition on relations that are seen from one of their ends, as `clausesByEnd` makes them. */
export const seenParams = { whenSource: relationClauses, whenTarget: relationClauses };

/** Parameters of what is walked for a page: keys, and how many relations. */
export const walkParams = { from: z.string(), to: z.string(), walked: cypherInt };
const pageWhere = defineRelationPage('relation/page-where', {
  params: z.object({ clauses: relationClauses, ...walkParams, ...listParams }),
  row: listRow,
});
const pageByEntityWhere = defineRelationPage('relation/page-by-entity-where', {
  params: entityParams.extend({ ...seenParams, ...walkParams }),
  row: entityRow,
});
const neighborsWhere = definePage('entity/neighbors-where', {
  params: z.object({ ids, ...seenParams, below: z.string(), above: z.string(), limit: cypherInt }),
  row: neighborRow,
});

/** A condition, and whom to ask about entities that it speaks of. */
export interface Asked {
  readonly where: RelationWhere;
  readonly finder: FindEntities;
}

/** One page of the relations that satisfy a condition. */
export async function relationPageWhere(
  graph: Graph,
  { where, finder }: Asked,
  request: RelationPageRequest,
  reading: RelationReading = {},
): Promise<Page<RelationRecord>> {
  const plain = plainFilter(where);
  if (plain) return relationPage(graph, plain.types, request, reading);
  const { withEnds = false, onEntities, ...options } = reading;
  const clauses = await clausesOf(where, { view: 'STORED', finder });
  const params = { clauses, withEnds, ...walkOf(request) };
  return relationsOf(request, await graph.run(pageWhere(request), params, options), onEntities);
}

/** @returns plain id → page of those of its relations that satisfy a condition; every id has a key */
export async function relationPagesByEntityWhere(
  graph: Graph,
  ids: readonly string[],
  asked: Asked,
  request: RelationPageRequest,
  reading: EntityRelationReading = {},
): Promise<Map<string, Page<RelationRecord>>> {
  const plain = plainFilter(asked.where);
  if (plain) return relationPagesByEntity(graph, ids, plain, request, reading);
  const { withEnds = false, withHeads = false, onEntities, ...options } = reading;
  const range = { withEnds, withHeads, ...walkOf(request) };
  const params = { ids: [...ids], ...(await clausesByEnd(asked, ids)), ...range };
  const rows = await graph.run(pageByEntityWhere(request), params, options);
  return relationsByEntity(request, ids, rows, onEntities);
}

/** @returns plain id → page of those whom it stands in such relations with; every id has a key */
export async function neighborPagesWhere(
  graph: Graph,
  ids: readonly string[],
  { where, kinds, finder }: Asked & { readonly kinds?: readonly EntityKind[] | undefined },
  request: PageRequest,
  options?: RunOptions,
): Promise<Map<string, Page<Neighbor>>> {
  const plain = plainFilter(where);
  if (plain) return neighborPages(graph, ids, { ...plain, kinds }, request, options);
  const asked = { finder, where: kinds ? { and: [where, ofKinds(kinds)] } : where };
  const { below, above, limit } = descendingRange(request, '');
  const params = { ids: [...ids], ...(await clausesByEnd(asked, ids)), below, above, limit };
  const rows = await graph.run(neighborsWhere(request), params, options);
  return new Map(rows.map((row) => [row.entityId, pageOf(request, row.neighbors, row.total)]));
}

/** @returns a page's range, and what is walked for it: the whole list if it is counted */
export function walkOf(request: RelationPageRequest) {
  const range = relationRange(request);
  const { below, above, limit } = range;
  return request.withTotal
    ? { ...range, from: RANK_TOP, to: lowestKey(request), walked: ALL }
    : { ...range, from: below, to: above, walked: limit };
}

/** @returns a condition as clauses for either end that entities may be at */
export async function clausesByEnd({ where, finder }: Asked, ids: readonly string[]) {
  const parents = { finder, owners: withIds(ids), atParents: true };
  const [whenSource, whenTarget] = await Promise.all([
    clausesOf(where, { ...parents, view: 'SOURCE' }),
    clausesOf(where, { ...parents, view: 'TARGET' }),
  ]);
  return { whenSource, whenTarget };
}

/** The other end is of one of these kinds. */
export const ofKinds = (kinds: readonly EntityKind[]): RelationWhere => ({
  leaf: { on: 'COUNTERPART', where: { leaf: { on: 'KINDS', in: kinds } } },
});

/**
 * A condition on nothing but types and the direction is answered by statements that take those alone: they
 * read no relation that is not kept.
 *
 * @returns undefined if there is more to it
 */
function plainFilter(where: RelationWhere): RelationFilter | undefined {
  let types: readonly RelationType[] | undefined;
  let direction: RelationFilter['direction'];
  const open = [where];
  for (let part = open.pop(); part; part = open.pop()) {
    if ('and' in part) open.push(...part.and);
    else if (!('leaf' in part)) return undefined;
    else if (part.leaf.on === 'TYPES') types = both(types, part.leaf.in);
    // Of two directions at once, only symmetric relations have both.
    else if (part.leaf.on === 'DIRECTION' && direction === undefined) direction = part.leaf.in;
    else return undefined;
  }
  return { types, direction };
}

const both = (left: readonly RelationType[] | undefined, right: readonly RelationType[]) =>
  left ? left.filter((type) => right.includes(type)) : right;
