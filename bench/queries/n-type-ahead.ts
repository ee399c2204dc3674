import { foldName } from '../../src/model/name.ts';
import { mixed, randomFor } from '../graph/world.ts';
import { searching, searchParameters } from './g-search.ts';
import type { BenchQuery } from './query.ts';

/** Letters after which a search box asks. */
const LETTERS = [2, 3, 4, 5, 6, 8];
const HITS = 8;

/** What a search box asks as a name is typed into it, letter by letter. */
export const query: BenchQuery = {
  name: 'n',
  title: `type-ahead: the ${HITS} best of the first two to eight letters of a name`,
  parameters: (world) => {
    const random = randomFor(world, 'n');
    return mixed(world, random, 120).map(({ name }, place) => ({
      ...searchParameters(
        foldName(name)
          .slice(0, LETTERS[place % LETTERS.length])
          .trim(),
      ),
      limit: HITS,
    }));
  },
  ...searching(HITS),
};
