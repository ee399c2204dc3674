import { expect } from 'vitest';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import { testWith } from '../../setup/graph.ts';
import { clear, column, everything, fact, importText, lines, rows } from './imported.ts';

const test = testWith('empty');

test.beforeEach(({ graph }) => clear(graph));

/** Whom rows name, and what some of them have wrong. */
const name = (index: number) => `Guild ${index % 17}`;
const FAULTS: readonly ((row: string) => string)[] = [
  (row) => row.replace('Consult', 'No such event'),
  (row) => row.replace('2014-', '2014-13-'),
  (row) => `${row}\tand more`,
  () => '',
  (row) => row.replace('Guild', '\udce9'),
];

test('every row is one claim or one reject, under the number of its line', async ({ graph }) => {
  const content = Array.from({ length: 400 }, (_, index) => {
    const row = fact(name(index), name(index * 7 + 1), `2014-01-${10 + (index % 20)}`);
    const fault = index % 9 === 4 ? FAULTS[index % FAULTS.length] : undefined;
    return fault ? fault(row) : row;
  });
  // A lone surrogate becomes a byte that is no UTF-8.
  const bytes = Buffer.concat(
    content.map((row) => Buffer.from(`${row}\n`, row.includes('\udce9') ? 'latin1' : 'utf8')),
  );

  const imported = await importText(graph, 'icews-tkg', bytes, { batchSize: 30 });

  const coded = await column<number>(graph, 'MATCH (:Claim)-[place:CODED_IN]->(:Dataset) RETURN place.row');
  const rejected = imported.rejects.map(({ line }) => line);
  expect([...coded, ...rejected].sort((a, b) => a - b)).toEqual(content.map((_, index) => index + 1));
  expect(rejected.sort((a, b) => a - b)).toEqual(
    content.flatMap((_, index) => (index % 9 === 4 ? index + 1 : [])),
  );
  expect(imported).toMatchObject({ read: 400, new: coded.length, unchanged: 0, rejected: rejected.length });
  expect(await column(graph, 'MATCH (claim:Claim) RETURN count(claim)')).toEqual([coded.length]);
  expect((await verifyGraph(graph)).differences).toEqual([]);
});

test('a claim says what its row says', async ({ graph }) => {
  const row = fact('Bakers (Japan)', 'Jane Nobody', '2014-05-06', 'Criticize or denounce');

  const { datasetId } = await importText(graph, 'icews-tkg', lines(row), { name: 'facts.tsv' });

  expect(
    await rows(
      graph,
      `MATCH (s)<-[:SUBJECT]-(claim:Claim)-[:OBJECT]->(o) MATCH (claim)-[place:CODED_IN]->(dataset:Dataset)
       MATCH (dataset)-[:PUBLISHED_BY]->(maker:Source)
       RETURN s.name AS s, o.name AS o, claim {.relation, .summary, .status, .modality, .cameoCode,
         .eventName, .intensity, .intensityScheme, .datePrecision, .confidence} AS claim,
         toString(claim.date) AS date, place.row AS row, dataset {.id, .title, .format, .bytes, .sourceId} AS dataset,
         maker.id AS maker`,
    ),
  ).toEqual([
    {
      ...{ s: 'Bakers (Japan)', o: 'Jane Nobody', date: '2014-05-06', row: 1, maker: 'icews' },
      claim: {
        relation: 'CRITICISES',
        summary: 'Bakers (Japan) · Criticize or denounce · Jane Nobody',
        ...{ status: 'ACTIVE', modality: 'ASSERTED', confidence: null, datePrecision: 'DAY' },
        ...{ cameoCode: '111', eventName: 'Criticize or denounce', intensity: -2, intensityScheme: 'icews' },
      },
      dataset: {
        ...{ id: datasetId, title: 'ICEWS facts: facts.tsv', format: 'icews-tkg', bytes: row.length + 1 },
        sourceId: 'icews',
      },
    },
  ]);
});

test('a meeting told from both sides is two claims and one event', async ({ graph }) => {
  await importText(graph, 'icews-tkg', lines(fact('Anna', 'Bert'), fact('Bert', 'Anna')));

  const relations = await rows(graph, 'MATCH (r:Relation) RETURN r.type, r.claimCount, r.eventCount');
  expect(relations).toEqual([{ 'r.type': 'MET_WITH', 'r.claimCount': 2, 'r.eventCount': 1 }]);
  expect(await column(graph, 'MATCH ()-[:MET_WITH]->() RETURN count(*)')).toEqual([1]);
});

