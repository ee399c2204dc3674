import { z } from 'zod';
import { EntityRecord } from '../model/entity.ts';
import type { EntityKind } from '../model/kind.ts';
import { foldName, isCjk } from '../model/name.ts';
import type { Graph, RunOptions } from './client.ts';
import { NameRecord } from './entity-details.ts';
import { cypherInt, defineStatement } from './statement.ts';

/** Names taken from each index before ranking: more than any page, few enough to rank in a moment. */
const CANDIDATES = 500;
/** Words searched for; further ones are ignored, they only narrow what is found already. */
const WORDS_MAX = 10;
/** Words shorter than this are not searched with a typing error: almost everything would match. */
const FUZZY_LENGTH_MIN = 3;
const TOP = '~';

/** An entity that a search found, and by which of its names. */
export interface SearchHit {
  readonly entity: EntityRecord;
  readonly name: NameRecord;
  /** 0–1; only the order means something. */
  readonly score: number;
  /** Place in the list of hits. */
  readonly key: string;
}

const searchNames = defineStatement('search/names', {
  params: z.object({
    query: z.string(),
    cjkQuery: z.string(),
    text: z.string(),
    folded: z.string(),
    candidates: cypherInt,
    after: z.string(),
    limit: cypherInt,
  }),
  row: z.object({ entity: EntityRecord, name: NameRecord, score: z.number(), key: z.string() }),
});

/**
 * Entities whose names match a text: whole, by the beginning of a word, or but for a typing error.
 *
 * @param kinds keep these kinds; all when undefined
 * @param after key of the hit that the page comes after
 * @returns at most `limit` hits, best first; none for a text without a letter or a digit
 */
export async function searchEntities(
  graph: Graph,
  text: string,
  kinds: readonly EntityKind[] | undefined,
  { after = TOP, limit }: { after?: string | undefined; limit: number },
  options?: RunOptions,
): Promise<SearchHit[]> {
  const folded = foldName(text);
  const words = folded.match(/[\p{L}\p{N}\p{M}]+/gu)?.slice(0, WORDS_MAX) ?? [];
  if (words.length === 0) return [];

  const ofKinds = kinds ? ` AND entityKind:(${kinds.map((kind) => kind.toLowerCase()).join(' OR ')})` : '';
  const params = {
    query: `folded:(${words.map(wordQuery).join(' AND ')})${ofKinds}`,
    // Han, Hangul and Kana have no spaces to split at: the index pairs signs, and a phrase keeps their order.
    cjkQuery: isCjk(folded) ? `cjk:"${words.filter(isCjk).join(' ')}"${ofKinds}` : '',
    text,
    folded,
    candidates: CANDIDATES,
    after,
    limit,
  };
  return graph.run(searchNames, params, options);
}

/** Words hold letters and digits only, so that nothing in them means anything to Lucene. */
function wordQuery(word: string): string {
  // Upper case AND, OR and NOT would be operators; folded words are in lower case.
  const fuzzy = [...word].length >= FUZZY_LENGTH_MIN ? ` OR ${word}~1` : '';
  return `(${word}^4 OR ${word}*^2${fuzzy})`;
}
