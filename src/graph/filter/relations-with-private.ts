import { z } from 'zod';
import type { Graph } from '../client.ts';
import type { Page } from '../page.ts';
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
import { defineRelationPage, type RelationPageRequest, relationRange } from '../relation-order.ts';
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

const page = defineRelationPage('relation/page-with-private', {
  params: z.object({ clauses: relationClauses, ...listParams }),
  row: listRow.omit({ total: true }).extend({ more: z.int().nullable() }),
});
const pageByEntity = defineRelationPage('relation/page-by-entity-with-private', {
  params: entityParams.extend({ ...seenParams, ...walkParams }),
  row: entityRow,
});

/** One page of the relations that satisfy a condition. */
export async function relationPageWithPrivate(
  graph: Graph,
  { where, finder }: Asked,
  request: RelationPageRequest,
  { withEnds = false, onEntities, ...options }: RelationReading = {},
): Promise<Page<RelationRecord>> {
  const clauses = await clausesOf(where, { view: 'STORED', finder, withStarts: true });
  const params = { clauses, withEnds, ...relationRange(request) };
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
  request: RelationPageRequest,
  { withEnds = false, withHeads = false, onEntities, ...options }: EntityRelationReading = {},
): Promise<Map<string, Page<RelationRecord>>> {
  const range = { withEnds, withHeads, ...walkOf(request) };
  const params = { ids: [...ids], ...(await clausesByEnd(asked, ids)), ...range };
  return relationsByEntity(request, ids, await graph.run(pageByEntity(request), params, options), onEntities);
}
