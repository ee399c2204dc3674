import { foldName } from '../../model/name.ts';
import { quotedIn } from '../../model/search-text.ts';

/** Words that the index of texts does not have: those of Lucene's English analyzers. */
const STOP_WORDS = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);
/** Words searched for; further ones are ignored, they only narrow what is found already. */
const WORDS_MAX = 10;

/**
 * The query of Lucene for texts that have all words of another, each whole or beginning so, and what is in quotation marks
 * as it stands.
 *
 * @returns undefined if that leaves no word to look for
 */
export function textQuery(text: string): string | undefined {
  const { quoted, rest } = quotedIn(text);
  const phrases = quoted.map(wordsOf);
  const words = wordsOf(rest).filter((word) => !STOP_WORDS.has(word));
  const parts = [
    ...words.slice(0, WORDS_MAX).map(wordQuery),
    ...phrases.filter((phrase) => phrase.some((word) => !STOP_WORDS.has(word))).map(phraseQuery),
  ];
  return parts.length > 0 ? parts.join(' AND ') : undefined;
}

/** Letters and digits in lower case, so that nothing in them means anything to Lucene. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** The index takes Latin letters without their marks, others as they are: both spellings are looked for. */
function wordQuery(word: string): string {
  const spellings = [...new Set([word, foldName(word)])].filter(Boolean);
  // It has Han sign by sign: together and in order they are a word.
  const query = (one: string) => (/\p{Script=Han}/u.test(one) ? `"${one}"` : `${one}^4 OR ${one}*^2`);
  return `(${spellings.map(query).join(' OR ')})`;
}

const phraseQuery = (words: readonly string[]) => `"${words.slice(0, WORDS_MAX).join(' ')}"`;
