import { getIntrospectionQuery } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { unreachable, yogaOn } from '../../setup/server.ts';
import { exampleQueries } from '../../setup/worked-examples.ts';

const graph = unreachable();
afterAll(() => graph[Symbol.asyncDispose]());

const { limits } = readConfig({}).server;
const yoga = yogaOn(graph);

async function ask(query: string, { accept = '*/*', headers = {}, server = yoga, more = {} } = {}) {
  const body = JSON.stringify({ query, ...more });
  const response = await server.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...headers },
    body,
  });
  return { status: response.status, answer: await response.json() };
}

const refused = (message: string) => ({
  errors: [{ message, extensions: { code: 'QUERY_TOO_COMPLEX' } }],
});
const estimate = { headers: { 'x-query-cost': 'estimate' } };
const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

const SHAPES = [
  [
    'characters',
    (count: number) => `{ __typename }${' '.repeat(count - 14)}`,
    20_000,
    (n: number) => `${n} characters`,
  ],
  [
    'aliases',
    (count: number) => `{ ${repeat(count, (i) => `a${i}: __typename`)} }`,
    30,
    (n: number) => `${n} aliases`,
  ],
  [
    'directives',
    (count: number) => `{ __typename ${repeat(count, () => '@include(if: true)')} }`,
    20,
    (n: number) => `${n} directives`,
  ],
] as const;

test.each(SHAPES)(
  '%s: one too many is refused, as many as allowed are not',
  async (name, text, limit, shown) => {
    expect(limits[name]).toBe(limit);

    const { answer } = await ask(text(limit + 1));
    expect(answer).toEqual(refused(`The query has ${shown(limit + 1)}; at most ${limit} are allowed.`));

    const { answer: allowed } = await ask(text(limit));
    // Directives that may not be repeated are another fault.
    expect(JSON.stringify(allowed)).not.toContain('QUERY_TOO_COMPLEX');
  },
);

test('tokens: one too many is refused, as many as allowed are not', async () => {
  expect(limits.tokens).toBe(2000);
  const text = (fields: number) => `{ ${repeat(fields, () => 'a')} }`;

  // Two of them are braces.
  expect((await ask(text(1999))).answer).toEqual(
    refused('The query has more than 2000 tokens; no more are allowed.'),
  );
  expect((await ask(text(1998))).answer).toMatchObject({
    errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  });
});

/** Each limit set to this, all others as they are; one query just within it, one just above. */
const SETTINGS = [
  [
    'complexity',
    15,
    '{ entities(first: 5) { nodes { id slug } } }',
    '{ entities(first: 5) { nodes { id slug name } } }',
    "The query's cost is 20; at most 15 is allowed, which is 5 less. " +
      'Most of it is in entities.nodes. Ask for smaller pages or fewer levels.',
  ],
  [
    'depth',
    2,
    '{ graphStats { claimCount } }',
    '{ graphStats { relationTypes { type } } }',
    "The query's depth is 3; at most 2 is allowed. Ask for fewer levels.",
  ],
  [
    'characters',
    20,
    '{ __typename }      ',
    '{ __typename }       ',
    'The query has 21 characters; at most 20 are allowed.',
  ],
  [
    'tokens',
    4,
    '{ __typename __typename }',
    '{ __typename __typename __typename }',
    'The query has more than 4 tokens; no more are allowed.',
  ],
  [
    'aliases',
    1,
    '{ a: __typename }',
    '{ a: __typename b: __typename }',
    'The query has 2 aliases; at most 1 are allowed.',
  ],
  [
    'directives',
    1,
    '{ __typename @skip(if: false) }',
    '{ __typename @skip(if: false) @include(if: true) }',
    'The query has 2 directives; at most 1 are allowed.',
  ],
] as const;

test.each(SETTINGS)('the limit of %s is a setting: %i', async (name, limit, within, above, message) => {
  const server = yogaOn(graph, { limits: { ...limits, [name]: limit } });

  expect((await ask(above, { server })).answer).toEqual(refused(message));
  expect(JSON.stringify((await ask(within, { server })).answer)).not.toContain('QUERY_TOO_COMPLEX');
});

test('a refusal is no answer: 400 for who knows the media type of GraphQL', async () => {
  const { status, answer } = await ask(`{ ${repeat(31, (i) => `b${i}: __typename`)} }`, {
    accept: 'application/graphql-response+json',
  });

  expect(status).toBe(400);
  expect(answer).not.toHaveProperty('data');
});

