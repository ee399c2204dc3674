import { readdirSync, readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { costOf } from '../../../src/graphql/cost.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { facetVariables, neighborhoodVariables } from '../../../web/src/view/asked.ts';
import { AROUND_MAX, EMPTY_VIEW, type View } from '../../../web/src/view/view.ts';

const FOLDER = new URL('../../../web/src/api/documents/', import.meta.url);
const documents = readdirSync(FOLDER).map((file) => ({
  file,
  text: readFileSync(new URL(file, FOLDER), 'utf8'),
}));
const named = (name: string) => parse(documents.find(({ file }) => file === `${name}.graphql`)?.text ?? '');

test('there is something that the page asks', () => {
  expect(documents.length).toBeGreaterThan(5);
});

test.each(documents)('$file fits the schema', ({ text }) => {
  expect(validate(schema, parse(text))).toEqual([]);
});

const most: View = {
  ...EMPTY_VIEW,
  around: Array.from({ length: AROUND_MAX }, (_, index) => `e${index}`),
  detail: 50,
  filters: {
    types: ['OPPOSES'],
    polarities: ['NEGATIVE'],
    kinds: ['Country'],
    from: '2024-01-01',
    to: '2024-12-31',
  },
};

test.each([
  ['neighborhood', neighborhoodVariables(most)],
  ['facets', facetVariables(most)],
] as const)('%s is answered by the default limits, however much is expanded', (name, variables) => {
  const cost = costOf({ schema, document: named(name), variables });

  expect(cost?.estimated).toBeGreaterThan(100);
  expect(cost?.estimated).toBeLessThan(20_000);
});
