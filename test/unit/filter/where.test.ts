import { expect, test } from 'vitest';
import { ALTERNATIVES_MAX, alternatives, type Where } from '../../../src/graph/filter/where.ts';
import { seededRandom } from '../../setup/random.ts';

const random = seededRandom(7);
const LEAVES = ['a', 'b', 'c', 'd'] as const;
type Leaf = (typeof LEAVES)[number];
type World = Readonly<Record<Leaf, boolean>>;

/** Every way in which four conditions can be true or false. */
const worlds = Array.from({ length: 16 }, (_, bits): World => {
  const entries = LEAVES.map((leaf, index) => [leaf, (bits & (1 << index)) > 0]);
  return Object.fromEntries(entries) as World;
});

function madeUp(levels: number): Where<Leaf> {
  if (levels === 0 || random.chance(0.2)) return { leaf: random.pick(LEAVES) };
  const parts = () => Array.from({ length: random.pick([0, 1, 2, 3]) }, () => madeUp(levels - 1));
  return random.pick([
    () => ({ and: parts() }),
    () => ({ or: parts() }),
    () => ({ not: madeUp(levels - 1) }),
  ])();
}

/** What a condition says, read literally. */
function says(where: Where<Leaf>, world: World): boolean {
  if ('leaf' in where) return world[where.leaf];
  if ('not' in where) return !says(where.not, world);
  return 'and' in where
    ? where.and.every((part) => says(part, world))
    : where.or.some((part) => says(part, world));
}

test('the alternatives of a condition are true where it is, whatever is in it', () => {
  let compared = 0;
  for (let round = 0; round < 500; round++) {
    const where = madeUp(3);
    let choice: ReturnType<typeof alternatives<Leaf>>;
    try {
      choice = alternatives(where);
    } catch {
      continue;
    }
    const found = worlds.map((world) =>
      choice.some((all) => all.every(({ leaf, is }) => world[leaf] === is)),
    );
    expect(found, JSON.stringify(where)).toEqual(worlds.map((world) => says(where, world)));
    compared += 1;
  }
  expect(compared).toBeGreaterThan(400);
});

test('nothing to hold keeps everything, no choice keeps nothing', () => {
  expect(alternatives({ and: [] })).toEqual([[]]);
  expect(alternatives({ or: [] })).toEqual([]);
  expect(alternatives({ not: { and: [] } })).toEqual([]);
});

test('what comes down to more alternatives than are allowed is refused', () => {
  const either: Where<number> = { or: [{ leaf: 1 }, { leaf: 2 }] };

  expect(alternatives({ and: Array.from({ length: 6 }, () => either) })).toHaveLength(ALTERNATIVES_MAX);
  expect(() => alternatives({ and: Array.from({ length: 7 }, () => either) })).toThrow(/128 alternatives/);
});
