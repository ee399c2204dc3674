import type { ArticleRecord } from '../../graph/article.ts';
import type { ClaimRecord } from '../../graph/claim.ts';
import type { PageRequest } from '../../graph/page.ts';
import { searchArticles, searchClaims, type TextHits } from '../../graph/search/texts.ts';
import { matchedRanges, searchTextOf } from '../../model/search-text.ts';
import { ArticleRef } from '../articles/article.ts';
import { builder } from '../builder.ts';
import { ClaimRef } from '../claims/claim.ts';
import { CLAIM_FILTER } from '../claims/claim-filter.ts';
import { listedParts } from '../claims/claim-parts.ts';
import { clockArgs } from '../clocks.ts';
import { pageComplexityOf, TEXT_SEARCH_COST } from '../complexity.ts';
import { ArticleFilter } from '../filters/article-inputs.ts';
import { articleWhere } from '../filters/article-where.ts';
import { ClaimFilter } from '../filters/claim-inputs.ts';
import { claimWhere } from '../filters/claim-where.ts';
import { filterComplexity } from '../filters/complexity.ts';
import { top } from '../filters/limits.ts';
import { connection, type ListName, type PageArguments, pageRequest } from '../paging.ts';
import { checkSearchText, SEARCH_TEXT } from './text.ts';
import { TextRangeRef } from './text-range.ts';

const WORDS =
  'Each of its words is found whole or by its beginning, whatever its case and, in Latin letters, its marks; words in quotation marks as they stand, next to each other. English words such as "the" and "of" are not looked for.';
const SCORE =
  'How well it matches: more for each word that is there whole, and for words that stand as they do in what is searched for. Only the order means something.';
const RANGES = 'Which parts of it match, in order, at most 20.';
const TRUNCATED =
  'Whether more texts match than are looked at (the best and newest 1,000), so that hits may be missing that the filter keeps.';
const FIRST = 'Hits a page, at most 100; 20 when absent.';
const AFTER = 'Cursor of the hit that the page comes after.';

/** What an edge resolves from, beside its node. */
interface Found {
  readonly score: number;
  readonly matched: string | null;
  readonly text: string;
}
const found = (edge: unknown) => edge as Found;

function rangesOf({ matched, text }: Found) {
  const searched = searchTextOf(text);
  return matched === null || !searched ? [] : matchedRanges(matched, searched);
}

/** A list of what is found by its text. */
const hitsOf = <Ref extends typeof ClaimRef | typeof ArticleRef>(
  type: Ref,
  name: 'ClaimSearch' | 'ArticleSearch',
  { list, edge }: { readonly list: string; readonly edge: string },
) =>
  builder.connectionObject(
    {
      type,
      name: `${name}Connection`,
      description: list,
      fields: (t) => ({
        truncated: t.boolean({ description: TRUNCATED, resolve: (list) => truncated(list) }),
      }),
    },
    {
      name: `${name}Edge`,
      description: edge,
      fields: (t) => ({
        score: t.float({ description: SCORE, resolve: (edge) => found(edge).score }),
        matchedRanges: t.field({
          type: [TextRangeRef],
          description: RANGES,
          complexity: { field: 1, multiplier: 2 },
          resolve: (edge) => rangesOf(found(edge)),
        }),
      }),
    },
  );

const ClaimHits = hitsOf(ClaimRef, 'ClaimSearch', {
  list: 'Claims that were found by their summaries, best first.',
  edge: 'A claim that was found, and what of its summary matched.',
});
const ArticleHits = hitsOf(ArticleRef, 'ArticleSearch', {
  list: 'Articles that were found by their titles, best first.',
  edge: 'An article that was found, and what of its title matched.',
});

const truncated = (list: unknown) => (list as { truncated: boolean }).truncated;

const complexity = ({ filter, ...page }: PageArguments & { readonly filter?: unknown }) =>
  pageComplexityOf(TEXT_SEARCH_COST + filterComplexity(filter), page);

builder.queryField('searchClaims', (t) =>
  t.field({
    type: ClaimHits,
    description: `Claims by words of their summaries, best first, then newest. ${WORDS}`,
    args: {
      text: t.arg.string(SEARCH_TEXT),
      filter: t.arg({ type: ClaimFilter, description: CLAIM_FILTER }),
      first: t.arg.int({ description: FIRST }),
      after: t.arg.string({ description: AFTER }),
      ...clockArgs,
    },
    complexity,
    resolve: async (_root, { text, filter, ...args }, { graph, loaders, clocks, run }, info) => {
      const clock = clocks.at(info, args);
      checkSearchText(text);
      const request = pageRequest('claim-hits', args, false);
      const asked = {
        ...listedParts(info),
        ...{ where: claimWhere(filter ?? {}, top('filter')), finder: loaders.finderAt(clock) },
      };
      const reading = { ...run, onEntities: loaders.primeEntities };
      const hits = await searchClaims(graph, text, asked, rangeOf(request), reading);
      return hitsConnection('claim-hits', request, hits, text, (claim: ClaimRecord) => claim.summary);
    },
  }),
);

builder.queryField('searchArticles', (t) =>
  t.field({
    type: ArticleHits,
    description: `Articles by words of their titles, best first, then newest. ${WORDS}`,
    args: {
      text: t.arg.string(SEARCH_TEXT),
      filter: t.arg({ type: ArticleFilter, description: 'Which articles; all when absent.' }),
      first: t.arg.int({ description: FIRST }),
      after: t.arg.string({ description: AFTER }),
      ...clockArgs,
    },
    complexity,
    resolve: async (_root, { text, filter, ...args }, { graph, loaders, clocks, run }, info) => {
      const clock = clocks.at(info, args);
      checkSearchText(text);
      const request = pageRequest('article-hits', args, false);
      const asked = { where: articleWhere(filter ?? {}, top('filter')), finder: loaders.finderAt(clock) };
      const hits = await searchArticles(graph, text, asked, rangeOf(request), run);
      return hitsConnection('article-hits', request, hits, text, (article: ArticleRecord) => article.title);
    },
  }),
);

const rangeOf = ({ after, size }: PageRequest) => ({ after, limit: size + 1 });

/** A page of hits as a connection; `matched` gives the text that was looked in. */
function hitsConnection<Item>(
  name: ListName,
  request: PageRequest,
  { hits, truncated }: TextHits<Item>,
  text: string,
  matched: (item: Item) => string | null,
) {
  const items = hits.slice(0, request.size);
  const page = { items, more: hits.length > items.length, total: 0 };
  const list = connection(
    name,
    request,
    page,
    ({ key }) => key,
    ({ item, score }) => ({ node: item, score, matched: matched(item), text }),
  );
  return { ...list, truncated };
}
