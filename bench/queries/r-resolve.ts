import { mixed, randomFor } from '../graph/world.ts';
import { searchTexts } from './g-search.ts';
import { type BenchQuery, type Data, ONLY_OURS } from './query.ts';

/** Names reconciled at once. */
const NAMES = 50;

/** Who is meant by a column of a table: whole names, beginnings, and typing errors. */
export const query: BenchQuery = {
  name: 'r',
  title: `who is meant by ${NAMES} names, 3 candidates each`,
  parameters: (world) => {
    const random = randomFor(world, 'r');
    return Array.from({ length: 36 }, () => {
      const names = mixed(world, random, NAMES).map(({ name }) => name);
      return { names: searchTexts(random, names).map((name) => ({ name })) };
    });
  },
  ours: {
    document: `query ($names: [ResolveNameInput!]!) {
      resolve(names: $names, candidates: 3) { candidates { score match entity { slug name } } }
    }`,
    normal: ({ resolve }) =>
      resolve.map(({ candidates }: Data) => candidates.map(({ entity }: Data) => entity.slug)),
  },
  peer: ONLY_OURS,
  bare: ONLY_OURS,
};
