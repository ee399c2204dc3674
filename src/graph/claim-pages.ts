import { z } from 'zod';
import type { ClaimStatus } from '../model/claim.ts';
import { RELATION_TYPE_NAMES, type RelationType } from '../model/relation.ts';
import {
  type ClaimParts,
  type ClaimReading,
  type ClaimRecord,
  claimRow,
  partArguments,
  partParams,
} from './claim.ts';
import type { Graph } from './client.ts';
import {
  type DatesBetween,
  datedRange,
  descendingPage,
  type Page,
  type PageRequest,
  pageOfRows,
  pagesOfRows,
} from './page.ts';
import { definePage } from './paged-statement.ts';

/** Which claims to list, all conditions together, and what to read of each. */
export interface ClaimQuery extends ClaimParts, DatesBetween {
  readonly statuses: readonly ClaimStatus[];
  readonly types?: readonly RelationType[] | undefined;
  /** Plain id of a source that published them or that they were had from. */
  readonly sourceId?: string | undefined;
}

const ids = z.array(z.string()).max(1000);
const types = z.array(z.enum(RELATION_TYPE_NAMES));
const statuses = z.array(z.string());

const listParams = z.object({ statuses, from: z.string(), to: z.string(), ...descendingPage, ...partParams });
const typeParams = listParams.extend({ types });
const sourceParams = listParams.extend({ types: types.nullable(), sourceId: z.string() });
const ownerParams = listParams.extend({ ids, types: types.nullable(), sourceId: z.string().nullable() });
const listRow = claimRow.extend({ total: z.int().nullable() });

const page = definePage('claim/page', { params: listParams, row: listRow });
const pageByType = definePage('claim/page-by-type', { params: typeParams, row: listRow });
const pageBySource = definePage('claim/page-by-source', { params: sourceParams, row: listRow });
const pageByEntity = definePage('claim/page-by-entity', {
  params: ownerParams,
  row: listRow.extend({ entityId: z.string().nullable() }),
});
const pageByRelation = definePage('claim/page-by-relation', {
  params: ownerParams,
  row: listRow.extend({ relationId: z.string().nullable() }),
});

function listArguments(query: ClaimQuery, request: PageRequest) {
  return {
    statuses: [...new Set(query.statuses)],
    ...partArguments(query),
    ...datedRange(request, query),
  };
}

/** Hands on the entities that came along with claims. */
export function handOn({ onEntities }: ClaimReading, rows: readonly z.infer<typeof claimRow>[]) {
  onEntities?.(rows.flatMap(({ end }) => end ?? []));
}

/** One page of all claims that a query asks for, newest first, undated last. */
export async function claimPage(
  graph: Graph,
  query: ClaimQuery,
  request: PageRequest,
  reading: ClaimReading = {},
): Promise<Page<ClaimRecord>> {
  const params = listArguments(query, request);
  const types = query.types && [...new Set(query.types)];
  const { sourceId } = query;
  // From the end that leaves the fewest claims to look at: a source, else types, else all.
  const rows =
    sourceId !== undefined
      ? await graph.run(pageBySource(request), { ...params, types: types ?? null, sourceId }, reading)
      : types
        ? await graph.run(pageByType(request), { ...params, types }, reading)
        : await graph.run(page(request), params, reading);
  handOn(reading, rows);
  return pageOfRows(
    request,
    rows.map(({ claim, total }) => ({ item: claim, total })),
  );
}

function ownerArguments(ids: readonly string[], query: ClaimQuery, request: PageRequest) {
  const types = query.types ? [...new Set(query.types)] : null;
  return { ids: [...ids], ...listArguments(query, request), types, sourceId: query.sourceId ?? null };
}

/** @returns plain id → page of the claims that name the entity as subject or object, newest first */
export async function claimPagesByEntity(
  graph: Graph,
  ids: readonly string[],
  query: ClaimQuery,
  request: PageRequest,
  reading: ClaimReading = {},
): Promise<Map<string, Page<ClaimRecord>>> {
  const rows = await graph.run(pageByEntity(request), ownerArguments(ids, query, request), reading);
  handOn(reading, rows);
  return pagesOfRows(
    request,
    ids,
    rows.map(({ entityId, claim, total }) => ({ owner: entityId ?? '', item: claim, total })),
  );
}

/** @returns relation id → page of its claims, newest first */
export async function claimPagesByRelation(
  graph: Graph,
  ids: readonly string[],
  query: ClaimQuery,
  request: PageRequest,
  reading: ClaimReading = {},
): Promise<Map<string, Page<ClaimRecord>>> {
  const rows = await graph.run(pageByRelation(request), ownerArguments(ids, query, request), reading);
  handOn(reading, rows);
  return pagesOfRows(
    request,
    ids,
    rows.map(({ relationId, claim, total }) => ({ owner: relationId ?? '', item: claim, total })),
  );
}
