import type { Place } from '../view/view.ts';
import type { Places } from './places.ts';

/** Entities whose places are written down: more would make an address longer than all who pass it on take. */
export const PLACES_MAX = 500;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BASE = LETTERS.length;
/** Two letters hold a coordinate from −HALF to HALF − 1, in a unit that comes with them. */
const HALF = (BASE * BASE) / 2;
const HASH_LETTERS = 4;

/**
 * Writes down where entities are, in four letters each, so that an address can have it.
 *
 * @returns undefined where there are too many, or they are too far apart
 */
export function placesText(slugs: readonly string[], places: Places): string | undefined {
  if (slugs.length === 0 || slugs.length > PLACES_MAX) return undefined;
  const coordinates = slugs.toSorted().flatMap((slug) => places.get(slug) ?? [0, 0]);
  const unit = Math.max(1, Math.ceil(Math.max(...coordinates.map(Math.abs)) / (HALF - 1)));
  if (unit >= BASE) return undefined;
  const written = coordinates.map((coordinate) => lettersOf(Math.round(coordinate / unit) + HALF, 2));
  return [hashOf(slugs), lettersOf(unit, 1), ...written].join('');
}

/** @returns where the same entities were; undefined if it was written down of others */
export function placesFrom(text: string | undefined, slugs: readonly string[]): Places | undefined {
  if (text?.length !== HASH_LETTERS + 1 + 4 * slugs.length) return undefined;
  if (!text.startsWith(hashOf(slugs))) return undefined;
  const unit = numberOf(text.slice(HASH_LETTERS, HASH_LETTERS + 1));
  const coordinate = (index: number) => {
    const start = HASH_LETTERS + 1 + 2 * index;
    return (numberOf(text.slice(start, start + 2)) - HALF) * unit;
  };
  return new Map(
    slugs
      .toSorted()
      .map((slug, index): [string, Place] => [slug, [coordinate(2 * index), coordinate(2 * index + 1)]]),
  );
}

function lettersOf(number: number, length: number): string {
  const digits = Array.from({ length }, (_, index) => Math.floor(number / BASE ** index) % BASE);
  return digits.map((digit) => LETTERS[digit]).join('');
}

const numberOf = (letters: string): number =>
  [...letters].reduceRight((sum, letter) => sum * BASE + LETTERS.indexOf(letter), 0);

/** Tells one list of entities from another, whatever their order (FNV-1a). */
function hashOf(slugs: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const sign of slugs.toSorted().join('|')) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return lettersOf(hash, HASH_LETTERS);
}
