import { BadUserInputError } from '../../errors.ts';
import { type SearchHit, searchEntities } from '../../graph/search.ts';
import { builder } from '../builder.ts';
import { clockArgs } from '../clocks.ts';
import { pageComplexityOf, SEARCH_COST } from '../complexity.ts';
import { EntityRef } from '../entities/entity.ts';
import { NameRef } from '../entities/name.ts';
import { EntityKindRef } from '../enums.ts';
import { connection, excerpt, pageRequest } from '../paging.ts';
import { storableText } from '../text.ts';

const TEXT_LENGTH_MAX = 200;

const SearchEdge = builder.edgeObject({
  type: EntityRef,
  name: 'SearchEdge',
  description: 'An entity that was found, and by which of its names.',
  fields: (t) => ({
    matchedName: t.field({
      type: NameRef,
      description: 'The name that matched best.',
      resolve: (edge) => (edge as unknown as { hit: SearchHit }).hit.name,
    }),
    score: t.float({
      description: '0–1. Only the order means something: whole names, then beginnings, then typing errors.',
      resolve: (edge) => (edge as unknown as { hit: SearchHit }).hit.score,
    }),
  }),
});

const SearchConnection = builder.connectionObject(
  { type: EntityRef, name: 'SearchConnection', description: 'What a search found, best first.' },
  SearchEdge,
);

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    description:
      'Entities by name, best first, in any language or script; the beginning of a word is enough, and a typing error does no harm.',
    args: {
      text: t.arg.string({
        required: true,
        description: `What to look for, 1 to ${TEXT_LENGTH_MAX} characters.`,
      }),
      kinds: t.arg({ type: [EntityKindRef], description: 'Keep these kinds; all when absent.' }),
      first: t.arg.int({ description: 'Hits a page, at most 100; 20 when absent.' }),
      after: t.arg.string({ description: 'Cursor of the hit that the page comes after.' }),
      ...clockArgs,
    },
    complexity: (args) => pageComplexityOf(SEARCH_COST, args),
    resolve: async (_root, { text, kinds, first, after, ...args }, { graph, loaders, clocks, run }, info) => {
      clocks.at(info, args);
      if (text.trim() === '' || text.length > TEXT_LENGTH_MAX) {
        throw new BadUserInputError(
          'text',
          `"${excerpt(text)}" has ${text.length} characters; 1 to ${TEXT_LENGTH_MAX} are allowed, not all of them spaces`,
        );
      }
      storableText('text', text);
      const request = pageRequest('hits', { first, after }, false);
      const range = { after: request.after, limit: request.size + 1 };
      // No kinds at all keep nothing, and are no query that the index understands.
      const hits =
        kinds?.length === 0 ? [] : await searchEntities(graph, text, kinds ?? undefined, range, run);
      loaders.primeEntities(hits.map(({ entity }) => entity));
      const items = hits.slice(0, request.size).map((hit) => ({ hit, node: hit.entity }));
      const page = { items, more: hits.length > items.length, total: 0 };
      return connection(
        'hits',
        request,
        page,
        ({ hit }) => hit.key,
        (item) => item,
      );
    },
  }),
);
