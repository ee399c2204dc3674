import { z } from 'zod';
import { type ClaimReading, type ClaimRecord, claimRow, partArguments, partParams } from './claim.ts';
import { handOn } from './claim-pages.ts';
import type { Graph } from './client.ts';
import type { ClaimsAsked } from './filter/claim-pages.ts';
import { claimClauses, clausesOfClaims } from './filter/claims.ts';
import { ascendingPage, ascendingRange, type Page, type PageRequest, pagesOfRows } from './page.ts';
import { definePage } from './paged-statement.ts';

/** A claim where an article makes it. */
export interface ReportedClaim {
  /** Place in the list of the article's claims. */
  readonly key: string;
  readonly paragraph: number | null;
  readonly sentence: number | null;
  readonly claim: ClaimRecord;
}

const ids = z.array(z.string()).max(1000);
const pageByArticle = definePage('claim/page-by-article', {
  params: z.object({ ids, clauses: claimClauses, ...ascendingPage, ...partParams }),
  row: claimRow.extend({
    articleId: z.string().nullable(),
    key: z.string().nullable(),
    paragraph: z.int().nullable(),
    sentence: z.int().nullable(),
    total: z.int().nullable(),
  }),
});

/** @returns plain id of an article → page of those claims that it reports which satisfy a condition, in the order of reading */
export async function claimPagesByArticle(
  graph: Graph,
  ids: readonly string[],
  asked: ClaimsAsked,
  request: PageRequest,
  reading: ClaimReading = {},
): Promise<Map<string, Page<ReportedClaim>>> {
  const clauses = await clausesOfClaims(asked.where, asked.finder);
  const params = { ids: [...ids], clauses, ...partArguments(asked), ...ascendingRange(request) };
  const rows = await graph.run(pageByArticle(request), params, reading);
  handOn(reading, rows);
  return pagesOfRows(
    request,
    ids,
    rows.map(({ articleId, total, key, claim, paragraph, sentence }) => ({
      owner: articleId ?? '',
      item: claim && key !== null ? { key, claim, paragraph, sentence } : null,
      total,
    })),
  );
}
