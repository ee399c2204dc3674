import { z } from 'zod';
import { ArticleRecord } from '../article.ts';
import { type ClaimReading, type ClaimRecord, claimsByIds } from '../claim.ts';
import type { Graph, RunOptions } from '../client.ts';
import { type ArticlesAsked, articleClauses, clausesOfArticles } from '../filter/articles.ts';
import type { ClaimsAsked } from '../filter/claim-pages.ts';
import { claimClauses, clausesOfClaims } from '../filter/claims.ts';
import { cypherInt, defineStatement } from '../statement.ts';
import { textQuery } from './text-query.ts';

/** Texts taken from an index, which does not know which of those that match as well as each other are the newest. */
export const TEXTS_TAKEN = 10_000;
/** Those of them, the best and newest, of which the conditions are asked: more than any page. */
export const TEXTS_ASKED = 1000;
const TOP = '~';

/** Something that a search in texts found. */
export interface TextHit<Item> {
  readonly item: Item;
  /** Only the order means something. */
  readonly score: number;
  /** Place in the list of hits. */
  readonly key: string;
}
/** A part of what was found, best first. */
export interface TextHits<Item> {
  readonly hits: readonly TextHit<Item>[];
  /** Whether more texts match than were looked at. */
  readonly truncated: boolean;
}
/** Which part of it is wanted: what comes after a key. */
export interface HitRange {
  readonly after?: string | undefined;
  readonly limit: number;
}

const textParams = {
  query: z.string(),
  taken: cypherInt,
  candidates: cypherInt,
  after: z.string(),
  limit: cypherInt,
};
const place = { score: z.number(), key: z.string() };

const searchClaimTexts = defineStatement('search/claims', {
  params: z.object({ ...textParams, clauses: claimClauses }),
  row: z.object({ found: z.array(z.object({ id: z.string(), ...place })), full: z.boolean() }),
});
const searchTitles = defineStatement('search/articles', {
  params: z.object({ ...textParams, clauses: articleClauses }),
  row: z.object({ found: z.array(z.object({ article: ArticleRecord, ...place })), full: z.boolean() }),
});

const NOTHING = { hits: [], truncated: false };

/** Claims whose summaries have all words of a text, and that satisfy a condition. */
export async function searchClaims(
  graph: Graph,
  text: string,
  { where, finder, ...parts }: ClaimsAsked,
  range: HitRange,
  options?: ClaimReading,
): Promise<TextHits<ClaimRecord>> {
  const query = textQuery(text);
  if (query === undefined) return NOTHING;
  const clauses = await clausesOfClaims(where, finder);
  const [row] = await graph.run(searchClaimTexts, { clauses, ...paramsOf(query, range) }, options);
  const found = row?.found ?? [];
  const claims = await claimsByIds(
    graph,
    found.map(({ id }) => id),
    parts,
    options,
  );
  // A claim that was erased in between is left out.
  const hits = found.flatMap(({ id, ...hit }) => {
    const item = claims.get(id);
    return item ? { item, ...hit } : [];
  });
  return { hits, truncated: row?.full ?? false };
}

/** Articles whose titles have all words of a text, and that satisfy a condition. */
export async function searchArticles(
  graph: Graph,
  text: string,
  asked: ArticlesAsked,
  range: HitRange,
  options?: RunOptions,
): Promise<TextHits<ArticleRecord>> {
  const query = textQuery(text);
  if (query === undefined) return NOTHING;
  const clauses = await clausesOfArticles(graph, asked, options);
  const [row] = await graph.run(searchTitles, { clauses, ...paramsOf(query, range) }, options);
  const hits = (row?.found ?? []).map(({ article, ...hit }) => ({ item: article, ...hit }));
  return { hits, truncated: row?.full ?? false };
}

const paramsOf = (query: string, { after = TOP, limit }: HitRange) => ({
  ...{ query, taken: TEXTS_TAKEN, candidates: TEXTS_ASKED, after, limit },
});
