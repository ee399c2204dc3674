import { expect } from 'vitest';
import { faultsOf } from '../../fuzz/conforms.ts';
import { fuzz } from '../../fuzz/fuzz.ts';
import { connect, differences, graphContent } from '../../process/graph-content.ts';
import { testWith } from '../../setup/graph.ts';
import { ownNeo4j } from '../../setup/own-neo4j.ts';
import { serveOn } from '../../setup/server.ts';
import { printed } from './text-places.ts';

const test = testWith('seed');

test('made-up queries are answered as the schema says or refused with a code, and change nothing', async ({
  graph,
}) => {
  await using server = await serveOn(graph);
  await using database = connect(ownNeo4j());
  const before = await graphContent(database);

  const { answered, refused, seen } = await fuzz(server.url, { runs: 150, limitMs: 120_000, seed: 9 });

  // Else what is made up is no use.
  expect(answered).toBeGreaterThan(20);
  expect(refused).toBeGreaterThan(20);
  expect(seen.size).toBeGreaterThan(40);
  expect(differences(before, await graphContent(database))).toEqual([]);
});

test.for([
  [
    '{ __typename a: graphStats { __typename } }',
    { __typename: 'Query', a: { __typename: 'GraphStats' } },
    [],
  ],
  ['{ __typename a: graphStats { __typename } }', { __typename: 'Query', a: null }, ['data.a is null']],
  ['{ __typename }', { __typename: 'Query', b: 1 }, ['data.b was not asked for']],
  ['{ __typename }', {}, ['data is of no type: undefined']],
  ['{ a: graphStats { __typename } }', { a: { __typename: 'GraphStats' } }, []],
  [
    '{ __typename a: entity(by: { slug: "x" }) { __typename b: kind } }',
    { __typename: 'Query', a: { __typename: 'Person', b: 'DOG' } },
    ['data.a.b is no EntityKind: DOG'],
  ],
  [
    '{ __typename a: entity(by: { slug: "x" }) { __typename } }',
    { __typename: 'Query', a: { __typename: 'Claim' } },
    ['data.a is a Claim, not a Entity'],
  ],
] as const)('an answer to %s like %j has these faults: %j', ([query, data, faults]) => {
  expect(faultsOf(printed, query, data)).toEqual(faults);
});
