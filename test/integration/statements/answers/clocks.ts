import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { Graph } from '../../../../src/graph/client.ts';
import { entityPage } from '../../../../src/graph/entity.ts';
import { entityStats } from '../../../../src/graph/entity-relations.ts';
import { claimPagesByEntityWhere, claimPageWhere } from '../../../../src/graph/filter/claim-pages.ts';
import { EntityFinder } from '../../../../src/graph/filter/entities.ts';
import {
  neighborPagesAt,
  relationPageAt,
  relationPagesByEntityAt,
} from '../../../../src/graph/filter/relations-at.ts';
import { relationsByIds } from '../../../../src/graph/relation.ts';
import { graphStats } from '../../../../src/graph/stats.ts';
import { claimWhere } from '../../../../src/graphql/filters/claim-where.ts';
import { top } from '../../../../src/graphql/filters/limits.ts';
import { entityRelationWhere, entityWhere, relationWhere } from '../../../../src/graphql/filters/where.ts';
import type { Clock } from '../../../../src/model/clock.ts';
import { claimFilter, entityFilter, relationFilter, seenFilter } from '../../../setup/filters/made-up.ts';
import {
  claimHolds,
  entityHolds,
  readingOf,
  relationHolds,
  seenHolds,
  viewsOf,
} from '../../../setup/filters/naive.ts';
import {
  byEntity,
  type ExpectedRelation,
  expectedRelations,
  newestFirst,
} from '../../../setup/generated-answers.ts';
import { claimsAt, relationsAt, timesOf } from '../../../setup/generated-clocks.ts';
import { generatedEntities } from '../../../setup/generated-entities.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { test } from '../generated.ts';
import { compare } from './compare.ts';
import { clockOf, moments } from './moments.ts';
import { firstPage, lastPage, relationOrders, walk, withTotal } from './walk.ts';

const { hub, hubs, rare } = GENERATED;
const parents = [hub, hubs[5] ?? '', rare];
const id = ({ id }: { id: string }) => id;

/** A relation as it is told of. */
const told = ({
  id,
  claimCount,
  eventCount,
  sourceCount,
  firstDate,
  lastDate,
}: Omit<ExpectedRelation, 'linked'>) =>
  `${id} ${claimCount} ${eventCount} ${sourceCount} ${firstDate} ${lastDate}`;
/** Either order of relations. */
const orders = fc.constantFrom(...relationOrders);
const counts = ({ claimCount }: ExpectedRelation) => claimCount > 0;

const finderOf = (graph: Graph, clock: Clock) => new EntityFinder(graph, { clock });