test('the cost is that of the operation that is named, with its variables', async () => {
  const query = `query Small { entities(first: 1) { nodes { id } } }
    query Large($n: Int = 100) { entities(first: $n) { nodes { claims(first: $n) { nodes { id summary } } } } }`;
  const cost = async (more: object) =>
    (await ask(query, { ...estimate, more })).answer.extensions?.cost.estimated;

  // A page is 5 and its items.
  expect(await cost({ operationName: 'Small' })).toBe(5 + 1);
  expect(await cost({ operationName: 'Large', variables: { n: 3 } })).toBe(5 + 3 * (5 + 3 * 2));
  expect((await ask(query, { more: { operationName: 'Large' } })).answer).toMatchObject(
    refused(
      `The query's cost is ${5 + 100 * (5 + 100 * 2)}; at most 20000 is allowed, which is ${5 + 100 * 205 - 20_000} less. ` +
        'Most of it is in entities.nodes.claims.nodes. Ask for smaller pages or fewer levels.',
    ),
  );
});

test('an estimate runs nothing', async () => {
  const { status, answer } = await ask('{ entity(by: { slug: "china" }) { name } }', estimate);

  expect(status).toBe(200);
  expect(answer).toEqual({
    extensions: { cost: { estimated: 5 + 1, limit: 20_000, statements: 0, dbMs: 0 } },
  });
});

test('a field of no known cost, for want of an argument, runs nothing beside it', async () => {
  const query = 'query ($no: String = "x") { search(text: $no) { nodes { id } } graphStats { claimCount } }';

  const { answer } = await ask(query, { more: { variables: { no: null } } });
  expect(answer.data).toBeUndefined();
  expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('the header takes report and estimate', async () => {
  const { status, answer } = await ask('{ __typename }', { headers: { 'x-query-cost': 'yes' } });

  expect(status).toBe(400);
  expect(answer).toMatchObject({
    errors: [{ message: 'Header "X-Query-Cost": "yes" is not allowed; it is report or estimate.' }],
  });
});

const RELAY = [
  ['a refetch', 'query R($id: ID!) { node(id: $id) { __typename ...E id } } fragment E on Entity { name }'],
  [
    'a page of a connection',
    `query P($count: Int = 100, $cursor: String) { entity(by: { slug: "china" }) { id ...L } }
     fragment L on Entity { relations(first: $count, after: $cursor) {
       edges { node { id claimCount source { __typename id name } target { __typename id name } __typename } cursor }
       pageInfo { endCursor hasNextPage } } }`,
  ],
] as const;

test.each([
  ...exampleQueries().map(({ file, query }) => [file, query] as const),
  ...RELAY,
  [
    'introspection',
    getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, oneOf: true }),
  ],
] as const)('%s is well within the limits', async (_name, query) => {
  const { answer } = await ask(query, { ...estimate, more: { variables: { id: 'RW50aXR5OmNoaW5h' } } });

  expect(answer.errors).toBeUndefined();
  expect(answer.extensions.cost.estimated).toBeLessThanOrEqual(limits.complexity);
});

test('a fragment that is spread again and again is measured once', async () => {
  const bomb = `{ entities { nodes { ...F0 } } } ${repeat(
    40,
    (i) => `fragment F${i} on Entity { ${i === 39 ? 'name' : `...F${i + 1} ...F${i + 1}`} }`,
  )}`;
  const start = performance.now();

  await ask(bomb);
  expect(performance.now() - start).toBeLessThan(1000);
});

test.each([201, 12_000])(
  'variables that nest %i levels deep are refused, not fallen over',
  async (levels) => {
    const filter = `${'{"not":'.repeat(levels)}{}${'}'.repeat(levels)}`;
    const query = 'query ($filter: EntityFilter) { entities(filter: $filter) { totalCount } }';
    const response = await yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query": "${query}", "variables": {"filter": ${filter}}}`,
    });

    expect(await response.json()).toEqual(
      refused('The variables nest too deep; at most 200 levels are allowed.'),
    );
  },
);

test('the levels of a variable that are allowed are read, and what is too deep in a filter is named', async () => {
  const deep = (levels: number): object => (levels === 0 ? {} : { not: deep(levels - 1) });
  const query = 'query ($filter: EntityFilter) { entities(filter: $filter) { totalCount } }';

  const { answer } = await ask(query, { more: { variables: { filter: deep(150) } } });

  expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});
