import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { testWith } from '../../setup/graph.ts';
import { callsOf, statementsOf } from './calls.ts';
import { globalId, relationsOf } from './expected.ts';

const test = testWith('seed');

const WHO_OPPOSES_WHOM = readFileSync(
  new URL('../../../schema/examples/01-who-opposes-whom.graphql', import.meta.url),
  'utf8',
);

test('from an entity to the paragraphs: entity and relations with ends, claims with evidence and speakers', async ({
  graph,
  query,
}) => {
  expect(await statementsOf(graph, () => query(WHO_OPPOSES_WHOM))).toEqual([
    'relation/page-by-entity-and-type',
    'claim/page-by-relation',
  ]);
});

test('three levels of relations cost one statement a level', async ({ graph, query }) => {
  const text = `{
    entity(by: { slug: "china" }) {
      relations(first: 5) { edges { counterpart {
        relations(first: 5) { edges { counterpart {
          relations(first: 5) { nodes { claims(first: 5) { nodes { summary } } } }
        } } }
      } } }
    }
  }`;

  expect(await statementsOf(graph, () => query(text))).toEqual([
    'relation/page-by-entity',
    'relation/page-by-entity',
    'relation/page-by-entity',
    'claim/page-by-relation',
  ]);
});

test('relations of an entity that is met on several levels are read once', async ({ graph, query }) => {
  const level = (inner: string) => `relations(first: 10) { edges { counterpart { name ${inner} } } }`;
  const text = `{ entity(by: { slug: "china" }) { ${level(level(level('')))} } }`;

  const calls = await callsOf(graph, () => query(text));

  const read: string[] = calls.flatMap(({ params }) => params.ids);
  expect(calls).toHaveLength(3);
  expect(read.length).toBeGreaterThan(5);
  expect(read).toHaveLength(new Set(read).size);
});

// Whoever relations and claims name comes along with them.
test('an entity that comes up again and again is read once', async ({ graph, query }) => {
  const text = `{
    relations(first: 50) { nodes {
      source { name relations(first: 10) { nodes { source { name } target { name } } } }
      target { name claims(first: 10) { nodes { subjects { name } objects { name } saidBy { name } } } }
    } }
    claims(first: 20, filter: { not: { types: [OPPOSES] } }) { nodes { about { name } partOf { name } } }
  }`;

  expect((await statementsOf(graph, () => query(text))).sort()).toEqual([
    'claim/by-ids',
    'claim/page-by-entity',
    'claim/page-where',
    'relation/page',
    'relation/page-by-entity',
  ]);
});

test.for([
  ['a Wikidata item', '{ entity(by: { wikidataId: "Q148" }) { relations { nodes { source { name } } } } }'],
  ['a name', '{ entity(by: { name: "中国" }) { relations { nodes { source { name } } } } }'],
  ['a list', '{ entities(first: 50) { nodes { relations { nodes { source { name } } } } } }'],
] as const)(
  'an entity found by %s is not read again when relations lead back to it',
  async ([, text], { graph, query }) => {
    const calls = await callsOf(graph, () => query(text));

    const read = calls.flatMap(({ name, params }) => (name === 'entity/by-ids' ? params.ids : []));
    expect(calls.length).toBeGreaterThan(1);
    expect(read).not.toContain('china');
  },
);

test('two fields of one level with different pages each get their own', async ({ query }) => {
  const { data } = await query(`{
    entity(by: { slug: "china" }) {
      two: relations(first: 2) { nodes { id } }
      all: relations(first: 50) { nodes { id } }
      last: relations(last: 3) { nodes { id } }
      ...Three
    }
  }
  fragment Three on Country { three: relations(first: 3) { nodes { id } } }`);

  const expected = relationsOf('china').map(({ id }) => ({ id: globalId('Relation', id) }));
  expect(data.entity).toEqual({
    two: { nodes: expected.slice(0, 2) },
    three: { nodes: expected.slice(0, 3) },
    all: { nodes: expected },
    last: { nodes: expected.slice(-3) },
  });
});

test('the same page asked for twice is read once', async ({ graph, query }) => {
  const text = `{
    here: entity(by: { slug: "china" }) { relations(first: 5) { nodes { type } } }
    there: entity(by: { slug: "china" }) { relations(first: 5) { nodes { label } } }
  }`;

  expect(await statementsOf(graph, () => query(text))).toEqual(['relation/page-by-entity']);
});

test('whoever does not exist is found out by the statement that would give its relations', async ({
  graph,
  query,
}) => {
  const text = `{
    nobody: entity(by: { slug: "nobody" }) { relations(first: 5) { nodes { type } } }
    china: entity(by: { slug: "china" }) { name relations(first: 5) { totalCount } }
  }`;
  let answer: unknown;

  const names = await statementsOf(graph, async () => {
    answer = await query(text);
    return { data: answer };
  });

  // Two pages: one has a total. Whoever is not there may have been merged.
  expect(names).toEqual(['relation/page-by-entity', 'relation/page-by-entity', 'merge/survivors']);
  const relations = { totalCount: relationsOf('china').length };
  expect(answer).toEqual({ data: { nobody: null, china: { name: 'China', relations } } });
});

test('what is wrong with relations is told by them and not by the entity', async ({ query }) => {
  const { errors } = await query(
    '{ entity(by: { slug: "china" }) { name relations(first: 101) { totalCount } } }',
  );

  expect(errors).toMatchObject([{ path: ['entity', 'relations'], extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('several root fields for entities are one statement', async ({ graph, query }) => {
  const two = `
    china: entity(by: { slug: "china" }) { name }
    russia: entity(by: { slug: "russia" }) { name }`;
  const nobody = (name: string) => `${name}: entity(by: { slug: "${name}" }) { name }`;

  expect(await statementsOf(graph, () => query(`{ ${two} }`))).toEqual(['entity/by-ids']);
  // Whoever is not there may have been merged, which is looked up for all of them at once.
  const asked = `{ ${two} ${nobody('nobody')} ${nobody('noone')} }`;
  expect(await statementsOf(graph, () => query(asked))).toEqual(['entity/by-ids', 'merge/survivors']);
});

test('names, identifiers and claims of all entities of a list are a statement each', async ({
  graph,
  query,
}) => {
  const text = `{ entities(first: 50) { nodes {
    names { value } identifiers { value } claims(first: 2) { nodes { summary } }
  } } }`;

  const names = await statementsOf(graph, () => query(text));

  expect(names.toSorted()).toEqual([
    'claim/page-by-entity',
    'entity/identifiers',
    'entity/names',
    'entity/page',
  ]);
});

test('publishers come with the evidence, and the bodies that they are in one statement', async ({
  graph,
  query,
}) => {
  const text =
    '{ claims { nodes { via { name } evidence { article { source { name entity { name } } } } } } }';

  expect(await statementsOf(graph, () => query(text))).toEqual([
    'claim/page',
    // Beside each other.
    'source/entities',
    'source/by-ids',
    'entity/by-ids',
  ]);
});
