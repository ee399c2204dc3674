import { type SearchFacets, type SearchHit, searchEntities, searchFacets } from '../../graph/search/names.ts';
import { matchedRanges, type SearchText, searchTextOf } from '../../model/search-text.ts';
import { builder } from '../builder.ts';
import { clockArgs } from '../clocks.ts';
import { LINK_COST, pageComplexityOf, SEARCH_COST } from '../complexity.ts';
import { EntityRef } from '../entities/entity.ts';
import { NameRef } from '../entities/name.ts';
import { EntityKindRef } from '../enums.ts';
import { texts } from '../filters/values.ts';
import { loadLinked } from '../load.ts';
import { connection, pageRequest } from '../paging.ts';
import { checkSearchText, SEARCH_TEXT } from './text.ts';
import { TextRangeRef } from './text-range.ts';

/** What an edge resolves from, beside its node. */
interface Found {
  readonly hit: SearchHit;
  readonly searched: SearchText | undefined;
}
const found = (edge: unknown) => edge as Found;

const SearchEdge = builder.edgeObject({
  type: EntityRef,
  name: 'SearchEdge',
  description: 'An entity that was found, and by which of its names.',
  fields: (t) => ({
    matchedName: t.field({
      type: NameRef,
      description: 'The name that matched best.',
      resolve: (edge) => found(edge).hit.name,
    }),
    matchedRanges: t.field({
      type: [TextRangeRef],
      description:
        'Which parts of that name matched, in order, at most 20: what has been typed of a word, or the whole word where letters differ.',
      complexity: { field: 1, multiplier: 2 },
      resolve: (edge) => {
        const { hit, searched } = found(edge);
        return searched ? matchedRanges(hit.name.value, searched) : [];
      },
    }),
    score: t.float({
      description:
        '0–1. Only the order means something: whole names, then beginnings, then names in other letters, then typing errors.',
      resolve: (edge) => found(edge).hit.score,
    }),
  }),
});

const SearchConnection = builder.connectionObject(
  { type: EntityRef, name: 'SearchConnection', description: 'What a search found, best first.' },
  SearchEdge,
);

const KindFacetRef = builder.objectRef<SearchFacets['kinds'][number]>('SearchKindFacet').implement({
  description: 'Entities of one kind among what a search found.',
  fields: (t) => ({
    kind: t.expose('kind', { type: EntityKindRef, description: 'Their kind.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const CountryFacetRef = builder.objectRef<SearchFacets['countries'][number]>('SearchCountryFacet').implement({
  description: 'Entities of one country among what a search found.',
  fields: (t) => ({
    country: t.field({
      type: EntityRef,
      description: 'The country that they belong to.',
      complexity: LINK_COST,
      resolve: ({ id }, _args, { loaders }) => loadLinked(loaders.entity, id),
    }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const FacetsRef = builder.objectRef<SearchFacets>('SearchFacets').implement({
  description: 'How many entities a text matches, whatever kinds and countries the search keeps.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'All of them.' }),
    kinds: t.expose('kinds', { type: [KindFacetRef], description: 'By kind, most first; at most 8.' }),
    countries: t.expose('countries', {
      type: [CountryFacetRef],
      description:
        'By the country that they belong to, most first, at most 20; a country itself belongs to none.',
    }),
    truncated: t.exposeBoolean('truncated', {
      description: 'Whether more names match than are looked at (1,000), so that these counts are too low.',
    }),
  }),
});

builder.objectField(SearchConnection, 'facets', (t) =>
  t.field({
    type: FacetsRef,
    description: 'What else the text matches, to narrow the search by.',
    complexity: SEARCH_COST,
    // They are of the list, not of each item of the page.
    extensions: { once: true },
    resolve: (list, _args, { graph, run }) =>
      searchFacets(graph, (list as unknown as { text: string }).text, run),
  }),
);

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    description:
      'Entities by name, best first, in any language or script: the beginning of a word is enough, a typing error does no harm, and other letters than those of the name find it too. Words in quotation marks stand in the name as they are, next to each other.',
    args: {
      text: t.arg.string(SEARCH_TEXT),
      kinds: t.arg({ type: [EntityKindRef], description: 'Keep these kinds; all when absent.' }),
      affiliations: t.arg.stringList({
        description: 'Keep what belongs to one of these countries, slugs; all when absent.',
      }),
      first: t.arg.int({ description: 'Hits a page, at most 100; 20 when absent.' }),
      after: t.arg.string({ description: 'Cursor of the hit that the page comes after.' }),
      ...clockArgs,
    },
    complexity: (args) => pageComplexityOf(SEARCH_COST, args),
    resolve: async (_root, { text, kinds, first, after, ...args }, { graph, loaders, clocks, run }, info) => {
      clocks.at(info, args);
      checkSearchText(text);
      const affiliations = args.affiliations ? texts('affiliations', args.affiliations) : undefined;
      const request = pageRequest('hits', { first, after }, false);
      const range = { after: request.after, limit: request.size + 1 };
      const hits = await searchEntities(graph, { text, kinds: kinds ?? undefined, affiliations }, range, run);
      loaders.primeEntities(hits.map(({ entity }) => entity));
      const searched = searchTextOf(text);
      const items = hits.slice(0, request.size).map((hit) => ({ hit, searched, node: hit.entity }));
      const page = { items, more: hits.length > items.length, total: 0 };
      const list = connection(
        'hits',
        request,
        page,
        ({ hit }) => hit.key,
        (item) => item,
      );
      return { ...list, text };
    },
  }),
);
