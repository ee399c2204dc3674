import { expect } from 'vitest';
import { testWith } from '../../setup/graph.ts';
import { elided, examplesOf, ordered } from './examples.ts';

const test = testWith('seed');

const examples = ['README.md', 'docs/queries.md'].flatMap((file) => examplesOf(file, 'graphql'));

test('there are queries to run', () => {
  expect(examples.length).toBeGreaterThan(10);
});

test.for(examples)('$place', async ({ code, answer }, { query }) => {
  const given = await query(code);

  expect(ordered(elided(given, answer))).toBe(ordered(answer));
});

test('what is left out of an answer is only ever the rest of a longer list', () => {
  expect(elided({ a: [1, 2, 3] }, { a: [1, '…'] })).toEqual({ a: [1, '…'] });
  expect(elided({ a: [1] }, { a: [1, '…'] })).toEqual({ a: [1] });
  expect(elided({ a: [[1, 2], 3] }, { a: [[1, '…'], 3] })).toEqual({ a: [[1, '…'], 3] });
  expect(elided({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1, b: 2 });
});
