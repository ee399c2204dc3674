import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { denialPages } from '../../../../src/graph/disputes/denials.ts';
import type { Dispute } from '../../../../src/graph/disputes/dispute.ts';
import { disputePage } from '../../../../src/graph/disputes/pages.ts';
import { disputedRelations, mixedRelations } from '../../../../src/graph/disputes/relations.ts';
import { EntityFinder } from '../../../../src/graph/filter/entities.ts';
import { top } from '../../../../src/graphql/filters/limits.ts';
import { relationWhere } from '../../../../src/graphql/filters/where.ts';
import { NOW } from '../../../../src/model/clock.ts';
import type { DisputeKind } from '../../../../src/model/dispute.ts';
import { relationFilter } from '../../../setup/filters/made-up.ts';
import { readingOf, relationHolds } from '../../../setup/filters/naive.ts';
import { byEntity, newestFirst } from '../../../setup/generated-answers.ts';
import { type GeneratedClaim, generatedClaims } from '../../../setup/generated-claims.ts';
import { claimsAt, relationsAt, timesOf } from '../../../setup/generated-clocks.ts';
import { deniersAmong, naiveDenials, naiveEnds, naiveMixed } from '../../../setup/naive-disputes.ts';
import { test } from '../generated.ts';
import { compare } from './compare.ts';
import { clockOf, moments } from './moments.ts';
import { firstPage, lastPage, withTotal } from './walk.ts';

const KINDS: readonly DisputeKind[][] = [
  ['DENIED'],
  ['END_DISPUTED'],
  ['MIXED'],
  ['DENIED', 'END_DISPUTED', 'MIXED'],
];
const NEVER: readonly [undefined, undefined] = [undefined, undefined];
const PARTS = { withDetails: false, roles: [], withEvidence: false };
const byPair = (id: string) => {
  const [from = '', , to = ''] = id.split(':');
  return [from, to].sort().join();
};

describe('what stands against what is what going through the rows one by one gives', () => {
  test('of relations: what is denied, and what is mixed', async ({ graph }) => {
    const times = await timesOf(graph);
    const windows = fc.constantFrom(0, 3, 30, 90, 700);
    const told = { disputed: 0, mixed: 0 };
    await compare(12, fc.tuple(moments, windows, fc.nat(40)), async ([moment, windowDays, start]) => {
      const clock = clockOf(moment, times);
      const all = relationsAt(clock, times);
      const deniers = deniersAmong(claimsAt(clock, times));
      const pairs = Map.groupBy(all, ({ id }) => byPair(id));
      // Of two between whom little is said, hardly anything is mixed.
      const isOften = ({ id }: { id: string }) => (pairs.get(byPair(id))?.length ?? 0) > 3;
      const some = all.filter((one, index) => isOften(one) || index % 41 === start).slice(0, 800);
      const ids = some.map(({ id }) => id);

      const disputed = await disputedRelations(graph, ids, { clock });
      const mixed = await mixedRelations(graph, ids, windowDays, { clock });

      for (const relation of some) {
        const near = naiveMixed(relation, pairs.get(byPair(relation.id)) ?? [], windowDays);
        expect([relation.id, disputed.get(relation.id)]).toEqual([
          relation.id,
          naiveDenials(relation, deniers).length > 0,
        ]);
        expect([relation.id, mixed.get(relation.id)]).toEqual([relation.id, near.length > 0]);
        if (disputed.get(relation.id)) told.disputed += 1;
        if (mixed.get(relation.id)) told.mixed += 1;
      }
    });
    expect(told.disputed).toBeGreaterThan(50);
    expect(told.mixed).toBeGreaterThan(100);
  });

  test('of all relations that a filter keeps, in order from either end', async ({ graph }) => {
    const times = await timesOf(graph);
    const kinds = fc.constantFrom(...KINDS);
    const asked = fc.tuple(
      fc.oneof(moments, fc.constant(NEVER)),
      relationFilter(1),
      kinds,
      fc.constantFrom(7, 90),
    );
    let found = 0;
    await compare(10, asked, async ([moment, filter, kinds, windowDays]) => {
      const clock = clockOf(moment, times);
      const all = relationsAt(clock, times).filter(({ claimCount }) => claimCount > 0);
      const deniers = deniersAmong(claimsAt(clock, times));
      const pairs = Map.groupBy(all, ({ id }) => byPair(id));
      await readingOf(byEntity(all), async () => {
        const kept = all
          .filter((relation) => relationHolds(filter, relation))
          .map((relation) => {
            const is = {
              DENIED: () => naiveDenials(relation, deniers).length > 0,
              END_DISPUTED: () => naiveEnds(relation).length > 0,
              MIXED: () => naiveMixed(relation, pairs.get(byPair(relation.id)) ?? [], windowDays).length > 0,
            };
            return {
              id: relation.id,
              claimCount: relation.claimCount,
              kinds: kinds.filter((kind) => is[kind]()),
            };
          })
          .filter(({ kinds }) => kinds.length > 0);
        found += kept.length;
        const finder = new EntityFinder(graph, { clock });
        const disputes = { where: relationWhere(filter, top('filter')), finder, kinds, windowDays };
        const told = ({ relation: { id, claimCount }, kinds }: Dispute) => ({ id, claimCount, kinds });

        const first = await disputePage(graph, disputes, withTotal(20));
        const uncounted = await disputePage(graph, disputes, firstPage(20));
        const last = await disputePage(graph, disputes, lastPage(5));

        expect(first.items.map(told)).toEqual(kept.slice(0, 20));
        expect(first).toMatchObject({ total: kept.length, more: kept.length > 20 });
        expect(uncounted).toEqual({ ...first, total: 0 });
        expect(last.items.map(told)).toEqual(kept.slice(-5));
        const after = first.items[2]?.relation.rank;
        const next = await disputePage(graph, disputes, { ...firstPage(4), after });
        expect(next.items.map(told)).toEqual(after ? kept.slice(3, 7) : kept.slice(0, 4));
      });
    });
    expect(found).toBeGreaterThan(300);
  });

  test('of claims: the denials of each, newest first', async ({ graph }) => {
    const denied = new Set(generatedClaims.flatMap(({ denies }) => denies));
    const some = generatedClaims.filter(({ id }, index) => denied.has(id) || index % 100 === 0);
    const ids = some.map(({ id }) => id).slice(0, 1000);

    const pages = await denialPages(graph, ids, { clock: NOW, ...PARTS }, withTotal(100));

    for (const id of ids) {
      const deniers = generatedClaims.filter(
        (claim: GeneratedClaim) => claim.status === 'ACTIVE' && claim.denies.includes(id),
      );
      expect(pages.get(id)?.items.map((claim) => claim.id)).toEqual(
        newestFirst(deniers).map((one) => one.id),
      );
      expect(pages.get(id)?.total).toBe(deniers.length);
    }
  });
});
