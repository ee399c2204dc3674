import { getIntrospectionQuery } from 'graphql';
import { afterEach, expect, vi } from 'vitest';
import { testWith } from '../../setup/graph.ts';
import { yogaOn } from '../../setup/server.ts';
import { exampleQueries } from '../../setup/worked-examples.ts';

const test = testWith('seed');

afterEach(() => vi.restoreAllMocks());

const TOO_COMPLEX = { errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] };

test.for([
  [
    'a hundred of a hundred of a hundred',
    '{ relations(first: 100) { nodes { claims(first: 100) { nodes { subjects { relations(first: 100) { nodes { id } } } } } } } }',
  ],
  [
    'the same by edges, from the end',
    '{ relations(last: 100) { edges { node { source { claims(last: 100) { edges { node { objects { claims(last: 100) { edges { node { id } } } } } } } } } } } }',
  ],
  [
    'the same by variables',
    'query ($n: Int = 100) { relations(first: $n) { nodes { claims(first: $n) { nodes { id subjects { claims(first: $n) { nodes { id } } } } } } } }',
  ],
  [
    'the same by fragments',
    '{ relations(first: 100) { nodes { ...R } } } fragment R on Relation { claims(first: 100) { nodes { ...C } } } fragment C on Claim { subjects { ... on Node { ... on Entity { claims(first: 100) { nodes { id } } } } } }',
  ],
  [
    'a wide one of many aliases',
    `{ ${Array.from({ length: 200 }, (_, index) => `a${index}: claims(first: 100) { nodes { id } }`).join(' ')} }`,
  ],
  [
    'a hundred of everything by id',
    `{ nodes(ids: [${'"x",'.repeat(100)}]) { ... on Entity { relations(first: 100) { nodes { claims(first: 20) { nodes { id } } } } } } }`,
  ],
] as const)('%s is refused before the database is asked anything', async ([, text], { graph, query }) => {
  const run = vi.spyOn(graph, 'run');

  const answer = await query(text);

  expect(answer.data).toBeUndefined();
  expect(new Set(answer.errors?.map(({ extensions }) => extensions['code']))).toEqual(
    new Set(['QUERY_TOO_COMPLEX']),
  );
  expect(run).not.toHaveBeenCalled();
});

test('the message says what it costs and what it may', async ({ query }) => {
  const answer = await query(
    '{ relations(first: 100) { nodes { claims(first: 100) { nodes { id slug summary } } } } }',
  );

  // A page costs 5 and its items; an item of the inner page has three fields.
  const cost = 5 + 100 * (5 + 100 * 3);
  expect(answer).toMatchObject(TOO_COMPLEX);
  expect(answer.errors?.[0]?.message).toBe(
    `The query's cost is ${cost}; at most 20000 is allowed, which is ${cost - 20_000} less. ` +
      'Most of it is in relations.nodes.claims.nodes. Ask for smaller pages or fewer levels.',
  );
});

test('too many levels are refused however little they cost', async ({ query }) => {
  const deep = (levels: number): string =>
    levels === 0 ? 'name' : `relations(first: 0) { nodes { source { ${deep(levels - 1)} } } }`;

  const answer = await query(`{ entity(by: { slug: "china" }) { ${deep(10)} } }`);

  expect(answer).toMatchObject(TOO_COMPLEX);
  expect(answer.errors?.[0]?.message).toMatch(/^The query's depth is \d+; at most 24 is allowed\./);
});

test('a fragment that leads to itself is refused', async ({ query }) => {
  const { errors } = await query(
    '{ entity(by: { slug: "china" }) { ...E } } fragment E on Entity { relations { nodes { source { ...E } } } }',
  );

  expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
});

test.for(exampleQueries())('$file is well within the limits', async ({ query: text }, { query }) => {
  expect((await query(text)).errors).toBeUndefined();
});

test('so is what GraphiQL asks to know the schema', async ({ query }) => {
  const text = getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, oneOf: true });

  const { data, errors } = await query(text);

  expect(errors).toBeUndefined();
  expect(data.__schema.types.length).toBeGreaterThan(20);
});

test('a page of everything about a hundred claims is allowed', async ({ query }) => {
  const { data, errors } = await query(`{ claims(first: 100) { totalCount edges { cursor node {
    summary date saidBy { name } subjects { name kind } objects { name kind } about { name }
    evidence { paragraph article { title publishedAt source { name } } }
  } } } }`);

  expect(errors).toBeUndefined();
  expect(data.claims.edges).toHaveLength(25);
});

test('a report tells of the cost, the statements and their time', async ({ graph, statements }) => {
  const yoga = yogaOn(graph);
  const text = '{ entity(by: { slug: "china" }) { relations(first: 5) { nodes { target { name } } } } }';
  let answer: unknown;

  const names = await statements(async () => {
    const headers = { 'content-type': 'application/json', 'x-query-cost': 'report' };
    const body = JSON.stringify({ query: text });
    const response = await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body });
    answer = await response.json();
  });

  expect(names).toHaveLength(1);
  // An entity is 5; a page is 5 and its items; a link is 2, and leads to one field.
  const estimated = 5 + (5 + 5 * (2 + 1));
  const cost = { estimated, limit: 20_000, statements: 1, dbMs: expect.any(Number) };
  expect(answer).toMatchObject({ data: { entity: { relations: {} } }, extensions: { cost } });
  expect((answer as { extensions: { cost: { dbMs: number } } }).extensions.cost.dbMs).toBeGreaterThan(0);
});
