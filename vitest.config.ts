import { defineConfig } from 'vitest/config';

/** The copy of graphql that Node gives to Pothos and Yoga: two would not know each other's types and errors. */
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'] },
      },
      {
        resolve,
        // Needs the real data at NEWSGRAPH_SOURCE_DATA; skipped without it.
        test: { name: 'full', include: ['test/full/**/*.test.ts'], testTimeout: 600_000 },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts', 'test/browser/**/*.test.ts'],
          globalSetup: 'test/setup/neo4j.ts',
          // All files share one database.
          fileParallelism: false,
          // Loading the program anew for each file would take as long as its tests.
          isolate: false,
          // The first test of a file fills the database, which a busy machine takes its time for.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        test: {
          // Starts, kills and starves whole processes: minutes, hence not part of `npm test`.
          name: 'faults',
          include: ['test/process/**/*.test.ts', 'test/launcher/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
