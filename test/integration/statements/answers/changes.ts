import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { type ChangedRelation, changedRelations } from '../../../../src/graph/disputes/changed.ts';
import { EntityFinder } from '../../../../src/graph/filter/entities.ts';
import { top } from '../../../../src/graphql/filters/limits.ts';
import { relationWhere } from '../../../../src/graphql/filters/where.ts';
import { RELATION_CHANGE_NAMES, type RelationChangeKind } from '../../../../src/model/relation-change.ts';
import { relationFilter } from '../../../setup/filters/made-up.ts';
import { readingOf, relationHolds } from '../../../setup/filters/naive.ts';
import { byEntity } from '../../../setup/generated-answers.ts';
import { relationsAt, timesOf } from '../../../setup/generated-clocks.ts';
import { naiveChanges } from '../../../setup/naive-changes.ts';
import { test } from '../generated.ts';
import { compare } from './compare.ts';
import { clockOf } from './moments.ts';
import { firstPage, lastPage, withTotal } from './walk.ts';

const PERIODS = [
  { from: '2023-06-01', to: '2023-06-30' },
  { from: '2023-01-01', to: '2023-12-31' },
  { from: '2019-01-01', to: '2019-12-31' },
  { from: '2027-01-01', to: '2027-12-31' },
  { from: '2022-02-28', to: '2022-02-28' },
];
const KINDS: RelationChangeKind[][] = [
  RELATION_CHANGE_NAMES,
  RELATION_CHANGE_NAMES,
  ['NEW'],
  ['ENDED', 'WEAKENED'],
  ['REVERSED'],
];

describe('what changed is what counting the rows one by one gives', () => {
  test('of all relations that a filter keeps, in order from either end', async ({ graph }) => {
    const times = await timesOf(graph);
    const told = new Map<string, number>();
    const asked = fc.tuple(
      fc.constantFrom(...PERIODS),
      fc.oneof(fc.constant({}), relationFilter(1)),
      fc.constantFrom(...KINDS),
      fc.constantFrom(undefined, undefined, 3, 6),
    );
    await compare(14, asked, async ([period, filter, kinds, write]) => {
      const clock = clockOf([undefined, write], times);
      const all = relationsAt(clock, times).filter(({ claimCount }) => claimCount > 0);
      await readingOf(byEntity(all), async () => {
        const kept = all.filter((relation) => relationHolds(filter, relation));
        const expected = naiveChanges(kept, period.from, period.to)
          .map((one) => ({
            ...one,
            kinds: one.kinds.filter((kind) => kinds.some((other) => other === kind)),
          }))
          .filter((one) => one.kinds.length > 0);
        for (const kind of expected.flatMap((one) => one.kinds)) told.set(kind, (told.get(kind) ?? 0) + 1);
        const finder = new EntityFinder(graph, { clock });
        const where = relationWhere(filter, top('filter'));
        const ask = (request: ReturnType<typeof firstPage>) =>
          changedRelations(graph, { where, finder, kinds, period }, request);
        const plain = ({ relation: { id }, counted, countedBefore, kinds }: ChangedRelation) => ({
          ...{ id, counted, countedBefore },
          kinds: RELATION_CHANGE_NAMES.filter((kind) => kinds.includes(kind)),
        });

        const first = await ask(withTotal(20));
        const uncounted = await ask(firstPage(20));
        const last = await ask(lastPage(5));
        const next = await ask({ ...firstPage(4), after: first.items[2]?.key });

        expect(first.items.map(plain)).toEqual(expected.slice(0, 20));
        expect(first).toMatchObject({ total: expected.length, more: expected.length > 20 });
        expect(uncounted).toEqual({ ...first, total: 0 });
        expect(last.items.map(plain)).toEqual(expected.slice(-5));
        expect(next.items.map(plain)).toEqual(first.items[2] ? expected.slice(3, 7) : expected.slice(0, 4));
      });
    });
    expect([...told.keys()].sort()).toEqual(RELATION_CHANGE_NAMES.toSorted());
  });
});
