import { z } from 'zod';
import { type ClaimParts, type ClaimReading, type ClaimRecord, claimsByIds } from '../claim.ts';
import type { Graph, RunOptions } from '../client.ts';
import { descendingRange, type Page, type PageRequest, pageOf } from '../page.ts';
import { definePage } from '../paged-statement.ts';
import { cypherInt } from '../statement.ts';
import { walk } from '../walk.ts';
import type { ClaimWhere } from './claim-leaves.ts';
import { type ClaimClause, claimClauses, clausesOfClaims } from './claims.ts';
import type { FindEntities } from './relations.ts';

const ids = z.array(z.string()).max(1000);
export const walkParams = z.object({
  clauses: claimClauses,
  below: z.string(),
  above: z.string(),
  limit: cypherInt,
  taken: cypherInt,
});
export const keysRow = z.object({
  keys: z.array(z.object({ id: z.string(), sort: z.string() })),
  total: z.int(),
});
const parentRow = keysRow.extend({ parentId: z.string() });

const pageWhere = definePage('claim/page-where', { params: walkParams, row: keysRow });
const pageByEntityWhere = definePage('claim/page-by-entity-where', {
  params: walkParams.extend({ ids }),
  row: parentRow,
});
const pageByRelationWhere = definePage('claim/page-by-relation-where', {
  params: walkParams.extend({ ids }),
  row: parentRow,
});

/** A condition, whom to ask about entities that it speaks of, and what to read of each claim. */
export interface ClaimsAsked extends ClaimParts {
  readonly where: ClaimWhere;
  readonly finder: FindEntities;
}

/** One page of the claims that satisfy a condition, newest first, undated last. */
export async function claimPageWhere(
  graph: Graph,
  asked: ClaimsAsked,
  request: PageRequest,
  options?: ClaimReading,
): Promise<Page<ClaimRecord>> {
  const [found] = await graph.run(pageWhere(request), await walkOf(asked, request), options);
  const page = keysOf(request, found);
  const claims = await read(graph, [page], asked, options);
  return { ...page, items: claimsOf(page, claims) };
}

/** Claims of a page when all that satisfy a condition are gone through. */
const KEYS_PAGE = 1000;

/** Ids of all claims that satisfy a condition, a page at a time, newest first, undated last. */
export async function* claimIdPages(
  graph: Graph,
  asked: Pick<ClaimsAsked, 'where' | 'finder'>,
  options?: RunOptions,
): AsyncGenerator<readonly string[]> {
  const clauses = await clausesOfClaims(asked.where, asked.finder);
  if (clauses.length === 0) return;
  const keys = async (after: string | undefined) => {
    const request = { ...ONWARD, after };
    const [found] = await graph.run(pageWhere(request), walkOfClauses(clauses, request), options);
    return found?.keys ?? [];
  };
  const pages = walk<{ id: string; sort: string }>(KEYS_PAGE, (last) => keys(last?.sort));
  for await (const page of pages) yield page.map(({ id }) => id);
}

/** One more than the size is what is read: none of them is left out. */
const ONWARD: PageRequest = {
  after: undefined,
  before: undefined,
  size: KEYS_PAGE - 1,
  backward: false,
  reversed: false,
  withTotal: false,
};

/** @returns plain id → page of those claims of an entity that satisfy a condition; every id has a key */
export const claimPagesByEntityWhere = pagesBy(pageByEntityWhere);

/** @returns relation id → page of those of its claims that satisfy a condition; every id has a key */
export const claimPagesByRelationWhere = pagesBy(pageByRelationWhere);

function pagesBy(statement: typeof pageByEntityWhere) {
  return async (
    graph: Graph,
    ids: readonly string[],
    asked: ClaimsAsked,
    request: PageRequest,
    options?: ClaimReading,
  ): Promise<Map<string, Page<ClaimRecord>>> => {
    const walk = await walkOf(asked, request);
    const rows = await graph.run(statement(request), { ids: [...ids], ...walk }, options);
    return pagesOfKeys(
      graph,
      rows.map(({ parentId, ...found }) => ({ key: parentId, ...found })),
      { parts: asked, request, options },
    );
  };
}

/** How pages are asked for. */
interface Asking {
  readonly parts: ClaimParts;
  readonly request: PageRequest;
  readonly options?: ClaimReading | undefined;
}

/** @returns key of a list → its page, whose claims are read by one statement for all */
export async function pagesOfKeys(
  graph: Graph,
  rows: readonly (z.infer<typeof keysRow> & { readonly key: string })[],
  { parts, request, options }: Asking,
): Promise<Map<string, Page<ClaimRecord>>> {
  const pages = rows.map(({ key, ...found }) => [key, keysOf(request, found)] as const);
  const claims = await read(
    graph,
    pages.map(([, page]) => page),
    parts,
    options,
  );
  return new Map(pages.map(([key, page]) => [key, { ...page, items: claimsOf(page, claims) }]));
}

/** More than any range has. */
const ALL = Number.MAX_SAFE_INTEGER;

/** @returns a page's range, and clauses with what is walked for it: the whole list if it is counted */
export const walkOf = async ({ where, finder }: ClaimsAsked, request: PageRequest) =>
  walkOfClauses(await clausesOfClaims(where, finder), request);

function walkOfClauses(clauses: readonly ClaimClause[], request: PageRequest) {
  const { below, above, limit } = descendingRange(request, '');
  const within = (clause: ClaimClause) => ({
    ...clause,
    below: below < clause.below ? below : clause.below,
    above: above > clause.above ? above : clause.above,
  });
  return request.withTotal
    ? { clauses: [...clauses], below, above, limit, taken: ALL }
    : { clauses: clauses.map(within), below, above, limit, taken: limit };
}

interface Key {
  readonly id: string;
}

/** How many were taken is how many there are only if the whole list was walked. */
const keysOf = (request: PageRequest, found: z.infer<typeof keysRow> | undefined): Page<Key> =>
  pageOf(request, found?.keys ?? [], request.withTotal ? (found?.total ?? 0) : 0);

/** Reads the claims of some pages, each once: what finds them need not also know how they are read. */
async function read(graph: Graph, pages: readonly Page<Key>[], parts: ClaimParts, options?: ClaimReading) {
  const wanted = [...new Set(pages.flatMap(({ items }) => items.map(({ id }) => id)))];
  const batches = Array.from({ length: Math.ceil(wanted.length / BATCH) }, (_, index) =>
    wanted.slice(index * BATCH, (index + 1) * BATCH),
  );
  const found = await Promise.all(batches.map((batch) => claimsByIds(graph, batch, parts, options)));
  return new Map(found.flatMap((claims) => [...claims]));
}

/** Claims of one statement. */
const BATCH = 1000;

/** A claim that was erased in between is left out. */
const claimsOf = ({ items }: Page<Key>, claims: ReadonlyMap<string, ClaimRecord>) =>
  items.flatMap(({ id }) => claims.get(id) ?? []);
