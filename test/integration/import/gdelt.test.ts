import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import { testWith } from '../../setup/graph.ts';
import { clear, column, everything, importText, lines, rows } from './imported.ts';

const test = testWith('empty');

test.beforeEach(({ graph }) => clear(graph));
test.afterEach(async ({ graph }) => expect((await verifyGraph(graph)).differences).toEqual([]));

const FIXTURES = new URL('../../fixtures/gdelt/', import.meta.url);
const events = readFileSync(new URL('sample.export.CSV', FIXTURES), 'utf8');
const mentions = readFileSync(new URL('sample.mentions.CSV', FIXTURES), 'utf8');

/** A made-up row of a file of mentions. */
const mention = (id: number, url: string, sentence = 3) =>
  [id, '20151027220000', '20151028083000', 1, 'paper.example', url, sentence, ...Array(9).fill('')].join(
    '\t',
  );

/** The first event of the fixture. */
const EVENT = 479493228;
const REPORTS = `MATCH (:Claim {id: 'gdelt:${EVENT}'})-[place:REPORTED_IN]->(article:Article)
  RETURN article.url AS url, place.sentence AS sentence ORDER BY url, sentence`;

test('rows without an actor are put aside with their line and the reason', async ({ graph }) => {
  const imported = await importText(graph, 'gdelt', events);

  const fixture = events.split('\n').slice(0, -1);
  const actors = fixture.map((row) => [5, 15].map((at) => row.split('\t')[at]));
  const missing = actors.flatMap((codes, index) => (codes.includes('') ? [index + 1] : []));
  expect(imported.rejects).toEqual(
    missing.map((line) => ({
      line,
      reason: `Actor${actors[line - 1]?.[0] === '' ? 1 : 2} is missing`,
      row: fixture[line - 1],
    })),
  );
  expect(missing.length).toBeGreaterThan(1);
  expect(imported).toMatchObject({ read: fixture.length, new: fixture.length - missing.length });
});

test('a row says who did what, where, on which scale, and which article says so', async ({ graph }) => {
  await importText(graph, 'gdelt', events);

  const said = await rows(
    graph,
    `MATCH (s)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o) WHERE c.cameoCode IN ['020', '043']
     MATCH (c)-[:REPORTED_IN]->(a:Article)-[:PUBLISHED_BY]->(p)
     RETURN c.relation AS relation, s.name AS s, o.name AS o, c.summary AS summary, c.intensity AS intensity,
       toString(c.date) AS date, toString(a.publishedAt) AS published, a.title AS title, p.id AS publisher,
       COLLECT { MATCH (c)-[:AT]->(at) RETURN at.id } AS at ORDER BY c.cameoCode`,
  );
  expect(said).toEqual([
    {
      ...{
        relation: 'APPEALED_TO',
        s: 'United States',
        o: 'Russia',
        intensity: 3,
        title: null,
        at: ['united-states'],
      },
      summary: 'UNITED STATES · appealed to · RUSSIA',
      ...{ date: '2015-10-27', published: '2015-10-27T22:00:00Z', publisher: 'proboxing-fans.com' },
    },
    {
      ...{ relation: 'VISITED', s: 'KUALA LUMPUR', o: 'TOURISM INDUSTRY', intensity: 2.8, title: null },
      ...{ summary: 'TOURISM INDUSTRY · hosted · KUALA LUMPUR', at: ['malaysia'] },
      ...{ date: '2018-10-24', published: '2019-10-24T14:30:00Z', publisher: 'bernama.com' },
    },
  ]);
});

test('a country has its names of both sources, a city belongs to its country', async ({ graph }) => {
  await importText(graph, 'gdelt', events);

  expect(
    await column(
      graph,
      "MATCH (e {id: 'russia'})-[:IDENTIFIED_BY]->(i) RETURN i.scheme + ' ' + i.value AS i ORDER BY i",
    ),
  ).toEqual(['gdelt RUS RUSSIA', 'iso3166 RUS', 'wikidata Q159']);
  expect(await column(graph, "MATCH ({name: 'KUALA LUMPUR'})-[:AFFILIATED_WITH]->(c) RETURN c.id")).toEqual([
    'malaysia',
  ]);
  expect(await column(graph, 'MATCH (e:Organization) RETURN e.name')).toEqual(['EUROPEAN PARLIAMENT']);
});

test('a mention is one more article of its event; twice it is none', async ({ graph }) => {
  await importText(graph, 'gdelt', events);
  const file = lines(
    mention(EVENT, 'https://paper.example/a'),
    mention(EVENT, 'https://other.example/b', -1),
    mention(EVENT, 'https://paper.example/a', 5),
  );

  const first = await importText(graph, 'gdelt', file, { name: 'some.mentions.CSV' });
  const before = await everything(graph);
  const second = await importText(graph, 'gdelt', file);

  expect(first).toMatchObject({ read: 3, new: 0, evidence: 3, unchanged: 0, rejected: 0 });
  expect(second).toMatchObject({ read: 3, new: 0, evidence: 0, unchanged: 3, rejected: 0 });
  expect(await everything(graph)).toEqual(before);
  expect(await rows(graph, REPORTS)).toEqual([
    { url: events.split('\n')[0]?.split('\t').at(-1), sentence: null },
    { url: 'https://other.example/b', sentence: null },
    { url: 'https://paper.example/a', sentence: 3 },
    { url: 'https://paper.example/a', sentence: 5 },
  ]);
  const counts =
    "MATCH (r:Relation {id: 'united-states:APPEALED_TO:russia'}) RETURN r.claimCount, r.sourceCount";
  expect(await rows(graph, counts)).toEqual([{ 'r.claimCount': 1, 'r.sourceCount': 3 }]);
});

test('the same mention twice in a file is one place', async ({ graph }) => {
  await importText(graph, 'gdelt', events);
  const row = mention(EVENT, 'https://paper.example/a');

  const imported = await importText(graph, 'gdelt', lines(row, row));

  expect(imported).toMatchObject({ evidence: 1, unchanged: 1 });
  expect(await rows(graph, REPORTS)).toHaveLength(2);
});

test('mentions that are imported twice at once are there once', async ({ graph }) => {
  await importText(graph, 'gdelt', events);
  const file = lines(...Array.from({ length: 40 }, (_, at) => mention(EVENT, `https://paper.example/${at}`)));

  const both = await Promise.all([importText(graph, 'gdelt', file), importText(graph, 'gdelt', file)]);

  expect(both.reduce((sum, { evidence }) => sum + evidence, 0)).toBe(40);
  expect(await rows(graph, REPORTS)).toHaveLength(41);
});

test('mentions of events that are not there are put aside', async ({ graph }) => {
  const imported = await importText(graph, 'gdelt', mentions);

  const ids = mentions.split('\n').flatMap((row) => row.split('\t')[0] || []);
  expect(imported.rejects.map(({ line, reason }) => [line, reason])).toEqual(
    ids.map((id, index) => [
      index + 1,
      `no claim gdelt:${id} in the graph: import the file with its event first`,
    ]),
  );
  expect(await column(graph, 'MATCH (c:Claim) RETURN count(c)')).toEqual([0]);
});
