import { expect, test } from 'vitest';
import { strongestOfAll } from '../../src/graph/neighborhood.ts';

const rank = (claims: number, id: string) => `${String(claims).padStart(10, '0')}|${id}`;
const ranks = [
  rank(1, 'a:OPPOSES:b'),
  rank(9, 'a:OPPOSES:c'),
  rank(3, 'b:OPPOSES:c'),
  rank(2, 'a:MET_WITH:c'),
];

test('of relations between entities the strongest are drawn, strongest first', () => {
  expect(strongestOfAll(ranks, new Set(), 9)).toEqual([...ranks].sort().reverse());
  expect(strongestOfAll(ranks, new Set(), 2)).toEqual([rank(9, 'a:OPPOSES:c'), rank(3, 'b:OPPOSES:c')]);
});

test('those by which somebody was met come before stronger ones, in the same order', () => {
  expect(strongestOfAll(ranks, new Set(['a:OPPOSES:b']), 2)).toEqual([
    rank(9, 'a:OPPOSES:c'),
    rank(1, 'a:OPPOSES:b'),
  ]);
});
