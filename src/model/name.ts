import { z } from 'zod';
import { IndexedText } from './text.ts';

/** What a name is to its bearer. */
export const NAME_KINDS = {
  PRIMARY: 'The common name in its language.',
  ALIAS: 'Another name in use: a short form, a transliteration, an abbreviation.',
  FORMER: 'A name no longer in use.',
  WEAK: 'A name that others bear too, such as a bare surname; matched last.',
} as const;
export type NameKind = keyof typeof NAME_KINDS;

/** BCP 47 for a name whose source says no language: Neo4j knows a name again by its language, and cannot by null. */
export const UNDETERMINED = 'und';

/** A name of an entity, kept byte for byte. */
export const Name = z.strictObject({
  value: IndexedText,
  /** BCP 47 tag, e.g. `en`, `ko`, `zh-Hant`; null when the source does not say. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 tag')
    .nullable()
    .default(null),
  kind: z.enum(Object.keys(NAME_KINDS) as [NameKind, ...NameKind[]]).default('PRIMARY'),
});
export type Name = z.infer<typeof Name>;

/** Scripts by ISO 15924 code, the most telling first: Japanese mixes Kana with Han. */
const SCRIPTS = [
  ['Hang', /\p{Script=Hangul}/u],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hani', /\p{Script=Han}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Latn', /\p{Script=Latin}/u],
] as const;

/** @returns ISO 15924 code of the script `text` is written in; `Zyyy` if it has no letter of a known one */
export function scriptOf(text: string): string {
  return SCRIPTS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'Zyyy';
}

/**
 * Marks that may be left out in writing: accents, and the vowel points of Arabic and Hebrew. Those of
 * Indian scripts, Thai and Kana are part of the word.
 */
const MARKS =
  /[[\p{Mn}&&[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]]--[\u3099\u309A]]/gv;

/**
 * What matching compares: compatibility forms unified, marks removed, lower case, words set apart by single
 * spaces instead of punctuation ("People’s", "al-Assad", "인도·태평양").
 * Hangul syllables survive, because NFC puts back together what NFKD took apart.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}

/** True for text that the `cjk` analyzer must see: Han, Hangul and Kana are not split at spaces. */
export function isCjk(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}

/** Names longer than this sort as if they ended here; an index entry holds about 8 kB. */
const SORT_NAME_LENGTH = 200;

/** @returns the key that things with names are listed by: name without regard to case and marks, then id */
export function nameSortKey({ id, name }: { id: string; name: string }): string {
  // A tab sorts before all that a folded name can hold: "North Korea" before "North Korean".
  return `${foldName(name).slice(0, SORT_NAME_LENGTH).toWellFormed()}\t${id}`;
}
