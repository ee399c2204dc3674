import { expect, test } from 'vitest';
import { mixed, mixedSets, randomFor, type World } from '../../../bench/graph/world.ts';

const subjects = (kind: string) =>
  Array.from({ length: 50 }, (_, index) => ({ id: `${kind}-${index}`, name: kind }));
const world: World = {
  ...{ seed: 1, farClaim: null },
  ...{ hubs: subjects('hub'), middling: subjects('middling'), rare: subjects('rare') },
};

test('every twelve subjects are two hubs, four middling and six rare ones', () => {
  const names = mixed(world, randomFor(world, 'a'), 120).map(({ name }) => name);

  for (let from = 0; from < names.length; from += 12) {
    const counts = Map.groupBy(names.slice(from, from + 12), (name) => name);
    expect([...counts].map(([name, { length }]) => [name, length]).sort()).toEqual([
      ['hub', 2],
      ['middling', 4],
      ['rare', 6],
    ]);
  }
});

test('a seed gives the same subjects again, another seed or query others', () => {
  const ids = (seed: number, query: string) => mixed(world, randomFor({ ...world, seed }, query), 24);

  expect(ids(1, 'a')).toEqual(ids(1, 'a'));
  expect(ids(1, 'a')).not.toEqual(ids(2, 'a'));
  expect(ids(1, 'a')).not.toEqual(ids(1, 'b'));
});

test('a set holds no subject twice and is as large as asked for', () => {
  const sets = mixedSets(world, randomFor(world, 'e'), 5, 100);

  expect(sets.map(({ ids }) => new Set(ids).size)).toEqual([100, 100, 100, 100, 100]);
});
