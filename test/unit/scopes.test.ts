import { type GraphQLObjectType, graphql } from 'graphql';
import { expect, test } from 'vitest';
import { builder } from '../../src/graphql/builder.ts';
import type { Context } from '../../src/graphql/context.ts';
import '../../src/graphql/scalars.ts';
import { NOBODY, ROLE_NAMES, type Viewer } from '../../src/model/role.ts';
import { withoutRole } from '../setup/scopes.ts';

/** Fields of no schema but this one. */
builder.queryField('open', (t) => t.boolean({ resolve: () => true }));
builder.mutationType({
  fields: (t) => ({
    ...Object.fromEntries(
      ROLE_NAMES.map((role) => [
        role.toLowerCase(),
        t.boolean({ authScopes: { role }, args: { n: t.arg.int() }, resolve: () => true }),
      ]),
    ),
    forgotten: t.boolean({ resolve: () => true }),
  }),
});
const schema = builder.toSchema();

const known = (role: Viewer['role']): Viewer => ({
  name: 'somebody',
  identity: 'key:somebody',
  role,
  via: 'KEY',
});

/** The answer, or the code and the message of the error. */
async function asked(source: string, viewer: Viewer) {
  const contextValue = { viewer } as Context;
  const { data, errors } = await graphql({ schema, source, contextValue });
  const original = errors?.[0]?.originalError as { code?: string; message?: string } | undefined;
  return original ? `${original.code}: ${original.message}` : { ...data };
}

test.each(ROLE_NAMES)('what needs %s is for that role and those that include it', async (needed) => {
  const field = needed.toLowerCase();

  const answers = await Promise.all(
    ROLE_NAMES.map(async (had) => {
      const answer = await asked(`mutation { ${field} }`, known(had));
      return typeof answer === 'string' ? answer : answer[field];
    }),
  );

  const enough = ROLE_NAMES.indexOf(needed);
  expect(answers).toEqual(
    ROLE_NAMES.map(
      (had, index) => index >= enough || `FORBIDDEN: This needs the role ${needed}; yours is ${had}.`,
    ),
  );
});

test('who is not known is told that, and how to be', async () => {
  expect(await asked('mutation { curator }', NOBODY)).toBe(
    'UNAUTHENTICATED: This needs the role CURATOR, and who asks is not known. Send "Authorization: Bearer <key>".',
  );
});

test('who is known and was given no role is told that it has none', async () => {
  expect(await asked('mutation { reader }', known(null))).toBe(
    'FORBIDDEN: This needs the role READER; yours is none.',
  );
});

test('what needs no role is for everybody', async () => {
  expect(await asked('{ open }', NOBODY)).toEqual({ open: true });
});

test('a field of a mutation that says nothing of a role is found', () => {
  expect(withoutRole(schema.getMutationType() as GraphQLObjectType)).toEqual(['forgotten']);
});
