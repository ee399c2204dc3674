import { configDefaults, defineConfig } from 'vitest/config';

/** The copy of graphql that Node gives to Pothos and Yoga: two would not know each other's types and errors. */
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

/** Tests that measure how soon something ends, and want the machine for themselves. */
const TIMED = ['test/integration/budgets/ending.test.ts'];

/** Tests against a database that are too long for `npm test`, which is to take less than five minutes. */
const LONG = [
  'test/browser/explorer-hub.test.ts',
  'test/browser/explorer-states.test.ts',
  'test/integration/import/runs.test.ts',
  'test/integration/import/counts.test.ts',
  'test/integration/api/pages-while-writing.test.ts',
  'test/integration/api/articles.test.ts',
  'test/integration/api/bookmarks.test.ts',
  'test/integration/api/relation-filters.test.ts',
  'test/integration/import/rows.test.ts',
  'test/integration/import/entities.test.ts',
  'test/integration/api/claim-filters.test.ts',
  'test/integration/api/entity-filters.test.ts',
  'test/integration/hostile/fuzz.test.ts',
  'test/integration/hostile/texts.test.ts',
  'test/integration/graph/maintenance.test.ts',
  'test/integration/import/undo.test.ts',
  'test/integration/import/changes.test.ts',
  'test/integration/budgets/cancelling.test.ts',
  'test/integration/api/clocks.test.ts',
  'test/integration/api/disputes.test.ts',
  'test/integration/mutations/every.test.ts',
  'test/integration/mutations/entities.test.ts',
  'test/integration/mutations/random-many.test.ts',
  'test/integration/mutations/merge.test.ts',
  'test/integration/mutations/hostile.test.ts',
  'test/integration/mutations/concurrent.test.ts',
  'test/integration/mutations/visibility.test.ts',
  'test/integration/access/visibility.test.ts',
  'test/integration/statements/nested-filters.test.ts',
  'test/integration/statements/made-up.test.ts',
  'test/integration/statements/private.test.ts',
  'test/integration/statements/statements.test.ts',
];

/**
 * How tests run that share a database, all of them or those of one worker.
 *
 * With one database alone a processor is idle, which waits for it or is waited for. Each worker has one of its own, by its
 * number: those go from 1 to as many as there are, in a group of their own. A database takes about a gigabyte, and
 * `npm test -- --maxWorkers=1` makes do with one.
 */
const ON_DATABASES = {
  globalSetup: 'test/setup/neo4j.ts',
  maxWorkers: process.env['TEST_NEO4J_URI'] ? 1 : 2,
  // Loading the program anew for each file would take as long as its tests.
  isolate: false,
  // The first test of a file fills the database, which a busy machine takes its time for.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // What is waited for comes late on a busy machine; it is looked at many times a second.
  expect: { poll: { timeout: 15_000 } },
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        // What takes milliseconds takes seconds on a machine that is busy with other things.
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          // Nothing else runs meanwhile; left to itself vitest keeps one of two processors free.
          maxWorkers: '100%',
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        resolve,
        // Needs the real data at NEWSGRAPH_SOURCE_DATA; skipped without it.
        test: {
          name: 'full',
          include: ['test/full/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts', 'test/browser/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...TIMED, ...LONG],
          sequence: { groupOrder: 1 },
          ...ON_DATABASES,
        },
      },
      {
        resolve,
        test: {
          name: 'timed',
          include: TIMED,
          sequence: { groupOrder: 2 },
          ...ON_DATABASES,
          fileParallelism: false,
        },
      },
      {
        resolve,
        // They share the machine with others.
        test: {
          name: 'long',
          include: LONG,
          sequence: { groupOrder: 3 },
          ...ON_DATABASES,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        resolve,
        test: {
          // Starts, kills and starves whole processes: minutes, hence not part of `npm test`.
          name: 'faults',
          include: ['test/process/**/*.test.ts', 'test/launcher/**/*.test.ts'],
          fileParallelism: false,
          // Beside what loads real data, on a machine that is busy with other things.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
