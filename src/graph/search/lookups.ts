import { z } from 'zod';
import type { EntityKind } from '../../model/kind.ts';
import { isCjk } from '../../model/name.ts';
import { type SearchText, wordsOf } from '../../model/search-text.ts';

/** Words shorter than this are not searched with a typing error: almost everything would match. */
const FUZZY_LENGTH_MIN = 3;

/** A look into an index of names, and what the names that it gives are compared with. */
export const nameLookup = z.object({
  index: z.enum(['name_fulltext', 'name_fulltext_cjk', 'name_fulltext_latin']),
  /** Of Lucene. */
  query: z.string(),
  /** The form of a name that is compared. */
  form: z.enum(['folded', 'cjk', 'latin']),
  /** The whole text in that form. */
  text: z.string(),
  /** Its words, each with a space before it. */
  words: z.array(z.string()),
  /** Whether it is written in other letters than what was asked for, or the name is. */
  translated: z.boolean(),
});
export type NameLookup = z.infer<typeof nameLookup>;

/** @returns where names are looked for that match a text: as it is written, and in other letters */
export function nameLookups(searched: SearchText, kinds?: readonly EntityKind[]): NameLookup[] {
  const { folded, words, phrases, spellings } = searched;
  /** Words written as one are meant for names in Han and Hangul, which have no spaces. */
  const isJoined = (text: string) => folded.includes(' ') && !text.includes(' ');
  const ofKinds = kinds ? ` AND entityKind:(${kinds.map((kind) => kind.toLowerCase()).join(' OR ')})` : '';
  const lookup = (
    index: NameLookup['index'],
    text: string,
    query: string,
    translated = false,
  ): NameLookup => {
    const form = index === 'name_fulltext' ? 'folded' : index === 'name_fulltext_cjk' ? 'cjk' : 'latin';
    const spaced = wordsOf(text).map((word) => ` ${word}`);
    return { index, query: `${form}:${query}${ofKinds}`, form, text, words: spaced, translated };
  };
  const written = [...words.map((word) => wordQuery(word)), ...phrases.map((phrase) => `"${phrase}"`)].join(
    ' AND ',
  );
  const signs = [...words.filter(isCjk), ...phrases.filter(isCjk)].join(' ');
  const inLatin = phrases.length > 0 ? [] : [...new Set([folded, ...spellings])].filter(isLatin);
  return [
    lookup('name_fulltext', folded, `(${written})`),
    // Han, Hangul and Kana have no spaces to split at: the index pairs signs, and a phrase keeps their order.
    ...(signs ? [lookup('name_fulltext_cjk', folded, `"${signs}"`)] : []),
    ...spellings
      .filter((text) => !isJoined(text))
      .map((text) => lookup('name_fulltext', text, latinQuery(text), true)),
    ...inLatin.map((text) => lookup('name_fulltext_latin', text, latinQuery(text, !isJoined(text)), true)),
  ];
}

/** Only of such letters are the forms that names have in other letters. */
const isLatin = (text: string) => /^[\p{ASCII}]+$/u.test(text);
const latinQuery = (text: string, withErrors = true) =>
  `(${wordsOf(text)
    .map((word) => wordQuery(word, withErrors))
    .join(' AND ')})`;

/** Words hold letters and digits only, so that nothing in them means anything to Lucene. */
function wordQuery(word: string, withErrors = true): string {
  // The index has Han sign by sign: together and in order they are a word.
  if (/\p{Script=Han}/u.test(word)) return `"${word}"`;
  // Upper case AND, OR and NOT would be operators; folded words are in lower case.
  const fuzzy = withErrors && [...word].length >= FUZZY_LENGTH_MIN ? ` OR ${word}~1` : '';
  return `(${word}^4 OR ${word}*^2${fuzzy})`;
}