describe('at a clock, what is read is what a reading of the rows one by one gives', () => {
  test('of the relations and neighbours of a hub, another and a rare entity', async ({ graph }) => {
    const times = await timesOf(graph);
    await compare(30, fc.tuple(moments, seenFilter(2), orders), async ([moment, filter, order]) => {
      const { byLatest } = order;
      const clock = clockOf(moment, times);
      const around = byEntity(relationsAt(clock, times));
      await readingOf(around, async () => {
        const asked = {
          where: entityRelationWhere(filter, top('filter')),
          finder: finderOf(graph, clock),
          clock,
        };
        const pages = await relationPagesByEntityAt(graph, parents, asked, { ...withTotal(50), byLatest });
        const few = await relationPagesByEntityAt(graph, parents, asked, { ...firstPage(5), byLatest });
        const last = await relationPagesByEntityAt(graph, parents, asked, { ...lastPage(5), byLatest });
        const neighbors = await neighborPagesAt(graph, parents, asked, withTotal(100));

        for (const parent of parents) {
          const kept = around(parent)
            .filter((one) => viewsOf(parent, one).some((view) => seenHolds(filter, view)))
            .toSorted(order.first);
          expect(pages.get(parent)?.items.map(told)).toEqual(kept.slice(0, 50).map(told));
          expect(pages.get(parent)?.total).toBe(kept.length);
          expect(few.get(parent)?.items.map(told)).toEqual(kept.slice(0, 5).map(told));
          expect(last.get(parent)?.items.map(told)).toEqual(kept.slice(-5).map(told));
          const claims = new Map<string, number>();
          for (const { sourceId, targetId, claimCount } of kept) {
            const other = sourceId === parent ? targetId : sourceId;
            if (other !== parent) claims.set(other, (claims.get(other) ?? 0) + claimCount);
          }
          const found = neighbors.get(parent);
          expect(found?.total).toBe(claims.size);
          expect(found?.items.every((item) => claims.get(item.id) === item.claimCount)).toBe(true);
        }
      });
    });
  });

  test('of all relations, in order from either end', async ({ graph }) => {
    const times = await timesOf(graph);
    await compare(18, fc.tuple(moments, relationFilter(2), orders), async ([moment, filter, order]) => {
      const { byLatest } = order;
      const clock = clockOf(moment, times);
      const all = relationsAt(clock, times);
      await readingOf(byEntity(all), async () => {
        const kept = all.filter((one) => counts(one) && relationHolds(filter, one)).toSorted(order.first);
        const asked = { where: relationWhere(filter, top('filter')), finder: finderOf(graph, clock) };

        const first = await relationPageAt(graph, asked, { ...withTotal(20), byLatest });
        const last = await relationPageAt(graph, asked, { ...lastPage(5), byLatest });
        const after = kept[2] && order.key(first.items[2] as never);
        const next = await relationPageAt(graph, asked, { ...firstPage(5), after, byLatest });

        expect(first.items.map(told)).toEqual(kept.slice(0, 20).map(told));
        expect(first).toMatchObject({ total: kept.length, more: kept.length > 20 });
        expect(last.items.map(told)).toEqual(kept.slice(-5).map(told));
        expect(next.items.map(told)).toEqual((after ? kept.slice(3, 8) : kept.slice(0, 5)).map(told));
      });
    });
  });

  test('of claims, of all and of entities', async ({ graph }) => {
    const times = await timesOf(graph);
    await compare(20, fc.tuple(moments, claimFilter(1)), async ([moment, filter]) => {
      const clock = clockOf(moment, times);
      const then = newestFirst(claimsAt(clock, times));
      await readingOf(byEntity(relationsAt(clock, times)), async () => {
        const kept = then.filter((claim) => claimHolds(filter, claim));
        const where = claimWhere(filter, top('filter'));
        const asked = {
          withDetails: false,
          roles: [],
          withEvidence: false,
          where,
          finder: finderOf(graph, clock),
        };

        const page = await claimPageWhere(graph, asked, withTotal(30));
        const pages = await claimPagesByEntityWhere(graph, parents, asked, withTotal(30));

        expect(page.items.map(id)).toEqual(kept.slice(0, 30).map(id));
        expect(page.total).toBe(kept.length);
        for (const parent of parents) {
          const own = kept.filter(({ subjects, objects }) => [...subjects, ...objects].includes(parent));
          expect(pages.get(parent)?.items.map(id)).toEqual(own.slice(0, 30).map(id));
          expect(pages.get(parent)?.total).toBe(own.length);
        }
      });
    });
  });

  test('of entities by their relations', async ({ graph }) => {
    const times = await timesOf(graph);
    await compare(12, fc.tuple(moments, entityFilter(3)), async ([moment, filter]) => {
      const clock = clockOf(moment, times);
      await readingOf(byEntity(relationsAt(clock, times)), async () => {
        const expected = generatedEntities.filter((entity) => entityHolds(filter, entity));
        const set = await finderOf(graph, clock).find(entityWhere(filter, top('filter')));
        const found = await walk(
          (request) => entityPage(graph, set, request),
          ({ sort }) => sort,
          false,
        );

        expect(found.map(id).sort()).toEqual(expected.map(id).sort());
      });
    });
  });

  test('of counts', async ({ graph }) => {
    const times = await timesOf(graph);
    const some = expectedRelations.filter((_, index) => index % 500 === 0);
    await compare(6, moments, async (moment) => {
      const clock = clockOf(moment, times);
      const all = relationsAt(clock, times);
      const standing = all.filter(counts);
      const claims = claimsAt(clock, times);

      const stats = await entityStats(graph, parents, { clock });
      const whole = await graphStats(graph, { clock });
      const byIds = await relationsByIds(graph, some.map(id), { clock });

      for (const parent of parents) {
        const own = byEntity(all)(parent);
        const others = new Set(
          own.flatMap(({ sourceId, targetId }) => [sourceId, targetId]).filter((one) => one !== parent),
        );
        const named = claims
          .flatMap(({ subjects, objects }) => [...subjects, ...objects])
          .filter((one) => one === parent);
        const found = stats.get(parent);
        expect(found).toMatchObject({ neighborCount: others.size, ends: named.length });
        expect(sum(found?.types, 'claimCount')).toBe(sum(own, 'claimCount'));
        expect(sum(found?.types, 'relationCount')).toBe(own.length);
      }
      expect(whole.claims).toBe(claims.filter(({ status }) => status === 'ACTIVE').length);
      expect(sum(whole.relations, 'claimCount')).toBe(sum(standing, 'claimCount'));
      expect(sum(whole.relations, 'relationCount')).toBe(standing.length);
      const byId = new Map(all.map((one) => [one.id, one]));
      for (const one of some) expect(told(byIds.get(one.id) as never)).toBe(told(byId.get(one.id) as never));
    });
  });
});

const sum = <Key extends string>(items: readonly Readonly<Record<Key, number>>[] = [], key: Key) =>
  items.reduce((total, item) => total + item[key], 0);
