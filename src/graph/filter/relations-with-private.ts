import { z } from 'zod';
import { RANK_COUNTED } from '../../model/rollup.ts';
import type { Graph } from '../client.ts';
import { descendingRange, type Page, type PageRequest } from '../page.ts';
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
import {
  type Asked,
  clausesByEnd,
  relationPageWhere,
  seenParams,
  walkOf,
  walkParams,
} from './relation-pages.ts';
import { clausesOf, relationClauses } from './relations.ts';

/**
 * Relations as those see them who are shown what is private: what is stored tells of all but those that private claims
 * count in, which are few.
 */

const page = definePage('relation/page-with-private', {
  params: z.object({ clauses: relationClauses, ...listParams }),
  row: listRow.omit({ total: true }).extend({ more: z.int().nullable() }),
});
const pageByEntity = definePage('relation/page-by-entity-with-private', {
  params: entityParams.extend({ ...seenParams, ...walkParams }),
  row: entityRow,
});

/** One page of the relations that satisfy a condition, strongest first. */
export async function relationPageWithPrivate(
  graph: Graph,
  { where, finder }: Asked,
  request: PageRequest,
  { withEnds = false, onEntities, ...options }: RelationReading = {},
): Promise<Page<RelationRecord>> {
  const clauses = await clausesOf(where, { view: 'STORED', finder, withStarts: true });
  const params = { clauses, withEnds, ...descendingRange(request, RANK_COUNTED) };
  const [rows, stored] = await Promise.all([
    graph.run(page(request), params, options),
    request.withTotal
      ? relationPageWhere(graph, { where, finder }, { ...request, size: 0 }, options)
      : undefined,
  ]);
  const total = (stored?.total ?? 0) + rows.reduce((sum, { more }) => sum + (more ?? 0), 0);
  return { ...relationsOf(request, rows, onEntities), total };
}

/** @returns plain id → page of those of its relations that satisfy a condition; every id has a key */
export async function relationPagesByEntityWithPrivate(
  graph: Graph,
  ids: readonly string[],
  asked: Asked,
  request: PageRequest,
  { withEnds = false, withHeads = false, onEntities, ...options }: EntityRelationReading = {},
): Promise<Map<string, Page<RelationRecord>>> {
  const range = { withEnds, withHeads, ...walkOf(request) };
  const params = { ids: [...ids], ...(await clausesByEnd(asked, ids)), ...range };
  return relationsByEntity(request, ids, await graph.run(pageByEntity(request), params, options), onEntities);
}
