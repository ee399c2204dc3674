import { expect } from 'vitest';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import { sourceId } from '../../../src/import/ids.ts';
import { testWith } from '../../setup/graph.ts';
import { clear, column, fact, importText, lines, rows } from './imported.ts';

const test = testWith('empty');

test.beforeEach(({ graph }) => clear(graph));
test.afterEach(async ({ graph }) => expect((await verifyGraph(graph)).differences).toEqual([]));

const HEADER = 'source,relation,target,date,publisher,url';
const talk = (...cells: readonly string[]) => ['Anna', 'MET_WITH', 'Bert', ...cells].join(',');
const ORIGINS = 'MATCH (r:Relation) UNWIND r.origins AS origin RETURN origin ORDER BY origin';
const COUNTS = 'MATCH (r:Relation) RETURN r.sourceCount';

test('rows without a source of their own come from who made the file', async ({ graph }) => {
  const first = await importText(graph, 'icews-tkg', lines(fact('Anna', 'Bert'), fact('Anna', 'Bert')));
  const second = await importText(graph, 'icews-tkg', lines(fact('Anna', 'Bert', '2014-05-01')));

  expect([first.new, second.new]).toEqual([2, 1]);
  expect(await column(graph, ORIGINS)).toEqual(['source icews']);
});

test('rows of files of which nobody said who made them come from the files', async ({ graph }) => {
  const files = [
    await importText(graph, 'csv', lines(HEADER, talk('2020-01-01', '', ''))),
    await importText(graph, 'csv', lines(HEADER, talk('2020-01-02', '', ''))),
  ];

  expect(await column(graph, ORIGINS)).toEqual(files.map(({ datasetId }) => `dataset ${datasetId}`).sort());
  expect(await column(graph, COUNTS)).toEqual([2]);
});

test('a publisher is the origin, of the row or of its article', async ({ graph }) => {
  const url = 'https://www.paper.example/1';
  const table = lines(
    HEADER,
    talk('2020-01-01', 'Radio Seven', ''),
    talk('2020-01-02', 'Radio Seven', url),
    talk('2020-01-03', '', 'https://www.paper.example/2'),
  );

  await importText(graph, 'csv', table);

  expect(await column(graph, ORIGINS)).toEqual(['source paper.example', `source ${sourceId('Radio Seven')}`]);
  expect(await rows(graph, 'MATCH (a:Article {url: $url}) RETURN a.title, a.language', { url })).toEqual([
    { 'a.title': null, 'a.language': null },
  ]);
});

test('an article keeps the publisher that it was first named with', async ({ graph }) => {
  const url = 'https://paper.example/1';
  await importText(graph, 'csv', lines(HEADER, talk('2020-01-01', 'Radio Seven', url)));

  await importText(
    graph,
    'csv',
    lines(HEADER, talk('2020-01-02', 'Harbour Post', url), talk('2020-01-03', '', url)),
  );

  expect(await column(graph, ORIGINS)).toEqual([`source ${sourceId('Radio Seven')}`]);
  expect(await column(graph, 'MATCH (a:Article)-[:PUBLISHED_BY]->(s) RETURN s.name')).toEqual([
    'Radio Seven',
  ]);
});

test('a file keeps the maker that it was first imported with', async ({ graph }) => {
  const table = lines('id,source,relation,target', '1,Anna,MET_WITH,Bert');
  const columns = { id: 'id', source: 'source', relation: 'relation', target: 'target' };
  const first = { namespace: 'one', columns, dataset: { title: 'Talks' } };
  const second = { namespace: 'two', columns, dataset: { title: 'More', source: 'Example Institute' } };
  const { datasetId } = await importText(graph, 'csv', table, { mapping: first });

  const again = await importText(graph, 'csv', table, { mapping: second });

  expect(again).toMatchObject({ datasetId, new: 1, entities: 2 });
  expect(await column(graph, ORIGINS)).toEqual([`dataset ${datasetId}`, `dataset ${datasetId}`]);
  expect(await column(graph, 'MATCH (d:Dataset) RETURN d.title')).toEqual(['Talks']);
});

test('further evidence brings its origin', async ({ graph }) => {
  const row = talk('2020-01-01', '', '');
  const one = await importText(graph, 'csv', lines(HEADER, row));
  const two = await importText(graph, 'csv', lines(HEADER, talk('2020-01-02', '', ''), row));

  expect([one, two]).toMatchObject([
    { new: 1, unchanged: 0 },
    { new: 1, unchanged: 1 },
  ]);
  const datasets = [one, two].map(({ datasetId }) => `dataset ${datasetId}`).sort();
  expect(await column(graph, ORIGINS)).toEqual(datasets);
});
