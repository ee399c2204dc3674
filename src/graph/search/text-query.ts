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
 * Nothing in it scores by how common a word is, which the index knows of all texts, also of those that whoever asks is not
 * shown: a whole word is a pattern, which scores the same in every text, and what must stand so scores nothing.
 *
 * @returns undefined if that leaves no word to look for
 */
export function textQuery(text: string): string | undefined {
  const { quoted, rest } = quotedIn(text);
  const phrases = quoted.map(wordsOf).filter((phrase) => phrase.some(isLookedFor));
  const words = wordsOf(rest);
  const lookedFor = words.filter(isLookedFor).slice(0, WORDS_MAX);
  const parts = [...lookedFor.map(wordQuery), ...phrases.map(phraseQuery)];
  if (parts.length === 0) return undefined;
  const together = lookedFor.length > 1 ? [`(+${phraseQuery(words)} +*:*^${TOGETHER})`] : [];
  return [...parts.map((part) => `+${part}`), ...together].join(' ');
}

const isLookedFor = (word: string) => !STOP_WORDS.has(word);

/** Letters and digits in lower case, so that nothing in them means anything to Lucene. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** What a whole word scores more than the beginning of one, which scores BEGUN, and all words next to each other. */
const WHOLE = 4;
const BEGUN = 2;
const TOGETHER = 4;

/** The index takes Latin letters without their marks, others as they are: both spellings are looked for. */
function wordQuery(word: string): string {
  const spellings = [...new Set([word, foldName(word)])].filter(Boolean);
  // It has Han and Hiragana sign by sign: together and in order they are a word.
  const query = (one: string) =>
    /[\p{Script=Han}\p{Script=Hiragana}]/u.test(one)
      ? phraseQuery([one])
      : `/${one}/^${WHOLE} OR ${one}*^${BEGUN}`;
  return `(${spellings.map(query).join(' OR ')})`;
}

const phraseQuery = (words: readonly string[]) => `"${words.slice(0, WORDS_MAX).join(' ')}"^0`;
