import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import { testWith } from '../../setup/graph.ts';
import { clear, everything, importText, lines, rows } from './imported.ts';

const test = testWith('empty');

test.beforeEach(({ graph }) => clear(graph));
test.afterEach(async ({ graph }) => expect((await verifyGraph(graph)).differences).toEqual([]));

const CLAIMS = `MATCH (s)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o) MATCH (c)-[place:CODED_IN]->(:Dataset)
  RETURN place.row AS row, c.relation AS relation, s.name AS s, o.name AS o, toString(c.date) AS date,
    c.eventName AS event, c.intensity AS intensity, c.intensityScheme AS scheme, c.modality AS modality,
    toString(c.validFrom) AS validFrom, toString(c.validTo) AS validTo, c.datePrecision AS precision
  ORDER BY row`;
const NOTHING = { event: null, intensity: null, scheme: null, validFrom: null, validTo: null };

const MAPPING = {
  dataset: { title: 'Port talks', terms: 'CC BY 4.0', source: 'Example Institute' },
  namespace: 'ports',
  delimiter: ';',
  dateFormat: 'dd/MM/yyyy',
  intensityScheme: 'ports',
  columns: {
    ...{ id: 'no', date: 'day', source: 'who', target: 'whom', event: 'what', intensity: 'force' },
    relation: { column: 'what', values: { talks: 'NEGOTIATED_WITH', protest: 'PROTESTS_AGAINST' } },
  },
};
const TABLE = [
  'no;day;who;what;whom;force',
  '1;04/03/2024;"Smith, Jane ""JJ""";talks;"Union;\nof Dockers";2.5',
  '2;05/03/2024;Union of Dockers;protest;Port Authority;',
  '3;30/02/2024;Union of Dockers;protest;Port Authority;',
  '4;06/03/2024;Union of Dockers;hug;Port Authority;',
  '',
].join('\r\n');

test('a table of one’s own, by a mapping', async ({ graph }) => {
  const imported = await importText(graph, 'csv', TABLE, { mapping: MAPPING, name: 'talks.csv' });

  expect(imported).toMatchObject({ read: 4, new: 2, rejected: 2, entities: 4 });
  expect(imported.rejects.map(({ line }) => line)).toEqual([5, 6]);
  const said = { ...NOTHING, modality: 'ASSERTED', precision: 'DAY' };
  expect(await rows(graph, CLAIMS)).toEqual([
    {
      ...{ ...said, row: 2, relation: 'NEGOTIATED_WITH', s: 'Smith, Jane "JJ"', o: 'Union;\nof Dockers' },
      ...{ date: '2024-03-04', event: 'talks', intensity: 2.5, scheme: 'ports' },
    },
    {
      ...{ ...said, row: 4, relation: 'PROTESTS_AGAINST', s: 'Union of Dockers', o: 'Port Authority' },
      ...{ date: '2024-03-05', event: 'protest' },
    },
  ]);
  expect(
    await rows(
      graph,
      'MATCH (d:Dataset)-[:PUBLISHED_BY]->(s) RETURN d.title AS title, d.terms AS terms, s.name AS maker',
    ),
  ).toEqual([{ title: 'Port talks', terms: 'CC BY 4.0', maker: 'Example Institute' }]);
});

test('of rows with one id and different content, one is recorded, and the others name it', async ({
  graph,
}) => {
  const columns = { id: 'no', source: 'who', target: 'whom', relation: { constant: 'ACCUSES' } };
  const people = ['Anna', 'Bert', 'Cleo', 'Dora'];
  const content = people.flatMap((who, at) => [1, 2, 3].map((no) => `${no},${who},${people[(at + no) % 4]}`));

  const imported = await importText(graph, 'csv', lines('no,who,whom', ...content), {
    ...{ mapping: { namespace: 'ids', columns }, batchSize: 1, writers: 3 },
  });

  expect(imported).toMatchObject({ read: 12, new: 3, unchanged: 0, rejected: 9 });
  const coded = (await rows<{ row: number }>(graph, CLAIMS)).map(({ row }) => row);
  const told = imported.rejects.map(({ line }) => line);
  expect([...coded, ...told].sort((a, b) => a - b)).toEqual(content.map((_, at) => at + 2));
  for (const { reason, row } of imported.rejects) {
    expect(reason).toContain(`claim ids:${row[0]} is recorded with another content`);
  }
});

test('the same table packed is the same table', async ({ graph }) => {
  const plain = await importText(graph, 'csv', TABLE, { mapping: MAPPING });
  const before = await everything(graph);

  const packed = await importText(graph, 'csv', gzipSync(TABLE), { mapping: MAPPING, name: 'packed' });

  expect(packed).toMatchObject({ datasetId: plain.datasetId, new: 0, unchanged: 2, rejected: 2 });
  expect(await everything(graph)).toEqual(before);
});

test('JSON Lines of one’s own, by a mapping', async ({ graph }) => {
  const mapping = {
    columns: {
      ...{ source: 'who.name', target: 'whom.name', relation: 'type', date: 'when' },
      ...{ validFrom: 'since', validTo: 'until', modality: 'how' },
    },
  };
  const told = (row: object) => JSON.stringify({ who: { name: 'Anna' }, whom: { name: 'Bert' }, ...row });
  const content = lines(
    told({ type: 'OPPOSES', when: '2024-05', since: '2020-01-01', until: '2024-06-01' }),
    told({ type: 'MET_WITH', when: null, how: 'FUTURE' }),
    told({ type: 'MET_WITH', whom: {} }),
    '[]',
    told({ type: 'OPPOSES', when: '2024-05-06', how: 'DENIED' }),
  );

  const imported = await importText(graph, 'jsonl', content, { mapping });

  expect(imported).toMatchObject({ read: 5, new: 3, rejected: 2 });
  expect(imported.rejects.map(({ line }) => line)).toEqual([3, 4]);
  const said = { ...NOTHING, s: 'Anna', o: 'Bert', modality: 'ASSERTED' };
  expect(await rows(graph, CLAIMS)).toEqual([
    {
      ...{ ...said, row: 1, relation: 'OPPOSES', date: '2024-05-01', precision: 'MONTH' },
      ...{ validFrom: '2020-01-01', validTo: '2024-06-01' },
    },
    { ...said, row: 2, relation: 'MET_WITH', date: null, precision: null, modality: 'FUTURE' },
    {
      ...{ ...said, row: 5, relation: 'OPPOSES', date: '2024-05-06', precision: 'DAY' },
      ...{ validFrom: '2024-05-06', modality: 'DENIED' },
    },
  ]);
  expect(
    await rows(graph, 'MATCH (r:Relation) RETURN r.type AS type, r.claimCount AS n ORDER BY type'),
  ).toEqual([
    { type: 'MET_WITH', n: 1 },
    { type: 'OPPOSES', n: 1 },
  ]);
});
