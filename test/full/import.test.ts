import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectThen } from './clocks.ts';
import { expectCounts } from './counts.ts';
import { expectDisputes } from './disputes.ts';
import {
  type EmptyGraph,
  emptyGraph,
  expectAccounted,
  type Imported,
  setOf,
  sourcePath,
} from './importing.ts';
import { expectPaths } from './paths.ts';
import { relationsIn, relationsOf } from './recount.ts';

// Published files, imported whole. They are not ours to pass on, so that nothing of theirs is in these tests
// but numbers: those that their publishers give, or that are counted here without the importer.

const { NEWSGRAPH_SOURCE_DATA: sourceData } = process.env;

const ICEWS_RAW = 'icews-raw-sample/events.2018.sample.tab.gz';
const GDELT = ['20191024143000', '20151027220000'].map((time) => `gdelt-sample/${time}.export.CSV.gz`);
const SPARK = ['events', 'eventsT', 'mentions'].map((part) => `gdelt-sample/spark-gdelt.${part}.csv`);

/** Tests that need the files; skipped where they are not at hand. */
const describeWith = (...names: string[]) =>
  describe.skipIf(!sourceData || !names.every((name) => existsSync(sourcePath(name))));

const TIMEOUT_MS = 1_800_000;
/** What the importer itself may hold, however large the file. */
const MEMORY_MB = 400;

let graph: EmptyGraph;
const start = () =>
  beforeAll(async () => {
    graph = await emptyGraph();
  }, TIMEOUT_MS);
const stop = () => afterAll(() => graph?.[Symbol.asyncDispose](), TIMEOUT_MS);

/** What the claims of a set of facts speak of. */
async function facts() {
  const [counts] = await graph.database.rows(`
    MATCH (claim:Claim)
    WITH count(*) AS claims, count(DISTINCT claim.eventName) AS events, count(DISTINCT claim.date) AS dates
    RETURN claims, events, dates,
      COUNT { MATCH (entity:Entity) WHERE EXISTS { (entity)<-[:SUBJECT|OBJECT]-(:Claim) } } AS entities`);
  return counts;
}

/** Expects a set to be imported as it was published. */
async function expectSet(names: readonly string[], rows: number, counts: object): Promise<Imported> {
  const first = await graph.imported('icews-tkg', ...names);
  expect(first).toMatchObject({ code: 0, read: rows, new: rows, unchanged: 0, rejected: 0 });
  expect(await facts()).toEqual({ claims: rows, ...counts });
  const [expected, found] = [relationsIn(names), await relationsOf(graph.database)];
  const inGraph = new Set(found);
  expect(expected.filter((relation) => !inGraph.has(relation)).slice(0, 5)).toEqual([]);
  expect(found.length).toBe(expected.length);
  await graph.expectClean();
  return first;
}

/** Expects a second import to change nothing. */
async function expectUnchanged(names: readonly string[], rows: number): Promise<void> {
  const before = await graph.state();
  const again = await graph.imported('icews-tkg', ...names);
  expect(again).toMatchObject({ code: 0, read: rows, new: 0, unchanged: rows, rejected: 0, entities: 0 });
  expect(await graph.state()).toEqual(before);
}

describeWith(...setOf('14'))('ICEWS14 in an empty graph', () => {
  start();
  stop();
  let first: Imported;

  test('is imported as it was published, once', { timeout: TIMEOUT_MS }, async () => {
    first = await expectSet(setOf('14'), 90_730, { entities: 7128, events: 230, dates: 365 });
    await expectUnchanged(setOf('14'), 90_730);
  });

  test('has mixed and changed what the files say', { timeout: TIMEOUT_MS }, () =>
    expectDisputes(graph.graph, setOf('14')),
  );

  test('is taken back whole', { timeout: TIMEOUT_MS }, async () => {
    expect(await graph.undo(first.runId)).toMatchObject({ retracted: 90_730 });

    await graph.expectClean();
    expect(await graph.database.count('MATCH (r:Relation) WHERE r.claimCount > 0 RETURN count(r)')).toBe(0);
  });
});

describeWith(...setOf('18'))('ICEWS18 in an empty graph', () => {
  start();
  stop();

  test('is imported as it was published', { timeout: TIMEOUT_MS }, async () => {
    const counts = { entities: 23_033, events: 256, dates: 304 };

    const { memoryMb } = await expectSet(setOf('18'), 468_558, counts);

    expect(memoryMb).toBeLessThanOrEqual(MEMORY_MB);
  });

  test('is counted over time and by what is in common as the files have it', { timeout: TIMEOUT_MS }, () =>
    expectCounts(graph.graph, setOf('18')),
  );

  test('joins whom the files join, by as many hops and ways', { timeout: TIMEOUT_MS }, () =>
    expectPaths(graph.graph, setOf('18')),
  );

  test('stands as of a day as the files have it', { timeout: TIMEOUT_MS }, () =>
    expectThen(graph.graph, setOf('18'), 'united-states'),
  );
});

describeWith(
  ICEWS_RAW,
  ...GDELT,
  ...SPARK,
)('files of events as they are published day by day', () => {
  start();
  stop();

  test.each([
    [GDELT[0] ?? '', 2111],
    [GDELT[1] ?? '', 2116],
    [SPARK[0] ?? '', 100],
    [SPARK[1] ?? '', 100],
  ])('%s: each of %i rows is a claim or a reject', { timeout: TIMEOUT_MS }, async (name, rows) => {
    const imported = await graph.imported('gdelt', name);

    expect(imported.read).toBe(rows);
    for (const file of imported.files) {
      const { coded, rejected } = await expectAccounted(graph, name, file);
      expect({ coded, rejected }).toEqual({ coded: imported.new, rejected: imported.rejected });
    }
    await graph.expectClean();
    expect(await graph.imported('gdelt', name)).toMatchObject({
      new: 0,
      unchanged: imported.new,
      entities: 0,
    });
  });

  test('mentions are evidence of the claims there are', { timeout: TIMEOUT_MS }, async () => {
    const {
      read,
      new: created,
      evidence,
      unchanged,
      rejected,
    } = await graph.imported('gdelt', SPARK[2] ?? '');

    expect({ read, created }).toEqual({ read: 100, created: 0 });
    expect(evidence + unchanged + rejected).toBe(100);
    await graph.expectClean();
  });

  test('each row of ICEWS is a claim', { timeout: TIMEOUT_MS }, async () => {
    const imported = await graph.imported('icews', ICEWS_RAW);

    expect(imported).toMatchObject({ code: 0, read: 3705, new: 3705, rejected: 0 });
    await graph.expectClean();
    expect(await graph.imported('icews', ICEWS_RAW)).toMatchObject({ new: 0, unchanged: 3705, entities: 0 });
  });
});
