import { expect, test } from 'vitest';
import {
  complement,
  type EntitySet,
  groupsOf,
  idsOf,
  intersection,
  ofKinds,
  union,
  withIds,
} from '../../../src/graph/filter/entity-set.ts';
import { ENTITY_KIND_NAMES, type EntityKind } from '../../../src/model/kind.ts';
import { seededRandom } from '../../setup/random.ts';

const random = seededRandom(11);

interface Somebody {
  readonly id: string;
  readonly kind: EntityKind;
}
const all: readonly Somebody[] = Array.from({ length: 24 }, (_, index) => ({
  id: `e${index}`,
  kind: ENTITY_KIND_NAMES[index % ENTITY_KIND_NAMES.length] ?? 'Actor',
}));

/** A set with whoever is in it, worked out one by one. */
interface Pair {
  readonly set: EntitySet;
  readonly has: (somebody: Somebody) => boolean;
}

function madeUp(levels: number): Pair {
  if (levels === 0) {
    const kinds = ENTITY_KIND_NAMES.filter(() => random.chance(0.4));
    const ids = all.map(({ id }) => id).filter(() => random.chance(0.3));
    return random.chance(0.5)
      ? { set: ofKinds(kinds), has: ({ kind }) => kinds.includes(kind) }
      : { set: withIds(ids), has: ({ id }) => ids.includes(id) };
  }
  const parts = Array.from({ length: random.pick([0, 1, 2, 3]) }, () => madeUp(levels - 1));
  const [first] = parts;
  const sets = parts.map(({ set }) => set);
  if (first && random.chance(0.3)) {
    return { set: complement(first.set), has: (somebody) => !first.has(somebody) };
  }
  return random.chance(0.5)
    ? { set: intersection(sets), has: (somebody) => parts.every(({ has }) => has(somebody)) }
    : { set: union(sets), has: (somebody) => parts.some(({ has }) => has(somebody)) };
}

/** Whether a set's groups have somebody, as the statements read them. */
const inGroups = (set: EntitySet, { id, kind }: Somebody) =>
  groupsOf(set).filter(
    ({ kinds, ids, listed }) => (kinds === null || kinds[kind]) && (ids[id] ?? false) === listed,
  ).length;

test('sets put together have whom their parts say, each in one group', () => {
  for (let round = 0; round < 400; round++) {
    const { set, has } = madeUp(3);

    expect(all.map((somebody) => inGroups(set, somebody))).toEqual(all.map((one) => (has(one) ? 1 : 0)));
  }
});

test('a set that lists all it has says so, one that does not has no end', () => {
  expect(idsOf(intersection([ofKinds(['Person']), withIds(['a', 'b'])]))).toEqual(['a', 'b']);
  expect(idsOf(complement(withIds(['a'])))).toBeUndefined();
  expect(idsOf(ofKinds(['Person']))).toBeUndefined();
  expect(idsOf(ofKinds([]))).toEqual([]);
});
