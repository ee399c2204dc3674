import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { QUERIES } from '../../../bench/queries/index.ts';
import type { Data } from '../../../bench/queries/query.ts';
import { readBenchCypher } from '../../../bench/shared/cypher.ts';
import { schema } from '../../../src/graphql/schema.ts';

function queryNamed(name: string) {
  const query = QUERIES.find((query) => query.name === name);
  if (!query || typeof query.peer === 'string' || typeof query.bare === 'string')
    throw new Error(`nobody asks ${name}`);
  return { ours: query.ours, peer: query.peer, bare: query.bare };
}

test.each(QUERIES.map((query) => [query.name, query] as const))('%s is a query of our schema', (_, query) => {
  expect(validate(schema, parse(query.ours.document))).toEqual([]);
});

test.each(QUERIES.flatMap(({ name, bare }) => (typeof bare === 'string' ? [] : [[name, bare.statement]])))(
  '%s has a statement, %s',
  (_, statement) => {
    expect(readBenchCypher(statement)).toMatch(/^CYPHER 5\n(.|\n)* AS data$/);
  },
);

test('a: the sides name type, count and counterpart alike', () => {
  const { ours, peer } = queryNamed('a');
  const head = { name: 'China' };
  const counted = { type: 'OPPOSES', claimCount: 2 };

  const relations = [{ ...counted, name: 'France' }];
  expect(
    ours.normal(
      {
        entity: {
          ...head,
          slug: 'china',
          relations: { edges: [{ counterpart: { name: 'France' }, node: counted }] },
        },
      },
      {},
    ),
  ).toEqual({ ...head, id: 'china', relations });
  expect(
    peer.normal(
      {
        entities: [
          {
            ...head,
            id: 'china',
            relatedConnection: { edges: [{ properties: counted, node: { name: 'France' } }] },
          },
        ],
      },
      {},
    ),
  ).toEqual({ ...head, id: 'china', relations });
});

test('b: entities come by id, since nobody promises their order', () => {
  const { peer, bare } = queryNamed('b');
  const entity = (id: string) => ({ id, name: id, relatedConnection: { edges: [] } });

  const ids = (answer: unknown) => (answer as Data[]).map(({ id }) => id);
  expect(ids(peer.normal({ entities: ['c', 'a', 'b'].map(entity) }, {}))).toEqual(['a', 'b', 'c']);
  expect(ids(bare.normal([{ id: 'b' }, { id: 'a' }], {}))).toEqual(['a', 'b']);
});

test('e: claims of both ends are added up', () => {
  const count = (edges: number) => ({ aggregate: { count: { edges } } });
  const entity = { relatedConnection: count(5), subjectOfConnection: count(3), objectOfConnection: count(4) };

  expect(queryNamed('e').peer.normal({ entities: [{ id: 'a', ...entity }] }, {})).toEqual([
    { id: 'a', relations: 5, claims: 7 },
  ]);
});

test('l: the counterpart is the other end, or the entity itself of a relation to itself', () => {
  const relation = (...ends: string[]) => ({
    node: {
      ...{ type: 'OPPOSES', claimCount: 1, claimsConnection: { edges: [] } },
      ends: ends.map((id) => ({ id, name: `name of ${id}` })),
    },
  });
  const edges = [relation('a', 'b'), relation('c', 'a'), relation('a')];

  const answer = queryNamed('l').peer.normal({ entities: [{ id: 'a', relationsConnection: { edges } }] }, {});
  expect((answer as Data[]).map(({ name }) => name)).toEqual(['name of b', 'name of c', 'name of a']);
});
