import { againstModel } from './against-model.ts';
import { test } from './mutate.ts';

// A few random operations; `random-many` has many.
test('random operations come to what they must come to', async ({ graph, query, mutate }) => {
  await againstModel({ graph, query, mutate }, { numRuns: 2 });
});
