import { againstModel } from './against-model.ts';
import type { Operation } from './model.ts';
import { test } from './mutate.ts';

/** Told again of the one that is kept, a name that it has from the merged one is no change: that was one once. */
const NAMED_AFTER_A_MERGE: Operation[] = [
  { do: 'name', place: 2, name: 0 },
  { do: 'merge', keep: 0, merge: 2 },
  { do: 'name', place: 0, name: 0 },
];

// A few random operations; `random-many` has many.
test('random operations come to what they must come to', async ({ graph, query, mutate }) => {
  await againstModel({ graph, query, mutate }, { numRuns: 3, examples: [[NAMED_AFTER_A_MERGE]] });
});
