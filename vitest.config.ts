import { defineConfig } from 'vitest/config';

/** One copy of graphql for tests and Pothos alike: two would not know each other's types. */
const resolve = { conditions: ['module-sync', 'node'] };

export default defineConfig({
  ssr: { resolve },
  test: {
    projects: [
      {
        ssr: { resolve },
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'] },
      },
      {
        ssr: { resolve },
        // Needs the real data at NEWSGRAPH_SOURCE_DATA; skipped without it.
        test: { name: 'full', include: ['test/full/**/*.test.ts'], testTimeout: 600_000 },
      },
      {
        ssr: { resolve },
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          globalSetup: 'test/setup/neo4j.ts',
          // All files share one database.
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        ssr: { resolve },
        test: {
          name: 'process',
          include: ['test/process/**/*.test.ts', 'test/launcher/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
