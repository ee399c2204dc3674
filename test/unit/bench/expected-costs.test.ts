import { expect, test } from 'vitest';
import { compareCosts, isFault } from '../../../bench/costs/expected.ts';

const expected = {
  a: { 'entity/by-ids': { runs: 2, dbHits: 20 }, 'relation/page': { runs: 1, dbHits: 30 } },
};
const counted = (page: object, byIds = { runs: 2, dbHits: 20 }) => ({
  a: { 'entity/by-ids': byIds, 'relation/page': { runs: 1, dbHits: 30, ...page } },
});
const verdicts = (now: Parameters<typeof compareCosts>[1]) =>
  compareCosts(expected, now).map((finding) => [finding.verdict, isFault(finding)]);

test('costs that are as expected are no finding', () => {
  expect(compareCosts(expected, counted({}))).toEqual([]);
});

test('one db hit more is worse, and says which statement, how many and how many were expected', () => {
  expect(compareCosts(expected, counted({ dbHits: 31 }))).toEqual([
    {
      ...{ query: 'a', verdict: 'worse' },
      text: 'relation/page runs 1 × with 31 db hits, expected 1 × with 30',
    },
  ]);
  expect(verdicts(counted({ dbHits: 31 }))).toEqual([['worse', true]]);
});

test('one statement more is worse, even if less is touched', () => {
  expect(verdicts(counted({ runs: 2, dbHits: 3 }))).toEqual([['worse', true]]);
  expect(verdicts({ a: { ...counted({ dbHits: 1 }).a, 'claim/page': { runs: 1, dbHits: 0 } } })).toEqual([
    ['worse', true],
  ]);
});

test('less is better, and no fault', () => {
  expect(verdicts(counted({ dbHits: 29 }))).toEqual([['better', false]]);
  expect(verdicts(counted({}, { runs: 1, dbHits: 20 }))).toEqual([['better', false]]);
});

test('as much in other statements is a change that somebody has to look at', () => {
  expect(verdicts(counted({ dbHits: 31 }, { runs: 2, dbHits: 19 }))).toEqual([['changed', true]]);
});

test('a query of which nothing is expected, and one that was not asked, are faults', () => {
  expect(verdicts({ ...counted({}), b: {} })).toEqual([['new', true]]);
  expect(verdicts({})).toEqual([['gone', true]]);
});
