import fc, { type Arbitrary } from 'fast-check';
import { expect } from 'vitest';
import { BadUserInputError } from '../../../../src/errors.ts';

/** Compares made-up filters with a naive reading; one that comes down to too many alternatives is left out. */
export async function compare<Filter>(
  runs: number,
  filters: Arbitrary<Filter>,
  sameAsRead: (filter: Filter) => Promise<void>,
): Promise<void> {
  let refused = 0;
  const property = fc.asyncProperty(filters, async (filter) => {
    try {
      await sameAsRead(filter);
    } catch (error) {
      if (!(error instanceof BadUserInputError)) throw error;
      refused += 1;
    }
  });
  await fc.assert(property, { numRuns: runs, seed: 1918 });
  expect(refused).toBeLessThan(runs / 5);
}
