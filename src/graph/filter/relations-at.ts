import { z } from 'zod';
import type { EntityKind } from '../../model/kind.ts';
import type { Graph, RunOptions } from '../client.ts';
import { clockArguments, clockParams } from '../clock.ts';
import { type Neighbor, neighborRow } from '../entity-relations.ts';
import { descendingRange, type Page, type PageRequest, pageOf } from '../page.ts';
import { definePage } from '../paged-statement.ts';
import {
  type EntityRelationReading,
  entityParams,
  entityRow,
  listParams,
  listRow,
  type RelationReading,
  type RelationRecord,
  relationsByEntity,
  relationsOf,
} from '../relation.ts';
import { type RelationPageRequest, relationRange } from '../relation-order.ts';
import { cypherInt, defineStatement } from '../statement.ts';
import type { RelationWhere } from './leaves.ts';
import { type Asked, clausesByEnd, ofKinds, seenParams } from './relation-pages.ts';
import { clausesOf, relationClauses } from './relations.ts';

/** Relations as they were: counted from their claims, since what is stored of them is today's. */

const { withTotal: _, ...rangeParams } = listParams;
const begun = { clauses: relationClauses, candidates: cypherInt, ...clockParams };
const rowAt = listRow.omit({ total: true }).extend({ floor: z.string() });
type Row = z.infer<typeof rowAt>;
const pageAt = definePage('relation/page-at', {
  params: z.object({ bounded: z.boolean(), byLatest: z.boolean(), ...begun, ...rangeParams }),
  row: rowAt,
});
const totalAt = defineStatement('relation/total-at', {
  params: z.object(begun),
  row: z.object({ total: z.int() }),
});
const entityRowAt = entityRow.extend({ floor: z.string().nullable() });
const pageByEntityAt = definePage('relation/page-by-entity-at', {
  params: entityParams.extend({
    ...{ ...seenParams, candidates: cypherInt, bounded: z.boolean(), byLatest: z.boolean() },
    ...clockParams,
  }),
  row: entityRowAt,
});
const neighborsAt = definePage('entity/neighbors-at', {
  params: z.object({
    ids: z.array(z.string()).max(1000),
    ...seenParams,
    candidates: cypherInt,
    ...clockParams,
    below: z.string(),
    above: z.string(),
    limit: cypherInt,
  }),
  row: neighborRow,
});

/** Relations of a range that are counted at first: the strongest now are mostly the strongest then. */
const CANDIDATES = 200;
/** The same for one entity, whose relations are told apart by fewer claims. */
const CANDIDATES_AN_ITEM = 5;
/** More than any range has. */
const ALL = Number.MAX_SAFE_INTEGER;

/** One page of the relations that satisfied a condition at a clock. */
export async function relationPageAt(
  graph: Graph,
  { where, finder }: Asked,
  request: RelationPageRequest,
  { withEnds = false, onEntities, ...options }: RelationReading = {},
): Promise<Page<RelationRecord>> {
  const asked = {
    clauses: await clausesOf(where, { view: 'STORED', finder }),
    ...clockArguments(finder.clock),
  };
  const { byLatest = false } = request;
  const { withTotal, ...range } = relationRange(request);
  const read = async (candidates: number, bounded: boolean) => {
    const params = { ...asked, candidates, bounded, byLatest, withEnds, ...range };
    return graph.run(pageAt(request), params, options);
  };
  const few = request.backward || byLatest ? undefined : await read(CANDIDATES, true);
  const rows = few && isCertain(few, request, few[0]?.floor) ? few : await read(ALL, false);
  const [counted] = withTotal ? await graph.run(totalAt, { ...asked, candidates: ALL }, options) : [];
  return { ...relationsOf(request, rows, onEntities), total: counted?.total ?? 0 };
}

/** Whether the page is full of relations that no other, were it counted, could come before. */
function isCertain(
  rows: readonly Pick<Row, 'relation'>[],
  { size }: PageRequest,
  floor?: string | null,
): boolean {
  const ranks = rows.flatMap(({ relation }) => relation?.rank ?? []);
  // Of no rows, nothing says how many were left out.
  return floor === '' || (ranks.length > size && typeof floor === 'string' && (ranks.at(-1) ?? '') >= floor);
}

/** @returns plain id → page of those of its relations that satisfied a condition at a clock; every id has a key */
export async function relationPagesByEntityAt(
  graph: Graph,
  ids: readonly string[],
  asked: Asked,
  request: RelationPageRequest,
  { withEnds = false, withHeads = false, onEntities, ...options }: EntityRelationReading = {},
): Promise<Map<string, Page<RelationRecord>>> {
  const { byLatest = false } = request;
  const range = { withEnds, withHeads, byLatest, ...relationRange(request) };
  const params = { ...(await clausesByEnd(asked, ids)), ...clockArguments(asked.finder.clock), ...range };
  const read = (some: readonly string[], candidates: number) =>
    graph.run(
      pageByEntityAt(request),
      { ids: [...some], candidates, bounded: candidates !== ALL, ...params },
      options,
    );
  // As of a day, no relation has more claims than now, so that the strongest now bound all others. Known at a time, one
  // may have: claims that were withdrawn since. So it may where private claims are counted too. Which were the latest then
  // is not told by which are now.
  const { knownAt, withPrivate } = asked.finder.clock;
  if (request.withTotal || request.backward || byLatest || knownAt !== undefined || withPrivate) {
    return relationsByEntity(request, ids, await read(ids, ALL), onEntities);
  }
  const rows = await read(ids, request.size * CANDIDATES_AN_ITEM);
  const byOwner = Map.groupBy(rows, ({ entityId }) => entityId);
  const left = new Set(
    ids.filter((id) => {
      const own = byOwner.get(id) ?? [];
      return !isCertain(own, request, own.find(({ floor }) => floor !== null)?.floor);
    }),
  );
  if (left.size === 0) return relationsByEntity(request, ids, rows, onEntities);
  const others = await read([...left], ALL);
  const kept = rows.filter(({ entityId }) => entityId === null || !left.has(entityId));
  return relationsByEntity(request, ids, [...kept, ...others], onEntities);
}

/** @returns plain id → page of those whom it stood in such relations with at a clock; every id has a key */
export async function neighborPagesAt(
  graph: Graph,
  ids: readonly string[],
  { kinds, ...asked }: Asked & { readonly kinds?: readonly EntityKind[] | undefined },
  request: PageRequest,
  options?: RunOptions,
): Promise<Map<string, Page<Neighbor>>> {
  const where: RelationWhere = kinds ? { and: [asked.where, ofKinds(kinds)] } : asked.where;
  const { below, above, limit } = descendingRange(request, '');
  const params = {
    ...{ ids: [...ids], ...(await clausesByEnd({ ...asked, where }, ids)), candidates: ALL },
    ...{ ...clockArguments(asked.finder.clock), below, above, limit },
  };
  const rows = await graph.run(neighborsAt(request), params, options);
  return new Map(rows.map((row) => [row.entityId, pageOf(request, row.neighbors, row.total)]));
}
