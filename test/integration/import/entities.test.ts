import { expect } from 'vitest';
import type { Graph } from '../../../src/graph/client.ts';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import { writeEntities } from '../../../src/graph/write/entities.ts';
import { EntityInput } from '../../../src/model/entity.ts';
import { testWith } from '../../setup/graph.ts';
import { clear, column, fact, importText, lines, rows } from './imported.ts';

const test = testWith('empty');

test.beforeEach(({ graph }) => clear(graph));
test.afterEach(async ({ graph }) => expect((await verifyGraph(graph)).differences).toEqual([]));

const HEADER = [
  ...['Event ID', 'Event Date', 'Source Name', 'Source Sectors', 'Source Country', 'Event Text'],
  ...['CAMEO Code', 'Intensity', 'Target Name', 'Target Sectors', 'Target Country', 'Story ID'],
  ...['Sentence Number', 'Publisher', 'City', 'District', 'Province', 'Country', 'Latitude', 'Longitude'],
].join('\t');

/** A made-up row of twenty columns; an actor is name, sectors and country. */
const coded = (id: number, source: readonly string[], target: readonly string[], publisher = 'NA') =>
  [
    ...[id, '2018-06-01', ...source, 'Make statement', '010', '0.0', ...target, '9', '1', publisher],
    ...['NA', 'NA', 'NA', 'Namibia', '1.5', '2.5'],
  ].join('\t');

async function create(graph: Graph, ...entities: readonly object[]): Promise<void> {
  const parsed = entities.map((entity) => EntityInput.parse(entity));
  await graph.write((transaction) => writeEntities(transaction, parsed));
}

/** Ids of the entities with a name, the kind and the labels of each, and to which countries it belongs. */
const named = (graph: Graph, name: string) =>
  rows(
    graph,
    `MATCH (e:Entity)-[:NAMED]->(:Name {value: $name})
     RETURN e.id AS id, e.kind AS kind, [l IN labels(e) WHERE l <> 'Entity'] AS labels,
       COLLECT { MATCH (e)-[:AFFILIATED_WITH]->(c) RETURN c.id ORDER BY c.id } AS countries`,
    { name },
  );

test('a country of the graph is known by its code, keeps its id and gains the name', async ({ graph }) => {
  const iso = { scheme: 'iso3166', value: 'NAM' };
  await create(graph, { id: 'the-namib', kind: 'Country', name: 'The Namib', identifiers: [iso] });

  const imported = await importText(graph, 'icews-tkg', lines(fact('Namibia', 'Police (Namibia)')));

  expect(imported).toMatchObject({ new: 1, entities: 1 });
  expect(await named(graph, 'Namibia')).toEqual([
    { id: 'the-namib', kind: 'Country', labels: ['Country'], countries: [] },
  ]);
  expect(await named(graph, 'Police (Namibia)')).toMatchObject([{ kind: 'Actor', countries: ['the-namib'] }]);
  expect(
    await column(
      graph,
      "MATCH (:Entity {id: 'the-namib'})-[:IDENTIFIED_BY]->(i) RETURN i.scheme ORDER BY i.scheme",
    ),
  ).toEqual(['icews', 'iso3166']);
});

test('an entity of the graph is known by the identifier of the source', async ({ graph }) => {
  const identifiers = [{ scheme: 'icews', value: 'Jane Nobody' }];
  await create(graph, { id: 'jane', kind: 'Person', name: 'J. Nobody', identifiers });

  const imported = await importText(graph, 'icews-tkg', lines(fact('Jane Nobody', 'Jane Nobody (Japan)')));

  expect(imported).toMatchObject({ new: 1, entities: 2 });
  expect(await column(graph, 'MATCH (:Claim)-[:SUBJECT]->(e) RETURN e.id')).toEqual(['jane']);
  expect(await named(graph, 'Jane Nobody')).toEqual([]);
});

test('an entity of another kind keeps the id of a country', async ({ graph }) => {
  await create(graph, { id: 'georgia', kind: 'Person', name: 'Georgia Nobody' });

  await importText(graph, 'icews-tkg', lines(fact('Georgia', 'Anna')));

  expect(await named(graph, 'Georgia')).toMatchObject([{ id: 'georgia-geo', kind: 'Country' }]);
  expect(await named(graph, 'Georgia Nobody')).toMatchObject([{ id: 'georgia', kind: 'Person' }]);
});

