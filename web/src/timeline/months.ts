import type { Bucket } from '../api/types.ts';

/** Which months, by their places in a list, both included. */
export type Range = readonly [first: number, last: number];

/** @returns the months that a filter keeps; all of them without one */
export function rangeOf(buckets: readonly Bucket[], from: string | undefined, to: string | undefined): Range {
  const last = Math.max(0, buckets.length - 1);
  const first = from === undefined ? 0 : buckets.findIndex((bucket) => bucket.to >= from);
  const end = to === undefined ? last : buckets.findLastIndex((bucket) => bucket.from <= to);
  return [first === -1 ? last : first, Math.max(0, end)];
}

/** @returns the dates of a range; open where it reaches the end of all months */
export function datesOf(buckets: readonly Bucket[], [first, last]: Range) {
  return {
    from: first === 0 ? undefined : buckets[first]?.from,
    to: last >= buckets.length - 1 ? undefined : buckets[last]?.to,
  };
}
