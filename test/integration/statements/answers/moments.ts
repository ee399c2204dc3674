import fc from 'fast-check';
import type { Clock } from '../../../../src/model/clock.ts';
import type { Times } from '../../../setup/generated-clocks.ts';

/** Clocks that somebody might set: before, between and after days and writes; at least one of the two. */
const days = fc.constantFrom('2018-06-01', '2021-05-01', '2022-12-31', '2024-02-29', '2026-01-01', undefined);
/** Which batch was the last to be written, or everything, before and after the withdrawals. */
const writes = fc.constantFrom(0, 3, 6, 7, undefined);
export const moments = fc
  .tuple(days, writes)
  .filter(([asOf, write]) => asOf !== undefined || write !== undefined);

export function clockOf(
  [asOf, write]: readonly [string | undefined, number | undefined],
  times: Times,
): Clock {
  const at = write === undefined ? undefined : (times.batches[write] ?? 0) + 1;
  return { asOf, knownAt: at === undefined ? undefined : new Date(at).toISOString() };
}
