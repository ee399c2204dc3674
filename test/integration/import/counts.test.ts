import { expect } from 'vitest';
import type { Graph } from '../../../src/graph/client.ts';
import { type Difference, verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import { testWith } from '../../setup/graph.ts';
import { clear, column, everything, fact, importText, lines, rows } from './imported.ts';
import { MADE_UP, madeUpRows, recordRows, tableOf, writePeople } from './made-up.ts';

const test = testWith('empty');

test.beforeEach(({ graph }) => clear(graph));

/** Does work each of whose writes is checked before the next one begins. @returns what was found */
async function checkingWrites<Result>(graph: Graph, work: () => Promise<Result>) {
  const { write } = graph;
  const differences: Difference[] = [];
  let writes = 0;
  let turn: Promise<unknown> = Promise.resolve();
  graph.write = (inside, timeoutMs) => {
    const result = turn.then(() => write.call(graph, inside, timeoutMs));
    turn = result.then(async () => {
      writes++;
      differences.push(...(await verifyGraph(graph)).differences);
    });
    return result as ReturnType<typeof inside>;
  };
  try {
    const result = await work();
    await turn;
    return { result, writes, differences };
  } finally {
    graph.write = write;
  }
}

/** What is counted, and all that claims are linked to. */
async function counted(graph: Graph) {
  const relations = await rows(
    graph,
    'MATCH (r:Relation) RETURN r {.*, recordedAt: null} AS r ORDER BY r.id',
  );
  const claims = await rows(
    graph,
    `MATCH (c:Claim) RETURN c {.*, seq: null, recordedAt: null} AS c,
       COLLECT { MATCH (c)-[r]->(to) RETURN [type(r), properties(r), to.id] ORDER BY type(r), to.id } AS links
     ORDER BY c.id`,
  );
  const drawn = await rows(
    graph,
    `MATCH (from:Entity)-[r]->(to:Entity) RETURN from.id AS from, type(r) AS type, to.id AS to, properties(r) AS r
     ORDER BY from, type, to`,
  );
  const inOrder = relations.map(({ r }) => ({
    ...(r as object),
    origins: (r as { origins: string[] }).origins.sort(),
  }));
  return { relations: inOrder, claims, drawn };
}

test('counts agree with claims after each batch, and in the end with what other commands count', async ({
  graph,
}) => {
  const made = madeUpRows(90);
  await writePeople(graph);

  const settings = { mapping: MADE_UP, batchSize: 2, writers: 3 };
  const { result, writes, differences } = await checkingWrites(graph, () =>
    importText(graph, 'csv', tableOf(made), settings),
  );
  const imported = await counted(graph);

  expect(result).toMatchObject({ new: 90, rejects: [] });
  expect(writes).toBeGreaterThan(40);
  expect(differences).toEqual([]);

  await clear(graph);
  await recordRows(graph, result.datasetId, made);
  expect(imported).toEqual(await counted(graph));
});

test('writers that work at once lose nothing and count nothing twice', async ({ graph }) => {
  const made = madeUpRows(600, 11);
  await writePeople(graph);

  const settings = { mapping: MADE_UP, batchSize: 5, writers: 3 };
  const { datasetId, ...imported } = await importText(graph, 'csv', tableOf(made), settings);
  const stored = await counted(graph);

  expect(imported).toMatchObject({ read: 600, new: 600, rejected: 0 });
  await clear(graph);
  await recordRows(graph, datasetId, made);
  expect(stored).toEqual(await counted(graph));
});

const DAYS = [
  '2014-03-05',
  '2014-03-01',
  '2014-03-09',
  '2014-03-05',
  '2014-03-03',
  '2014-03-03',
  '2014-02-01',
];

test.for([1, 2, 3, 7])(
  'days are counted once in whatever order they come, %i rows a batch',
  async (batchSize, { graph }) => {
    await importText(graph, 'icews-tkg', lines(...DAYS.map((day) => fact('Anna', 'Bert', day))), {
      batchSize,
    });

    const relation =
      'r {.claimCount, .eventCount, first: toString(r.firstDate), last: toString(r.lastDate)} AS r';
    const expected = {
      ...{ claimCount: DAYS.length, eventCount: new Set(DAYS).size },
      ...{ first: DAYS.toSorted()[0], last: DAYS.toSorted().at(-1) },
    };
    expect(await column(graph, `MATCH (r:Relation) RETURN ${relation}`)).toEqual([expected]);
    const drawn =
      'MATCH ()-[d:MET_WITH]->() RETURN toString(d.firstDate) AS first, toString(d.lastDate) AS last';
    expect(await rows(graph, drawn)).toEqual([{ first: expected.first, last: expected.last }]);
  },
);

test('two imports of overlapping files at once end as one after the other', async ({ graph }) => {
  // Who is first to name an article says who published it: here, no row says anything else.
  const made = madeUpRows(300, 13).map((row) => (row.url === null ? row : { ...row, publisher: null }));
  const [left, right] = [tableOf(made.slice(0, 200)), tableOf(made.slice(100))];
  const settings = { mapping: MADE_UP, batchSize: 7, writers: 2 };
  await writePeople(graph);
  await importText(graph, 'csv', left, settings);
  await importText(graph, 'csv', right, settings);
  const oneByOne = await counted(graph);
  await clear(graph);
  await writePeople(graph);

  const both = await Promise.all([left, right].map((table) => importText(graph, 'csv', table, settings)));

  expect(both.reduce((sum, { new: fresh }) => sum + fresh, 0)).toBe(300);
  expect(both.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(100);
  expect(both.flatMap(({ rejects }) => rejects)).toEqual([]);
  expect(await counted(graph)).toEqual(oneByOne);
  expect((await verifyGraph(graph)).differences).toEqual([]);
});

test('two imports of new names at once create each entity once', async ({ graph }) => {
  const people = Array.from({ length: 60 }, (_, index) => `Baker ${index} (Namibia)`);
  const content = (turn: string[]) => lines(...turn.map((name) => fact(name, 'Namibia')));

  const both = await Promise.all(
    [people, people.toReversed()].map((turn) =>
      importText(graph, 'icews-tkg', content(turn), { batchSize: 10 }),
    ),
  );

  expect(both.map(({ rejected }) => rejected)).toEqual([0, 0]);
  expect(both.reduce((sum, { entities }) => sum + entities, 0)).toBe(61);
  expect(await column(graph, 'MATCH (e:Entity) RETURN count(e)')).toEqual([61]);
  expect(await column(graph, 'MATCH (c:Claim)-[p:CODED_IN]->() RETURN count(DISTINCT c) + count(p)')).toEqual(
    [180],
  );
  expect((await verifyGraph(graph)).differences).toEqual([]);
});

test('importing again changes nothing', async ({ graph }) => {
  const table = tableOf(madeUpRows(200, 17));
  await writePeople(graph);
  await importText(graph, 'csv', table, { mapping: MADE_UP });
  const before = await everything(graph);

  const again = await importText(graph, 'csv', table, { mapping: MADE_UP, batchSize: 3 });

  expect(again).toMatchObject({ read: 200, new: 0, unchanged: 200, rejected: 0, entities: 0, evidence: 0 });
  expect(await everything(graph)).toEqual(before);
});
