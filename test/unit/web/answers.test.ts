import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../../src/graphql/schema.ts';
import { answerTypes } from '../../../tools/web/answer-types.ts';

const FOLDER = new URL('../../../web/src/api/documents/', import.meta.url);
const documents = Object.fromEntries(
  readdirSync(FOLDER).map((file) => [
    basename(file, '.graphql'),
    readFileSync(new URL(file, FOLDER), 'utf8'),
  ]),
);

test('web/src/api/answers.ts has the types of what the documents are answered with', async () => {
  await expect(answerTypes(schema, documents)).toMatchFileSnapshot('../../../web/src/api/answers.ts');
});

const small = buildSchema(`
  type Query { things(first: Int): [Thing!]! maybe: [String] node: Node }
  interface Node { id: ID! }
  type Thing implements Node { id: ID! size: Float mood: Mood! }
  enum Mood { GOOD BAD }
`);

test('lists, nulls, aliases, enums and what is of one type alone are told as JSON has them', () => {
  const text = '{ all: things { size mood } maybe node { ... on Thing { id } } }';

  expect(answerTypes(small, { all: text })).toContain(`export interface AllAnswer {
  readonly all: readonly {
    readonly size: number | null;
    readonly mood: 'GOOD' | 'BAD';
  }[];
  readonly maybe: readonly (string | null)[] | null;
  readonly node: {
    readonly id: string;
  } | Readonly<Partial<Record<'id', undefined>>> | null;
}`);
});

test('what is not understood is refused, and not taken for something else', () => {
  expect(() => answerTypes(small, { all: '{ nothing }' })).toThrow('Query has no field "nothing".');
  expect(() => answerTypes(small, { all: '{ node { id ... on Thing { size } } }' })).toThrow('not mixed');
});
