import { expect, test } from 'vitest';
import { firstDifference } from '../../../bench/compare.ts';

test('answers that say the same have no difference, in whatever order their fields come', () => {
  expect(firstDifference({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] })).toBeNull();
});

test.each([
  [{ a: [{ name: 'x' }] }, { a: [{ name: 'y' }] }, '.a.0.name is "x" and "y"'],
  [{ a: [1, 2] }, { a: [1] }, '.a.1 is 2 and absent'],
  [{ a: [1] }, { a: [2, 1] }, '.a.0 is 1 and 2'],
  [{ a: null }, {}, '.a is null and absent'],
  [{ count: 1 }, { count: '1' }, '.count is 1 and "1"'],
  [[], null, 'the answer is [] and null'],
])('%j and %j: %s', (one, other, difference) => {
  expect(firstDifference(one, other)).toBe(difference);
});
