import { mixed, randomFor } from '../graph/world.ts';
import { wordsOf } from './g-search.ts';
import { type BenchQuery, type Data, ONLY_OURS } from './query.ts';

/** Claims whose summaries hold the first words of a name. */
export const query: BenchQuery = {
  name: 's',
  title: 'the 10 best claims with the first two words of a name in them',
  parameters: (world) =>
    mixed(world, randomFor(world, 's'), 120).map(({ name }) => ({
      text: wordsOf(name).slice(0, 2).join(' '),
    })),
  ours: {
    document: `query ($text: String!) {
      searchClaims(text: $text, first: 10) { nodes { id summary date } }
    }`,
    normal: ({ searchClaims }) => searchClaims.nodes.map(({ id }: Data) => id),
  },
  peer: ONLY_OURS,
  bare: ONLY_OURS,
};
