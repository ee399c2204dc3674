import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestChains } from '../../../src/graph/paths/best-chains.ts';
import { KnownHops } from '../../../src/graph/paths/known-hops.ts';
import { relationRank } from '../../../src/model/rollup.ts';
import { naivePaths } from '../../setup/naive-paths.ts';

const NAMES = 'abcdefgh'.split('');

/** Relations among a few, some of them parallel and some of somebody to himself. */
const relations = fc
  .uniqueArray(
    fc.record({
      sourceId: fc.constantFrom(...NAMES),
      type: fc.constantFrom('ONE', 'OTHER'),
      targetId: fc.constantFrom(...NAMES),
      claimCount: fc.oneof(fc.constantFrom(1, 1, 2, 3), fc.integer({ min: 1, max: 600 })),
    }),
    { maxLength: 30, selector: ({ sourceId, type, targetId }) => `${sourceId}:${type}:${targetId}` },
  )
  .map((edges) => edges.map((edge) => ({ ...edge, id: `${edge.sourceId}:${edge.type}:${edge.targetId}` })));

function knownOf(edges: readonly { readonly id: string; readonly claimCount: number }[]): KnownHops {
  const known = new KnownHops();
  const ranks = edges.map(({ id, claimCount }) => relationRank(claimCount, id));
  // As two statements would tell them, the second with what the first has told already.
  known.add(
    NAMES.slice(0, 4),
    [...ranks, ...ranks].filter((rank) => NAMES.slice(0, 4).some((name) => rank.includes(name))),
  );
  known.add(NAMES.slice(4), ranks);
  return known;
}

test('chains of each length are all there are, the strongest first, each told with all its relations', () => {
  const property = fc.property(relations, fc.integer({ min: 1, max: 20 }), (edges, count) => {
    const known = knownOf(edges);
    for (let length = 1; length <= 6; length++) {
      const { chains, isGivenUp } = bestChains(
        { from: 'a', to: 'h', known, mayBeAt: () => true },
        length,
        count,
      );

      const all = naivePaths(edges, { from: 'a', to: 'h', first: 1e6, maxHops: 6 }) ?? [];
      const expected = all.filter(({ hops }) => hops.length === length).slice(0, count);
      expect(isGivenUp).toBe(false);
      expect(
        chains.map((ids) => ({
          ids,
          hops: ids.slice(1).map((id, place) => known.hop(ids[place] ?? '', id)),
        })),
      ).toEqual(expected);
    }
  });

  fc.assert(property, { numRuns: 200, seed: 1918 });
});

test('a search that meets the same again and again is given up', () => {
  // A clique of which each hop to the end leads back: of nearly all that is begun, nothing comes.
  const crowd = Array.from({ length: 60 }, (_, n) => `n${String(n).padStart(2, '0')}`);
  const ranks = crowd.flatMap((one, place) =>
    crowd.slice(place + 1).map((other) => relationRank(1 + ((place * 7) % 50), `${one}:ONE:${other}`)),
  );
  const known = new KnownHops();
  known.add(crowd, ranks);

  const { chains, isGivenUp } = bestChains(
    { from: 'n00', to: 'n59', known, mayBeAt: () => true },
    6,
    100_000,
  );

  expect(isGivenUp).toBe(true);
  expect(chains.length).toBeGreaterThan(0);
});
