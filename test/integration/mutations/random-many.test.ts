import { againstModel } from './against-model.ts';
import { test } from './mutate.ts';

/** Some hundred operations, each with its checks, on a machine that may be busy. */
const TIMEOUT_MS = 600_000;

// Many random operations: too long for `npm test`.
test(
  'many random operations come to what they must come to',
  async ({ graph, query, mutate }) => {
    await againstModel({ graph, query, mutate }, { numRuns: 30 });
  },
  TIMEOUT_MS,
);
