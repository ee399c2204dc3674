import { BadUserInputError } from '../../errors.ts';
import { CAMEO_CODES } from '../../model/cameo.ts';
import { RELATION_TYPE_NAMES, relationTypeRow } from '../../model/relation.ts';
import { excerpt } from '../paging.ts';
import { storableText } from '../text.ts';
import { few } from './limits.ts';

const TEXT_LENGTH_MAX = 200;

/** @throws {BadUserInputError} if one of them is no text that the graph can have, or they are too many */
export function texts(path: string, values: readonly string[]): string[] {
  return [...new Set(few(path, values).map((value, index) => storableText(`${path}[${index}]`, value)))];
}

/** @throws {BadUserInputError} if no word is in a text, or it is too long */
export function searchText(path: string, text: string): string {
  const words = storableText(path, text).match(/[\p{L}\p{N}]/u);
  if (words && text.length <= TEXT_LENGTH_MAX) return text;
  throw new BadUserInputError(
    path,
    `"${excerpt(text)}" has ${text.length} characters; 1 to ${TEXT_LENGTH_MAX} are allowed, a letter or a digit among them`,
  );
}

/** @returns its words in lower case @throws {BadUserInputError} if no word is in a text, or it is too long */
export const searchWords = (path: string, text: string): string[] =>
  searchText(path, text).toLowerCase().split(/\s+/).filter(Boolean);

const CAMEO_ROOTS = RELATION_TYPE_NAMES.flatMap((type) => relationTypeRow(type).cameoRoot ?? []);

/** @throws {BadUserInputError} if no relation type has one of these roots */
export function knownRoots(path: string, roots: readonly string[]): readonly string[] {
  const unknown = few(path, roots).find((root) => !CAMEO_ROOTS.includes(root));
  if (unknown === undefined) return roots;
  const allowed = [...new Set(CAMEO_ROOTS)].sort().join(', ');
  throw new BadUserInputError(
    path,
    `"${excerpt(unknown)}" is no CAMEO root of a relation type; those are ${allowed}`,
  );
}

const CODE_ROOTS = [...CAMEO_CODES.keys()].filter((code) => code.length === 2);

/** @throws {BadUserInputError} if CAMEO has no such root */
export function cameoRoots(path: string, roots: readonly string[]): readonly string[] {
  const unknown = few(path, roots).find((root) => !CODE_ROOTS.includes(root));
  if (unknown === undefined) return roots;
  throw new BadUserInputError(
    path,
    `"${excerpt(unknown)}" is no root of CAMEO; those are ${CODE_ROOTS.toSorted().join(', ')}`,
  );
}

/** @throws {BadUserInputError} if a bound is not between 0 and 1, or the upper one below the lower one */
export function confidenceRange(
  path: string,
  { minConfidence, maxConfidence }: { minConfidence?: Bound; maxConfidence?: Bound },
) {
  for (const [name, value] of Object.entries({ minConfidence, maxConfidence })) {
    if (typeof value === 'number' && !(value >= 0 && value <= 1)) {
      throw new BadUserInputError(`${path}.${name}`, `${value} is not allowed; 0 to 1 is`);
    }
  }
  if (typeof minConfidence !== 'number' && typeof maxConfidence !== 'number') return undefined;
  const [min, max] = [minConfidence ?? 0, maxConfidence ?? 1];
  if (min <= max) return { min, max };
  throw new BadUserInputError(`${path}.maxConfidence`, `${max} is less than ${path}.minConfidence, ${min}`);
}

type Bound = number | null | undefined;

/**
 * @param what `Claims` for `minClaims` and `maxClaims`
 * @returns both bounds, or undefined if neither is given
 * @throws {BadUserInputError} if one is below 0, or the upper one below the lower one
 */
export function countRange(path: string, what: string, least: Bound, most: Bound) {
  for (const [name, value] of [
    ['min', least],
    ['max', most],
  ] as const) {
    if (typeof value === 'number' && value < 0) {
      throw new BadUserInputError(`${path}.${name}${what}`, `${value} is not allowed; 0 or more are`);
    }
  }
  if (typeof least !== 'number' && typeof most !== 'number') return undefined;
  const [min, max] = [least ?? 0, most ?? Number.MAX_SAFE_INTEGER];
  if (min <= max) return { min, max };
  throw new BadUserInputError(`${path}.max${what}`, `${max} is less than ${path}.min${what}, ${min}`);
}