test('who hosts a visit was visited', async ({ graph }) => {
  const hosted = fact('Host', 'Guest', '2014-03-01', 'Host a visit');
  await importText(graph, 'icews-tkg', lines(hosted, fact('Guest', 'Host', '2014-03-01', 'Make a visit')));

  const drawn = await rows(
    graph,
    `MATCH (from)-[drawn:VISITED]->(to) MATCH (r:Relation {id: drawn.id})
     RETURN from.name AS from, to.name AS to, r.claimCount AS claims, r.eventCount AS events`,
  );
  expect(drawn).toEqual([{ from: 'Guest', to: 'Host', claims: 2, events: 1 }]);
  expect((await column(graph, 'MATCH (claim:Claim) RETURN claim.summary')).sort()).toEqual([
    'Guest · Make a visit · Host',
    'Host · Host a visit · Guest',
  ]);
});

test('the same row twice is two claims of one event; a third import adds none', async ({ graph }) => {
  const content = lines(fact('Anna', 'Bert'), fact('Bert', 'Cleo'), fact('Anna', 'Bert'));

  const first = await importText(graph, 'icews-tkg', content);
  const before = await everything(graph);
  const again = [
    await importText(graph, 'icews-tkg', content),
    await importText(graph, 'icews-tkg', content),
  ];

  expect(first).toMatchObject({ new: 3, unchanged: 0 });
  expect(again).toMatchObject([
    { new: 0, unchanged: 3, entities: 0 },
    { new: 0, unchanged: 3, entities: 0 },
  ]);
  expect(await everything(graph)).toEqual(before);
  const ids = await column(
    graph,
    'MATCH (c:Claim)-[p:CODED_IN]->() WHERE p.row <> 2 RETURN c.id ORDER BY p.row',
  );
  expect(ids[1]).toBe(`${ids[0]}.2`);
});

test('rows of another file that say what is known are further evidence', async ({ graph }) => {
  const shared = fact('Anna', 'Bert');
  const one = await importText(graph, 'icews-tkg', lines(fact('Cleo', 'Bert'), shared));
  const two = await importText(graph, 'icews-tkg', lines(shared, fact('Dora', 'Bert'), shared));

  expect(two).toMatchObject({ new: 2, unchanged: 1, rejected: 0 });
  const places = await rows(
    graph,
    `MATCH (claim:Claim)-[place:CODED_IN]->(dataset) WHERE claim.summary STARTS WITH 'Anna'
     RETURN dataset.id AS dataset, place.row AS row, claim.id ENDS WITH '.2' AS second ORDER BY row, second`,
  );
  expect(places).toEqual([
    { dataset: two.datasetId, row: 1, second: false },
    { dataset: one.datasetId, row: 2, second: false },
    { dataset: two.datasetId, row: 3, second: true },
  ]);
  expect((await verifyGraph(graph)).differences).toEqual([]);
});

const NAMES = [
  ['"Quoted" Bakers, Inc.', 'a name in quotes, with a comma'],
  ['Bakers\u00a0of Nowhere\u00a0', 'blanks that do not break'],
  [' Bakers  of Nowhere ', 'blanks at the ends and double ones'],
  ['La Nación', 'an accent'],
  ['La Nacion', 'no accent'],
  ['Government (Holy See (Vatican City State))', 'parentheses in parentheses'],
  ["O'Nobody\\n$x {y}", 'what other languages read as code'],
] as const;

test('names stay byte for byte, and each is an entity of its own', async ({ graph }) => {
  await importText(graph, 'icews-tkg', lines(...NAMES.map(([value]) => fact(value, 'Nobody Else'))));

  const found = await rows<{ name: string; identifier: string; known: string }>(
    graph,
    `MATCH (:Claim)-[:SUBJECT|OBJECT]->(e:Entity)-[:IDENTIFIED_BY]->(i:Identifier {scheme: 'icews'})
     MATCH (e)-[:NAMED]->(n:Name) WHERE e.name <> 'Nobody Else'
     RETURN DISTINCT e.name AS name, i.value AS identifier, n.value AS known`,
  );
  expect(found.map(({ name }) => name).sort()).toEqual(NAMES.map(([value]) => value).sort());
  expect(found.filter(({ name, identifier, known }) => name !== identifier || name !== known)).toEqual([]);
});
