import { z } from 'zod';
import type { ClaimParts, ClaimReading, ClaimRecord } from './claim.ts';
import type { Graph } from './client.ts';
import { keysRow, pagesOfKeys } from './filter/claim-pages.ts';
import { descendingRange, type Page, type PageRequest } from './page.ts';
import { definePage } from './paged-statement.ts';
import { cypherInt } from './statement.ts';

const pageOfImport = definePage('claim/page-of-import', {
  params: z.object({
    sorts: z.array(z.string()).max(1000),
    below: z.string(),
    above: z.string(),
    limit: cypherInt,
  }),
  row: keysRow.extend({ parentId: z.string() }),
});

/**
 * What imports recorded in one write each, or had recorded and withdrew.
 *
 * @param sorts sort keys of changes that imports made
 * @returns sort key → page of claims, newest first, undated last; every change has a key
 */
export async function claimsOfImports(
  graph: Graph,
  sorts: readonly string[],
  parts: ClaimParts,
  request: PageRequest,
  options?: ClaimReading,
): Promise<Map<string, Page<ClaimRecord>>> {
  const { below, above, limit } = descendingRange(request, '');
  const rows = await graph.run(pageOfImport(request), { sorts: [...sorts], below, above, limit }, options);
  return pagesOfKeys(
    graph,
    rows.map(({ parentId, ...found }) => ({ key: parentId, ...found })),
    { parts, request, options },
  );
}
