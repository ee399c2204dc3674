import type { Place } from '../view/view.ts';

export type Places = ReadonlyMap<string, Place>;

/** How much further something may be to the side than ahead, and still be ahead; and how much worse aside is. */
const SIDEWAYS = 2;

/** Which way each arrow key points. */
export const DIRECTIONS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const satisfies Record<string, Place>;
export type Arrow = keyof typeof DIRECTIONS;

export const isArrow = (key: string): key is Arrow => Object.hasOwn(DIRECTIONS, key);

/** @returns who is next from one place in the direction of an arrow key; undefined if nobody is there */
export function nextInDirection(places: Places, from: string, key: Arrow): string | undefined {
  const [start, direction] = [places.get(from), DIRECTIONS[key]];
  if (!start) return undefined;
  let [best, least]: [string | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const [slug, [x, y]] of places) {
    const [right, down] = [x - start[0], y - start[1]];
    const ahead = right * direction[0] + down * direction[1];
    const aside = Math.abs(right * direction[1]) + Math.abs(down * direction[0]);
    const distance = ahead + SIDEWAYS * aside;
    if (slug !== from && ahead > 0 && aside <= SIDEWAYS * ahead && distance < least)
      [best, least] = [slug, distance];
  }
  return best;
}
