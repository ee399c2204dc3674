import { buildSchema, type ExecutionResult, GraphQLError, graphql } from 'graphql';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import {
  AmbiguousNameError,
  BadUserInputError,
  DatabaseUnavailableError,
  StatementMemoryError,
  StatementTimeoutError,
} from '../../src/errors.ts';
import { createErrorMask } from '../../src/server/masking.ts';

const schema = buildSchema(`
  enum Colour { RED GREEN }
  input By @oneOf { id: ID slug: String }
  type Query { word: String number: Int colour: Colour add(one: Int!, two: Int = 2, by: By): Int }
`);

/** What is logged while `work` runs, one JSON line an entry. */
function logged(): { readonly lines: string[]; readonly mask: (error: unknown) => Error } {
  const lines: string[] = [];
  const logger = pino({ level: 'error' }, { write: (line) => lines.push(line) });
  return { lines, mask: createErrorMask(logger) };
}

/** The only error of a request, as a client sees it. */
async function seen(source: string, rootValue: object = {}, variableValues: Record<string, unknown> = {}) {
  const { errors }: ExecutionResult = await graphql({ schema, source, rootValue, variableValues });
  const masked = logged().mask(errors?.[0]);
  if (errors?.length !== 1 || !(masked instanceof GraphQLError)) throw new Error('not one GraphQL error');
  return masked.toJSON();
}

const failing = (error: unknown) => ({
  word: () => {
    throw error;
  },
});

test.each([
  [new BadUserInputError('first', '-1 is not allowed'), 'BAD_USER_INPUT'],
  [new DatabaseUnavailableError(new Error('ECONNREFUSED 10.0.0.7:7687')), 'DATABASE_UNAVAILABLE'],
  [new StatementTimeoutError(4000, new Error('TransactionTimedOut')), 'STATEMENT_TIMEOUT'],
  [new StatementMemoryError(new Error('TransactionOutOfMemoryError')), 'STATEMENT_MEMORY'],
])('a deliberate error keeps message, code and place, and loses its cause: %s', async (error, code) => {
  expect(await seen('{ word }', failing(error))).toEqual({
    message: error.message,
    locations: [{ line: 1, column: 3 }],
    path: ['word'],
    extensions: { code },
  });
});

test('an ambiguous name comes with its candidates', async () => {
  const candidates = [{ id: 'a', kind: 'Event', name: 'A' }];

  const error = await seen('{ word }', failing(new AmbiguousNameError('by.name', 'x', candidates)));
  expect(error.extensions).toEqual({ code: 'AMBIGUOUS_NAME', candidates });
});

test.each([
  ['an Error', new Error('password is hunter2')],
  ['a TypeError', new TypeError('cannot read hunter2 of undefined')],
  ['a thrown text', 'hunter2'],
  ['a GraphQL error raised by a resolver', new GraphQLError('hunter2')],
])('nothing of %s is seen', async (_what, thrown) => {
  const error = await seen('{ word }', failing(thrown));

  expect(error).toEqual({
    message: 'Unexpected error. It has been logged.',
    locations: [{ line: 1, column: 3 }],
    path: ['word'],
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
});

test.each([
  ['a number that is none', '{ number }', { number: 'hunter2' }],
  ['a colour that is none', '{ colour }', { colour: 'hunter2' }],
])('%s in an answer is a fault of ours', async (_what, source, rootValue) => {
  const error = await seen(source, rootValue);

  expect(error.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
  expect(JSON.stringify(error)).not.toContain('hunter2');
});

test('what is not seen is logged with its stack', async () => {
  const { lines, mask } = logged();

  mask(new Error('hunter2'));

  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    msg: 'unexpected failure',
    err: { message: 'hunter2', stack: expect.stringContaining('masking.test.ts') },
  });
});

test('what a client did is not logged', async () => {
  const { lines, mask } = logged();

  mask(new BadUserInputError('first', 'is bad'));

  expect(lines).toEqual([]);
});

test.each([
  ['query($n: Int!) { add(one: $n) }', {}, 'Variable "$n" of required type "Int!" was not provided.'],
  [
    'query($n: Int!) { add(one: $n) }',
    { n: 'x' },
    'Variable "$n" got invalid value "x"; Int cannot represent',
  ],
  [
    'query($n: Int = 1) { add(one: $n) }',
    { n: null },
    'Argument "one" of non-null type "Int!" must not be null.',
  ],
  [
    'query($by: By) { add(one: 1, by: $by) }',
    { by: {} },
    'Variable "$by" got invalid value {}; Exactly one key',
  ],
])('%s with %j is bad input, and says which', async (source, variables, message) => {
  const error = await seen(source, {}, variables);

  expect(error.message).toContain(message);
  expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT' });
});

test.each(['mutation { x: __typename }', 'subscription { x: __typename }'])(
  '%s finds no root',
  async (source) => {
    const error = await seen(source);

    expect(error.extensions).toEqual({ code: 'OPERATION_RESOLUTION_FAILURE' });
    expect(error.message).toMatch(/^Schema is not configured to execute/);
  },
);

test('an error that has a code already stays as it is', () => {
  const error = new GraphQLError('Syntax Error', {
    extensions: { code: 'GRAPHQL_PARSE_FAILED', http: { status: 400 } },
  });

  expect(logged().mask(error)).toBe(error);
});
