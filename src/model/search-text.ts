import { latinForm, latinSpellings } from './latin.ts';
import { foldName, isCjk } from './name.ts';

/** Words searched for; further ones are ignored, they only narrow what is found already. */
const WORDS_MAX = 10;
/** Parts of a name that are told. */
const RANGES_MAX = 20;
/** What quotation marks enclose, in the ways that they are written. */
const QUOTED = /"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»/g;

/** A text that somebody searches for, taken apart. */
export interface SearchText {
  readonly text: string;
  /** The whole of it, folded. */
  readonly folded: string;
  /** Its words, folded, that are not in quotation marks. */
  readonly words: readonly string[];
  /** What is in quotation marks, folded: these words stand so, next to each other. */
  readonly phrases: readonly string[];
  /** Ways to write it in other letters, folded; none of a text with quotation marks, which is taken as it is. */
  readonly spellings: readonly string[];
}

/** @returns undefined for a text without a letter or a digit, which nothing is found by */
export function searchTextOf(text: string): SearchText | undefined {
  const folded = foldName(text);
  if (wordsOf(folded).length === 0) return undefined;
  const { quoted, rest } = quotedIn(text);
  const phrases = quoted.map((part) => wordsOf(foldName(part)).join(' ')).filter(Boolean);
  const words = wordsOf(foldName(rest));
  return { text, folded, words, phrases, spellings: phrases.length > 0 ? [] : latinSpellings(folded) };
}

/** @returns what is in quotation marks, and the text without it */
export function quotedIn(text: string): { quoted: string[]; rest: string } {
  const quoted = [...text.matchAll(QUOTED)].map((marks) => marks.slice(1).find(Boolean) ?? '');
  return { quoted, rest: text.replace(QUOTED, ' ') };
}

/** Letters and digits alone, so that nothing in them means anything to Lucene. */
export const wordsOf = (folded: string): string[] =>
  folded.match(/[\p{L}\p{N}\p{M}]+/gu)?.slice(0, WORDS_MAX) ?? [];

/** What stands between two signs of a text, in UTF-16 code units from its beginning. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A sign as people see it, with where it stands in its text. */
interface Sign extends TextRange {
  readonly folded: string;
}
/** A word of a text: its signs, and how it is compared. */
interface Word {
  readonly signs: readonly Sign[];
  readonly folded: string;
  readonly latin: string;
}

const signs = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Which parts of a text a search text matched: beginnings of words, parts of words in Han, Hangul and Kana, whole words
 * that differ by a typing error or are written in other letters.
 *
 * @returns in order, none overlapping, at most 20; the whole text if it matched in none of these ways
 */
export function matchedRanges(value: string, searched: SearchText): TextRange[] {
  const words = wordsIn(value);
  const asWritten = [...searched.words, ...searched.phrases.flatMap((phrase) => phrase.split(' '))];
  for (const asked of [asWritten, ...searched.spellings.map((spelling) => spelling.split(' '))]) {
    const found = asked.flatMap((word) => rangesOf(word, words));
    if (found.length > 0) return merged(found);
  }
  return [{ start: 0, end: value.length }];
}

function wordsIn(value: string): Word[] {
  const words: Sign[][] = [[]];
  for (const { segment, index } of signs.segment(value)) {
    const folded = wordsOf(foldName(segment)).join('');
    if (folded === '') words.push([]);
    else words.at(-1)?.push({ folded, start: index, end: index + segment.length });
  }
  return words
    .filter(({ length }) => length > 0)
    .map((word) => {
      const folded = word.map((sign) => sign.folded).join('');
      return { signs: word, folded, latin: latinForm(folded) ?? folded };
    });
}

/** How a word may match one of a name, the surest first. */
const WAYS: readonly ((asked: string, word: Word) => TextRange | undefined)[] = [
  (asked, { folded, signs }) => (folded.startsWith(asked) ? signsOf(signs, 0, asked.length) : undefined),
  (asked, { folded, signs }) => {
    const at = isCjk(asked) ? folded.indexOf(asked) : -1;
    return at < 0 ? undefined : signsOf(signs, at, at + asked.length);
  },
  (asked, { latin, signs }) => (latin.startsWith(asked) ? whole(signs) : undefined),
  (asked, { folded, latin, signs }) =>
    isOneErrorAway(asked, folded) || isOneErrorAway(asked, latin) ? whole(signs) : undefined,
];

function rangesOf(asked: string, words: readonly Word[]): TextRange[] {
  for (const way of WAYS) {
    const found = words.flatMap((word) => way(asked, word) ?? []);
    if (found.length > 0) return found;
  }
  return [];
}

const whole = (word: readonly Sign[]): TextRange => signsOf(word, 0, Infinity);

/** @returns where the signs stand that a part of their folded text is of */
function signsOf(word: readonly Sign[], from: number, to: number): TextRange {
  let at = 0;
  const touched = word.filter(({ folded }) => {
    const start = at;
    at += folded.length;
    return start < to && at > from;
  });
  return { start: touched.at(0)?.start ?? 0, end: touched.at(-1)?.end ?? 0 };
}

function merged(ranges: readonly TextRange[]): TextRange[] {
  const kept: TextRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const last = kept.at(-1);
    if (!last || range.start >= last.end) kept.push(range);
    else if (range.end > last.end) kept.splice(-1, 1, { start: last.start, end: range.end });
  }
  return kept.slice(0, RANGES_MAX);
}

/** Whether one sign was left out, put in or taken for another, or two change places: what the index allows too. */
function isOneErrorAway(one: string, other: string): boolean {
  const [left, right] = [[...one], [...other]];
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  const rest = (signs: readonly string[], from: number) => signs.slice(from).join('');
  return (
    rest(left, start + 1) === rest(right, start + 1) ||
    rest(left, start + 1) === rest(right, start) ||
    rest(left, start) === rest(right, start + 1) ||
    (left[start] === right[start + 1] &&
      left[start + 1] === right[start] &&
      rest(left, start + 2) === rest(right, start + 2))
  );
}
