import { expect, test } from 'vitest';
import {
  allRelationsComplexity,
  filterComplexity,
  filteredComplexity,
  relationsComplexity,
} from '../../../src/graphql/filters/complexity.ts';
import { CONDITIONS_MAX } from '../../../src/graphql/filters/limits.ts';

const some = (filter: object) => ({ relations: { some: filter } });

test('a filter costs by what it asks for, more where the graph is looked at', () => {
  const plain = filterComplexity({ kinds: ['Country'] });
  const looked = filterComplexity(some({ types: ['OPPOSES'] }));

  expect(filterComplexity(undefined)).toBe(0);
  expect(filterComplexity({ kinds: null })).toBe(0);
  expect(plain).toBeLessThan(5);
  expect(looked).toBeGreaterThan(10 * plain);
  expect(filterComplexity(some({ counterpart: some({}) }))).toBeGreaterThan(looked + 10);
  expect(filterComplexity({ or: [{ text: 'a' }, { text: 'b' }] })).toBeGreaterThan(
    filterComplexity({ text: 'a' }) * 1.5,
  );
});

test('what is more than is allowed costs no more than the most that is', () => {
  let deep: object = {};
  for (let level = 0; level < 20_000; level++) deep = { relations: { some: { counterpart: deep } } };
  const wide = { or: Array.from({ length: 10_000 }, () => ({ relations: { every: {} } })) };

  expect(filterComplexity(deep)).toBe(filterComplexity(wide));
  expect(filterComplexity(wide)).toBeLessThanOrEqual(CONDITIONS_MAX * 2000);
});

test('relations whose types or ends nobody names are gone through, all there are', () => {
  const narrow = [{ types: ['OPPOSES'] }, { counterpart: { slugs: ['china'] }, minClaims: 2 }];
  const wide = [{ minClaims: 3 }, { counterpart: { kinds: ['Country'] } }];

  expect(narrow.map((filter) => filterComplexity(some(filter)) < 600)).toEqual([true, true]);
  expect(wide.map((filter) => filterComplexity(some(filter)) > 2000)).toEqual([true, true]);
  const all = (filter: object) => allRelationsComplexity({ first: 5, filter }).field;
  expect(all({ minClaims: 3 })).toBeGreaterThan(2000);
  expect(all({ minClaims: 3, types: ['OPPOSES'] })).toBeLessThan(600);
  expect(all({ either: { slugs: ['china'] } })).toBeLessThan(600);
});

test('what a filter costs is added to its page once, not to each of its items', () => {
  const { field, multiplier } = filteredComplexity({ first: 50 });

  expect(filteredComplexity({ first: 50, filter: { text: 'a' } })).toEqual({
    field: field + filterComplexity({ text: 'a' }),
    multiplier,
  });
});

test('relations that no index has in order cost as much as going through them', () => {
  const typed = relationsComplexity({
    first: 5,
    filter: { and: [{ types: ['OPPOSES'] }], direction: 'OUT' },
  });

  expect(relationsComplexity({ first: 5 }).field).toBeLessThan(10);
  expect(typed.field).toBeLessThan(20);
  expect(relationsComplexity({ first: 5, filter: { minClaims: 2 } }).field).toBeGreaterThan(100);
  expect(relationsComplexity({ first: 5, filter: { and: [{ not: {} }] } }).field).toBeGreaterThan(100);
});
