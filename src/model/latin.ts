import anyAscii from 'any-ascii';
import { foldName } from './name.ts';

/** Scripts that leave out vowels, or whose letters say too little alone: what comes of them is nobody's spelling. */
const UNSPELT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]/u;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;

/**
 * How a folded text is written in plain Latin letters: "путин" and "푸틴" as "putin", "łukasz" as "lukasz",
 * "习近平" as "xijinping".
 *
 * Han is read as Chinese, Hangul sign by sign; scripts that leave out vowels are not read at all.
 *
 * @returns undefined if it is in such letters already, or in a script that is not read
 * @see https://anyascii.com, whose tables these are
 */
export function latinForm(folded: string): string | undefined {
  if (UNSPELT.test(folded)) return undefined;
  const latin = foldName(anyAscii(folded));
  return latin === folded || latin === '' ? undefined : latin;
}

/**
 * Further ways to write a folded text in Latin letters: without its spaces, as Han is ("xi jinping" for 习近平), and the
 * other way round, after the first sign of a Chinese name.
 */
export function latinSpellings(folded: string): string[] {
  const latin = latinForm(folded);
  const spellings = latin === undefined ? [] : [latin];
  if (HAN_NAME.test(folded)) {
    const [surname = '', ...rest] = folded;
    spellings.push(foldName(`${anyAscii(surname)} ${anyAscii(rest.join(''))}`));
  }
  const joined = (latin ?? folded).replaceAll(' ', '');
  if (joined !== (latin ?? folded) && /^[a-z]+$/.test(joined)) spellings.push(joined);
  return [...new Set(spellings)];
}
