import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { assertInterfaceType } from 'graphql';
import { expect, test } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { readConfig } from '../../src/config.ts';
import { codeIn, tableRows } from '../../src/docs/markdown.ts';
import * as errors from '../../src/errors.ts';
import { schema } from '../../src/graphql/schema.ts';

const ROOT = new URL('../../', import.meta.url);
const document = readFileSync(new URL('docs/errors.md', ROOT), 'utf8');

/** Codes that GraphQL and HTTP give, which are no classes of ours. */
const OF_THE_REQUEST = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'QUERY_TOO_COMPLEX',
  'UNSUPPORTED_MEDIA_TYPE',
  'CROSS_SITE_REQUEST',
  'REQUEST_ENTITY_TOO_LARGE',
  'SERVER_UNAVAILABLE',
  'SERVER_BUSY',
  'RATE_LIMITED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PERSISTED_QUERY_NOT_IN_LIST',
  'PERSISTED_QUERY_ONLY',
  'PERSISTED_QUERY_MISMATCH',
  'INTERNAL_SERVER_ERROR',
];

type ErrorClass = new (...args: unknown[]) => errors.NewsGraphError;

const classes = Object.values<unknown>(errors).filter(
  (value) => typeof value === 'function' && Object.getPrototypeOf(value) === errors.NewsGraphError,
);
const codes = classes.map((value) => new (value as ErrorClass)([], '', []).code);

const inAnswers = tableRows(document, 'code | when | what to do | example');
const fromCommands = tableRows(document, 'code | when | what to do');
const inResults = tableRows(document, 'code | type | when | what to do');
const codeOf = ([cell = '']: string[]) => codeIn(cell)[0];

test('docs/errors.md lists every code, once', () => {
  const listed = [...inAnswers, ...inResults, ...fromCommands].map(codeOf);

  expect(codes.length).toBeGreaterThan(8);
  expect(listed.sort()).toEqual([...codes, ...OF_THE_REQUEST].sort());
});

test('what results of mutations tell is named as the schema names it', () => {
  const { WriteError } = schema.getTypeMap();
  const members = schema.getPossibleTypes(assertInterfaceType(WriteError)).map(({ name }) => name);

  expect(inResults.map(([, type = '']) => codeIn(type)[0]).sort()).toEqual(members.sort());
});

test('codes that the server makes itself are among them', () => {
  const files = readdirSync(new URL('src/server/', ROOT), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts')).map((file) => `src/server/${file}`);
  const made = sources.flatMap((file) =>
    [
      ...readFileSync(new URL(file, ROOT), 'utf8').matchAll(/code(?: =|:) '([A-Z_]+)'|'([A-Z]+_[A-Z_]+)'/g),
    ].flatMap(([, named, other]) => named ?? (file.endsWith('masking.ts') ? (other ?? []) : [])),
  );

  expect(made.length).toBeGreaterThan(0);
  expect(made.filter((code) => !inAnswers.some((row) => codeOf(row) === code))).toEqual([]);
});

test.each([
  new errors.UnauthenticatedError('EDITOR'),
  new errors.ForbiddenError('CURATOR', 'EDITOR'),
  new errors.DatabaseUnavailableError(undefined),
  new errors.StatementTimeoutError(readConfig({}).statementTimeoutMs, undefined),
])('$code has the message that it is shown with', ({ code, message }) => {
  const row = inAnswers.find((cells) => codeOf(cells) === code);

  expect(codeIn(row?.at(-1) ?? '').at(-1)).toBe(message);
});

const exits = tableRows(document, 'exit code | name | when | example').map(
  ([code = '', name = '', , example = '']) => ({
    code: Number(code),
    name: codeIn(name)[0],
    example: codeIn(example)[0] ?? '',
  }),
);

test('docs/errors.md lists every exit code', () => {
  expect(exits.map(({ name, code }) => [name, code])).toEqual(Object.entries(EXIT));
});

test.each(exits.filter(({ example }) => example !== ''))(
  '`$example` ends with $code',
  ({ code, example }) => {
    // Settings stand before the command, as in a shell.
    const words = example.split(' ');
    const at = words.indexOf('newsgraph');
    const settings = Object.fromEntries(words.slice(0, at).map((setting) => setting.split('=')));

    const run = () =>
      execFileSync(process.execPath, ['src/cli/main.ts', ...words.slice(at + 1)], {
        cwd: ROOT,
        env: { PATH: process.env['PATH'], ...settings },
        stdio: 'ignore',
      });
    let status = 0;
    try {
      run();
    } catch (error) {
      status = (error as { status: number }).status;
    }
    expect(status).toBe(code);
  },
);
