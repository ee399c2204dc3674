import { z } from 'zod';
import type { Clock } from '../../model/clock.ts';
import type { ClaimParts, ClaimReading, ClaimRecord } from '../claim.ts';
import type { Graph } from '../client.ts';
import { clockArguments, clockParams } from '../clock.ts';
import { keysRow, pagesOfKeys } from '../filter/claim-pages.ts';
import { descendingRange, type Page, type PageRequest } from '../page.ts';
import { definePage } from '../paged-statement.ts';
import { cypherInt } from '../statement.ts';

const pageOfDenials = definePage('claim/page-of-denials', {
  params: z.object({
    ids: z.array(z.string()).max(1000),
    ...clockParams,
    below: z.string(),
    above: z.string(),
    limit: cypherInt,
  }),
  row: keysRow.extend({ parentId: z.string() }),
});

/** A page of denials: when they held, and what to read of each. */
export interface DenialsAsked extends ClaimParts {
  readonly clock: Clock;
}

/** @returns claim id → page of the claims that deny it, newest first, undated last; every id has a key */
export async function denialPages(
  graph: Graph,
  ids: readonly string[],
  { clock, ...parts }: DenialsAsked,
  request: PageRequest,
  options?: ClaimReading,
): Promise<Map<string, Page<ClaimRecord>>> {
  const { below, above, limit } = descendingRange(request, '');
  const params = { ids: [...ids], ...clockArguments(clock), below, above, limit };
  const rows = await graph.run(pageOfDenials(request), params, options);
  return pagesOfKeys(
    graph,
    rows.map(({ parentId, ...found }) => ({ key: parentId, ...found })),
    { parts, request, options },
  );
}
