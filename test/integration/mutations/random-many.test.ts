import { againstModel } from './against-model.ts';
import { test } from './mutate.ts';

// Many random operations: too long for `npm test`.
test('many random operations come to what they must come to', async ({ graph, query, mutate }) => {
  await againstModel({ graph, query, mutate }, { numRuns: 40 });
});
