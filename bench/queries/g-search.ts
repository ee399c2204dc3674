import { foldName } from '../../src/model/name.ts';
import type { Random } from '../../test/setup/random.ts';
import { mixed, randomFor } from '../graph/world.ts';
import type { BenchQuery, Data, Parameters } from './query.ts';

/** Words of a name, folded. */
export const wordsOf = (name: string): string[] => foldName(name).match(/[\p{L}\p{N}]+/gu) ?? [name];

/** A name, its beginning, or one of its words with a letter missing. */
function asTyped(name: string, random: Random): string {
  const words = wordsOf(name);
  const word = random.pick(words);
  if (random.chance(0.4)) return words.slice(0, 3).join(' ');
  if (random.chance(0.7)) return word.slice(0, Math.max(3, Math.ceil(word.length * 0.6)));
  return word.length < 5 ? word : `${word.slice(0, 2)}${word.slice(3)}`;
}

/** The query of Lucene that newsgraph makes of a text; the other two are given it. */
function luceneQuery(folded: string): string {
  const words = folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const each = words.map((word) => `(${word}^4 OR ${word}*^2${word.length < 3 ? '' : ` OR ${word}~1`})`);
  return `folded:(${each.join(' AND ')})`;
}

/** What the statement of the search is given beside how many hits are wanted. */
export function searchParameters(text: string): Parameters {
  const folded = foldName(text);
  return { text, folded, query: luceneQuery(folded) };
}

export const searchTexts = (random: Random, names: readonly string[]): string[] =>
  names.map((name) => asTyped(name, random));

export const hits = (edges: Data) =>
  edges.map(({ node, matchedName }: Data) => ({
    id: node.slug,
    name: node.name,
    matched: matchedName.value,
  }));

/** How each side is asked for the best hits of a text. */
export const searching = (limit: number): Pick<BenchQuery, 'ours' | 'peer' | 'bare'> => ({
  ours: {
    document: `query ($text: String!) {
      search(text: $text, first: ${limit}) { edges { matchedName { value } node { slug name } } }
    }`,
    variables: ({ text }) => ({ text }),
    normal: ({ search }) => hits(search.edges),
  },
  // Its own full-text queries rank as Lucene does; a ranking of one's own is what @cypher is for.
  peer: {
    document: `query ($query: String!, $text: String!, $folded: String!, $limit: Int!) {
      search(query: $query, text: $text, folded: $folded, limit: $limit) { id name matched }
    }`,
    normal: ({ search }) => search,
  },
  bare: { statement: 'g-search', normal: (data) => data },
});

const HITS = 10;

/** By name, by the beginning of a word, or with a typing error. */
export const query: BenchQuery = {
  name: 'g',
  title: `search: the ${HITS} best of names, beginnings and typing errors`,
  parameters: (world) => {
    const random = randomFor(world, 'g');
    const names = mixed(world, random, 120).map(({ name }) => name);
    return searchTexts(random, names).map((text) => ({ ...searchParameters(text), limit: HITS }));
  },
  ...searching(HITS),
};