test('an actor gets a kind as soon as a source gives a reason, and keeps its id', async ({ graph }) => {
  await importText(graph, 'icews-tkg', lines(fact('Jane Nobody', 'Bakers (Japan)')));
  const [before] = await named(graph, 'Jane Nobody');

  const anna = ['Bakers (Japan)', 'Elite', 'Japan'];
  const content = lines(HEADER, coded(1, ['Jane Nobody', 'Elite,Government', 'France'], anna));
  const imported = await importText(graph, 'icews', content);

  expect(imported).toMatchObject({ new: 1, rejected: 0 });
  expect(before).toMatchObject({ kind: 'Actor', labels: ['Actor'], countries: [] });
  expect(await named(graph, 'Jane Nobody')).toEqual([
    { ...before, kind: 'Person', labels: ['Person'], countries: ['france'] },
  ]);
  expect(await column(graph, "MATCH (n:Name {value: 'Jane Nobody'}) RETURN n.entityKind")).toEqual([
    'person',
  ]);
  expect(await named(graph, 'Bakers (Japan)')).toMatchObject([{ kind: 'Actor', countries: ['japan'] }]);
});

test('NA is nothing in ICEWS files, and Namibia’s code in tables', async ({ graph }) => {
  const content = lines(HEADER, coded(1, ['Anna', 'NA', 'NA'], ['Bert', 'NA', 'NA']));
  const table = lines(
    'source,relation,target,date,sourceCountry,targetCountry',
    'Cleo,MET_WITH,Dora,2020-01-01,NA,',
    'Emil,MET_WITH,Fred,2020-01-01,NAM,Namibia',
  );

  await importText(graph, 'icews', content);
  const inTable = await importText(graph, 'csv', table);

  expect(inTable).toMatchObject({ new: 2, rejected: 0 });
  const countries = async (name: string) => (await named(graph, name))[0]?.['countries'];
  const names = ['Anna', 'Bert', 'Cleo', 'Dora', 'Emil', 'Fred'];
  const namibia = ['namibia'];
  expect(await Promise.all(names.map(countries))).toEqual([[], [], namibia, [], namibia, namibia]);
});

test('a column counts before parentheses; a row says where it happened and from whom it was had', async ({
  graph,
}) => {
  const source = ['Police (Japan)', '', 'France'];
  const content = lines(HEADER, coded(7, source, ['Bakers (Namibia)', '', ''], 'Utopia Daily'));

  await importText(graph, 'icews', content);

  expect(await named(graph, 'Police (Japan)')).toMatchObject([{ countries: ['france'] }]);
  expect(await named(graph, 'Bakers (Namibia)')).toMatchObject([{ countries: ['namibia'] }]);
  const said = `MATCH (c:Claim)-[:AT]->(place) MATCH (c)-[:VIA]->(via)
    RETURN c.id AS id, place.id AS at, via.name AS via`;
  expect(await rows(graph, said)).toEqual([{ id: 'icews:7:2018-06-01', at: 'namibia', via: 'Utopia Daily' }]);
});

test('the same number with another content is a reject that names it', async ({ graph }) => {
  const ends = [
    ['Anna', '', ''],
    ['Bert', '', ''],
  ] as const;
  const first = lines(HEADER, coded(1, ...ends), coded(2, ...ends));
  const second = lines(HEADER, coded(2, ['Cleo', '', ''], ends[1]), coded(1, ...ends));
  await importText(graph, 'icews', first);

  const imported = await importText(graph, 'icews', second);

  expect(imported).toMatchObject({ new: 0, unchanged: 1, rejected: 1 });
  expect(imported.rejects).toEqual([
    {
      line: 2,
      reason:
        'claim icews:2:2018-06-01 is recorded with another content: "Anna · Make statement · Bert" of 2018-06-01',
      row: second.split('\n')[1],
    },
  ]);
  expect(await column(graph, 'MATCH (:Claim)-[p:CODED_IN]->(:Dataset) RETURN count(p)')).toEqual([3]);
});

test('an entity that must exist and does not makes the row a reject', async ({ graph }) => {
  await create(
    graph,
    { id: 'jane', kind: 'Person', name: 'Jane Nobody' },
    { id: 'hat', kind: 'Topic', name: 'Hat' },
  );
  const table = lines(
    'sourceId,relation,targetId,targetIdentifier',
    'jane,SUPPORTS,hat,',
    'hat,SUPPORTS,jane,',
    'jane,SUPPORTS,nobody,',
    'jane,SUPPORTS,,wikidata:Q12345678',
  );

  const imported = await importText(graph, 'csv', table);

  expect(imported).toMatchObject({ new: 1, entities: 0, rejected: 3 });
  expect(imported.rejects.map(({ line, reason }) => [line, reason])).toEqual([
    [3, '"hat" is of kind Topic; SUPPORTS allows Person, Country, Organization, Actor there'],
    [4, 'no entity has the id "nobody"'],
    [5, 'no entity has the identifier wikidata:Q12345678'],
  ]);
});
