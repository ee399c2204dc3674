import { z } from 'zod';
import type { Clock } from '../../model/clock.ts';
import type { EntityKind } from '../../model/kind.ts';
import { RANK_COUNTED } from '../../model/rollup.ts';
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
import { cypherInt, defineStatement } from '../statement.ts';
import type { RelationWhere } from './leaves.ts';
import { type Asked, clausesByEnd, ofKinds } from './relation-pages.ts';
import { clausesOf, relationClauses } from './relations.ts';

/** Relations as they were: counted from their claims, since what is stored of them is today's. */

const seen = { whenSource: relationClauses, whenTarget: relationClauses };
const { withTotal: _, ...rangeParams } = listParams;
const begun = { clauses: relationClauses, candidates: cypherInt, ...clockParams };
const rowAt = listRow.omit({ total: true }).extend({ floor: z.string() });
type Row = z.infer<typeof rowAt>;
const pageAt = definePage('relation/page-at', {
  params: z.object({ bounded: z.boolean(), ...begun, ...rangeParams }),
  row: rowAt,
});
const totalAt = defineStatement('relation/total-at', {
  params: z.object(begun),
  row: z.object({ total: z.int() }),
});
const pageByEntityAt = definePage('relation/page-by-entity-at', {
  params: entityParams.extend({ ...seen, ...clockParams }),
  row: entityRow,
});
const neighborsAt = definePage('entity/neighbors-at', {
  params: z.object({
    ids: z.array(z.string()).max(1000),
    ...seen,
    ...clockParams,
    below: z.string(),
    above: z.string(),
    limit: cypherInt,
  }),
  row: neighborRow,
});

/** Relations of a range that are counted at first: the strongest now are mostly the strongest then. */
const CANDIDATES = 200;
/** More than any range has. */
const ALL = Number.MAX_SAFE_INTEGER;

/** One page of the relations that satisfied a condition at a clock, strongest first. */
export async function relationPageAt(
  graph: Graph,
  { where, finder }: Asked,
  request: PageRequest,
  { withEnds = false, onEntities, ...options }: RelationReading = {},
): Promise<Page<RelationRecord>> {
  const asked = {
    clauses: await clausesOf(where, { view: 'STORED', finder }),
    ...clockArguments(finder.clock),
  };
  const { withTotal, ...range } = descendingRange(request, RANK_COUNTED);
  const read = async (candidates: number, bounded: boolean) => {
    const params = { ...asked, candidates, bounded, withEnds, ...range };
    return graph.run(pageAt(request), params, options);
  };
  const few = mayBeFew(request, finder.clock) ? await read(CANDIDATES, true) : undefined;
  const rows = few && isCertain(few, request) ? few : await read(ALL, false);
  const [counted] = withTotal ? await graph.run(totalAt, { ...asked, candidates: ALL }, options) : [];
  const page = relationsOf(
    request,
    rows.map((row) => ({ ...row, total: null })),
    onEntities,
  );
  return { ...page, total: counted?.total ?? 0 };
}

/**
 * As of a day, no relation has more claims than now, so that the strongest now bound all others. Known at a time,
 * one may have: claims that were withdrawn since.
 */
const mayBeFew = ({ backward }: PageRequest, { knownAt }: Clock) => !backward && knownAt === undefined;

/** Whether the page is full of relations that no other, were it counted, could come before. */
function isCertain(rows: readonly Row[], { size }: PageRequest): boolean {
  const ranks = rows.flatMap(({ relation }) => relation?.rank ?? []);
  // Of no rows, nothing says how many were left out.
  const [floor] = rows.map((row) => row.floor);
  return floor === '' || (ranks.length > size && floor !== undefined && (ranks.at(-1) ?? '') >= floor);
}

/** @returns plain id → page of those of its relations that satisfied a condition at a clock; every id has a key */
export async function relationPagesByEntityAt(
  graph: Graph,
  ids: readonly string[],
  asked: Asked,
  request: PageRequest,
  { withEnds = false, withHeads = false, onEntities, ...options }: EntityRelationReading = {},
): Promise<Map<string, Page<RelationRecord>>> {
  const range = { withEnds, withHeads, ...descendingRange(request, RANK_COUNTED) };
  const params = {
    ...{ ids: [...ids], ...(await clausesByEnd(asked, ids)) },
    ...{ ...clockArguments(asked.finder.clock), ...range },
  };
  const rows = await graph.run(pageByEntityAt(request), params, options);
  return relationsByEntity(request, ids, rows, onEntities);
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
    ...{ ids: [...ids], ...(await clausesByEnd({ ...asked, where }, ids)) },
    ...{ ...clockArguments(asked.finder.clock), below, above, limit },
  };
  const rows = await graph.run(neighborsAt(request), params, options);
  return new Map(rows.map((row) => [row.entityId, pageOf(request, row.neighbors, row.total)]));
}
