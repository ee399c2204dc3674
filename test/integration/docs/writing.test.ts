import { expect } from 'vitest';
import { testWith } from '../../setup/graph.ts';
import { elided, examplesOf, ordered } from './examples.ts';

const test = testWith('seed');

const examples = examplesOf('docs/writing.md', 'graphql');

test('every example says what it answers', () => {
  expect(examples.length).toBeGreaterThan(4);
  expect(examples.filter(({ answer }) => answer === undefined)).toEqual([]);
});

// One after the other: each goes on from what those before it wrote.
test.for(examples)('$place', async ({ code, answer }, { queryAs }) => {
  const asked = await queryAs('CURATOR', code);

  expect(ordered(elided(asked, answer))).toBe(ordered(answer));
});
