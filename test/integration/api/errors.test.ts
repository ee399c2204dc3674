import { afterEach, expect, vi } from 'vitest';
import { testWith } from '../../setup/graph.ts';

const test = testWith('seed');

afterEach(() => vi.restoreAllMocks());

test('of an unexpected failure a client sees the place and a code, and no more', async ({ graph, query }) => {
  vi.spyOn(graph, 'run').mockRejectedValue(new Error('bolt://neo4j:hunter2@10.0.0.7 MATCH (n)'));

  const answer = await query('{ china: entity(by: { slug: "china" }) { name } }');

  expect(answer).toEqual({
    data: { china: null },
    errors: [
      {
        message: 'Unexpected error. It has been logged.',
        locations: [{ line: 1, column: 3 }],
        path: ['china'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ],
  });
});

test('a failure deep in an answer is told once, at its place', async ({ graph, query }) => {
  const run = graph.run;
  vi.spyOn(graph, 'run').mockImplementation((statement, ...rest) =>
    statement.name.startsWith('claim/')
      ? Promise.reject(new TypeError('hunter2'))
      : run.call(graph, statement, ...rest),
  );

  const { data, errors } = await query(
    '{ entity(by: { slug: "china" }) { name claims { nodes { summary } } } }',
  );

  expect(data).toEqual({ entity: null });
  expect(errors).toMatchObject([
    { path: ['entity', 'claims'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
  ]);
  expect(JSON.stringify(errors)).not.toContain('hunter2');
});

test('a defect of a statement is not shown', async ({ graph, query }) => {
  const run = graph.run;
  vi.spyOn(graph, 'run').mockImplementation((statement, ...rest) =>
    run.call(graph, { ...statement, text: 'CYPHER 5 MATCH (n RETURN' }, ...rest),
  );

  const { errors } = await query('{ claims { nodes { summary } } }');

  expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  expect(JSON.stringify(errors)).not.toMatch(/MATCH|Cypher|Neo4j|stack/i);
});

test.for([
  ['{ entity(by: { slug: "china" }) { name ', 'GRAPHQL_PARSE_FAILED'],
  ['', 'GRAPHQL_PARSE_FAILED'],
  ['{ entity(by: { slug: "china" }) { nome } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['{ relations(filter: { types: [LOVES] }) { totalCount } }', 'BAD_USER_INPUT'],
  ['{ claims(filter: { from: "2024-02-30" }) { totalCount } }', 'BAD_USER_INPUT'],
  ['{ relations(first: "2") { totalCount } }', 'BAD_USER_INPUT'],
  ['{ relations(first: 2147483648) { totalCount } }', 'BAD_USER_INPUT'],
  ['query ($day: Date) { claims(filter: { from: $day }) { totalCount } }', 'BAD_USER_INPUT'],
  ['query ($type: RelationType!) { relations(filter: { types: [$type] }) { totalCount } }', 'BAD_USER_INPUT'],
  ['query ($missing: String!) { search(text: $missing) { nodes { name } } }', 'BAD_USER_INPUT'],
  ['query ($no: String = "x") { search(text: $no) { nodes { name } } }', 'BAD_USER_INPUT'],
  ['subscription { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
  ['query One { __typename } query Two { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
] as const)('%s is told with a code: %s', async ([text, code], { query }) => {
  const { errors } = await query(text, { day: '2024-02-30', type: 'LOVES', no: null });

  expect(errors?.length).toBeGreaterThan(0);
  for (const error of errors ?? []) expect(error.extensions).toEqual({ code });
});

test.for([
  [
    '{ claims(filter: { from: "2024-02-30" }) { totalCount } }',
    'Argument "filter.from": ',
    'must be a calendar date',
  ],
  ...['20240516', '2.5', 'true', 'TODAY', '{day: 1}', '{}'].map(
    (literal) =>
      [
        `{ claims(filter: { from: ${literal} }) { totalCount } }`,
        'Argument "filter.from": ',
        `Date ${literal} is not allowed: must be a calendar date, YYYY-MM-DD.`,
      ] as const,
  ),
  [
    '{ relations(filter: { types: [LOVES] }) { totalCount } }',
    'Argument "filter.types": ',
    '"LOVES" does not exist',
  ],
  ['{ relations(first: "2") { totalCount } }', 'Argument "first": ', 'Int cannot represent'],
  ['{ relations(first: 2147483648) { totalCount } }', 'Argument "first": ', '2147483648'],
] as const)(
  '%s names the argument and what is wrong with it',
  async ([text, argument, problem], { query }) => {
    const { errors } = await query(text);

    expect(errors?.[0]?.message.startsWith(argument)).toBe(true);
    expect(errors?.[0]?.message).toContain(problem);
  },
);

test('a literal that is not of its type is told in the same words whenever the document comes', async ({
  query,
}) => {
  const text = '{ claims(filter: { status: [NOPE, GONE] }) { totalCount } }';

  const { errors: first } = await query(text);
  const { errors: again } = await query(text);

  expect(first?.[0]?.message).toBe(
    'Argument "filter.status": Value "NOPE" does not exist in "ClaimStatus" enum.',
  );
  expect(again).toEqual(first);
});

test('a bad date in a variable is named with its place and what is allowed', async ({ query }) => {
  const { errors } = await query('query ($filter: ClaimFilter) { claims(filter: $filter) { totalCount } }', {
    filter: { to: '2024-02-30' },
  });

  expect(errors?.map(({ message }) => message)).toEqual([
    'Variable "$filter" got invalid value "2024-02-30" at "filter.to"; Date "2024-02-30" is not allowed: must be a calendar date, YYYY-MM-DD.',
  ]);
});
