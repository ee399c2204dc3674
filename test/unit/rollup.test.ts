import { expect, test } from 'vitest';
import {
  LATEST_COUNTED,
  RANK_COUNTED,
  RANK_TOP,
  relationKey,
  relationKeys,
  relationLatest,
  relationRank,
} from '../../src/model/rollup.ts';

const ids = (...args: Parameters<typeof relationKeys>) => relationKeys(...args).map(({ id }) => id);

test('a directed type counts each subject towards each object', () => {
  const keys = relationKeys('OPPOSES', ['russia', 'china'], ['nato', 'united-states']);

  expect(keys.map(({ type, sourceId, targetId }) => [type, sourceId, targetId])).toEqual([
    ['OPPOSES', 'china', 'nato'],
    ['OPPOSES', 'china', 'united-states'],
    ['OPPOSES', 'russia', 'nato'],
    ['OPPOSES', 'russia', 'united-states'],
  ]);
});

test('a directed type keeps its direction, whichever id is the lower', () => {
  expect(relationKey('VISITED', 'vladimir-putin', 'china')).toEqual({
    id: 'vladimir-putin:VISITED:china',
    type: 'VISITED',
    sourceId: 'vladimir-putin',
    targetId: 'china',
  });
});

test('a symmetric type is stored once, from the lower id', () => {
  const there = relationKeys('MET_WITH', ['vladimir-putin'], ['xi-jinping']);
  const back = relationKeys('MET_WITH', ['xi-jinping'], ['vladimir-putin']);

  expect(there).toEqual(back);
  expect(there.map(({ sourceId, targetId }) => [sourceId, targetId])).toEqual([
    ['vladimir-putin', 'xi-jinping'],
  ]);
});

test('the lower id is the lower byte by byte, not in the order of a language', () => {
  const [key] = relationKeys('MET_WITH', ['a-b'], ['a.b', 'a0b']);

  // "-" (2D) comes before "." (2E) and "0" (30); collations ignore the first two.
  expect(key?.sourceId).toBe('a-b');
  expect(relationKey('MET_WITH', 'a0b', 'a.b').sourceId).toBe('a.b');
});

test('subjects that the objects repeat stand so each to each, and none to itself', () => {
  const members = ['china', 'north-korea', 'russia'];

  expect(ids('NEGOTIATED_WITH', members, members.toReversed())).toEqual([
    'china:NEGOTIATED_WITH:north-korea',
    'china:NEGOTIATED_WITH:russia',
    'north-korea:NEGOTIATED_WITH:russia',
  ]);
});

test('objects that repeat only some of the subjects are a list of their own', () => {
  expect(ids('MET_WITH', ['china', 'russia'], ['russia'])).toEqual([
    'china:MET_WITH:russia',
    'russia:MET_WITH:russia',
  ]);
});

test('a directed type whose objects repeat its subjects counts each towards each and itself', () => {
  expect(ids('OPPOSES', ['china', 'russia'], ['russia', 'china'])).toEqual([
    'china:OPPOSES:china',
    'china:OPPOSES:russia',
    'russia:OPPOSES:china',
    'russia:OPPOSES:russia',
  ]);
});

test('an entity may stand so to itself, in a type of either sort', () => {
  expect(ids('OPPOSES', ['china'], ['china'])).toEqual(['china:OPPOSES:china']);
  expect(ids('COOPERATES_WITH', ['china'], ['china'])).toEqual(['china:COOPERATES_WITH:china']);
});

test('what is named twice counts once', () => {
  expect(ids('OPPOSES', ['china', 'china'], ['nato', 'nato'])).toEqual(['china:OPPOSES:nato']);
  expect(ids('MET_WITH', ['china', 'russia'], ['russia', 'china', 'china'])).toEqual([
    'china:MET_WITH:russia',
  ]);
});

test('keys come in one order, whoever asks, so that writers lock alike', () => {
  const here = ids('OPPOSES', ['russia', 'china'], ['united-states', 'nato']);
  const there = ids('OPPOSES', ['china', 'russia'], ['nato', 'united-states']);

  expect(here).toEqual(there);
  expect(here).toEqual(here.toSorted());
});

test('no two relations share an id', () => {
  // A plain id holds "-" and ".", so that only a sign it cannot hold keeps these apart.
  const pairs = [
    ['a', 'b-c'],
    ['a-b', 'c'],
    ['a.b', 'c'],
    ['a', 'b.c'],
  ] as const;

  const keys = pairs.map(([from, to]) => relationKey('OPPOSES', from, to).id);
  expect(new Set(keys).size).toBe(pairs.length);
});

test('more claims rank higher, whatever the ids', () => {
  const counts = [1, 2, 9, 10, 99, 100, 12_345, 9_999_999_999];

  const ranks = counts.map((count, index) => relationRank(count, index % 2 ? 'a:OPPOSES:b' : 'z:OPPOSES:z'));
  expect(ranks).toEqual(ranks.toSorted());
});

test('the later the day, the higher the key, undated ones lowest, whatever the ids', () => {
  const days = [null, '0987-12-31', '2023-12-31', '2024-01-01', '9999-12-31'];

  const keys = days.map((day, index) => relationLatest(day, index % 2 ? 'a:OPPOSES:b' : 'z:OPPOSES:z'));
  expect(keys).toEqual(keys.toSorted());
  expect(keys.every((key) => key > LATEST_COUNTED && key < RANK_TOP)).toBe(true);
});

test('a relation without a claim that counts stays under the line, every other above it', () => {
  expect(relationRank(0, 'z:OPPOSES:z') < RANK_COUNTED).toBe(true);
  expect(relationRank(1, 'a:OPPOSES:a') > RANK_COUNTED).toBe(true);
  expect(relationRank(9_999_999_999, 'z:OPPOSES:z') < RANK_TOP).toBe(true);
});
