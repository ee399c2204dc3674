import { describe, expect } from 'vitest';
import { neighborPages } from '../../../../src/graph/entity-relations.ts';
import type { PageRequest } from '../../../../src/graph/page.ts';
import {
  type RelationFilter,
  type RelationRecord,
  relationPage,
  relationPagesByEntity,
  relationsByIds,
} from '../../../../src/graph/relation.ts';
import { RELATION_TYPE_NAMES, relationTypeRow } from '../../../../src/model/relation.ts';
import { type ExpectedRelation, expectedRelations, relationsOf } from '../../../setup/generated-answers.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { test } from '../generated.ts';
import { firstPage, lastPage, relationOrders, walk, withTotal } from './walk.ts';

const { hub, hubs, rare, rareBesideHub, unnamed, commonType, rareType } = GENERATED;
const all = expectedRelations.filter(({ claimCount }) => claimCount > 0);

const told = ({ linked, ...relation }: ExpectedRelation) => relation;
const read = ({ rank, ...relation }: RelationRecord) => relation;
const id = (relation: { id: string }) => relation.id;

/** Whether a relation is seen from an entity when one direction is asked for. */
function goes(direction: 'OUT' | 'IN', entityId: string, relation: ExpectedRelation): boolean {
  const end = direction === 'OUT' ? relation.sourceId : relation.targetId;
  return end === entityId || relationTypeRow(relation.type).symmetric;
}

const ways = relationOrders.flatMap((order) =>
  [false, true].map((backward) => ({ ...order, backward, from: backward ? 'end' : 'top' })),
);

describe('relations are what the generated claims make them', () => {
  test.for(ways)(
    'all of a hub, the $order first, page by page from the $from',
    async ({ byLatest, first, key, backward }, { graph }) => {
      const page = async (request: PageRequest) =>
        (await relationPagesByEntity(graph, [hub], {}, { ...request, byLatest })).get(hub);

      expect((await walk(page, key, backward)).map(read)).toEqual(relationsOf(hub).toSorted(first).map(told));
    },
  );

  test.for(ways)(
    'all there are, the $order first, page by page from the $from',
    async ({ byLatest, first, key, backward }, { graph }) => {
      const listed = await walk(
        (request) => relationPage(graph, undefined, { ...request, byLatest }),
        key,
        backward,
      );

      expect(listed.map(id)).toEqual(all.toSorted(first).map(id));
    },
  );

  test('many were last heard of on one day, and some never on one', () => {
    const days = Map.groupBy(all, ({ lastDate }) => lastDate);

    expect(days.get(null)?.length).toBeGreaterThan(10);
    expect(Math.max(...[...days.values()].map((some) => some.length))).toBeGreaterThan(10);
  });

  test.for(RELATION_TYPE_NAMES)('%s of a hub, counted in either direction', async (type, { graph }) => {
    for (const direction of ['OUT', 'IN'] as const) {
      const filter: RelationFilter = { types: [type], direction };
      const expected = relationsOf(hub).filter(
        (relation) => relation.type === type && goes(direction, hub, relation),
      );

      for (const { byLatest, first } of relationOrders) {
        const request = { ...withTotal(5), byLatest };
        const page = (await relationPagesByEntity(graph, [hub], filter, request)).get(hub);

        expect(page?.items.map(read)).toEqual(expected.toSorted(first).slice(0, 5).map(told));
        expect(page?.total).toBe(expected.length);
      }
    }
  });

  test.for(['OUT', 'IN'] as const)('all types of a hub, direction %s', async (direction, { graph }) => {
    const page = (await relationPagesByEntity(graph, [hub], { direction }, withTotal(50))).get(hub);
    const expected = relationsOf(hub).filter((relation) => goes(direction, hub, relation));

    expect(page?.items.map(id)).toEqual(expected.slice(0, 50).map(id));
    expect(page?.total).toBe(expected.length);
  });

  test('twenty hubs, two rare entities and one without a claim at once', async ({ graph }) => {
    const ids = [...hubs, rare, rareBesideHub, unnamed];

    for (const { byLatest, first } of relationOrders) {
      const pages = await relationPagesByEntity(graph, ids, {}, { ...withTotal(5), byLatest });

      for (const entityId of ids) {
        const expected = relationsOf(entityId).toSorted(first);
        expect(pages.get(entityId)?.items.map(read)).toEqual(expected.slice(0, 5).map(told));
        expect(pages.get(entityId)?.total).toBe(expected.length);
      }
    }
  });

  test.for(relationOrders)(
    'the $order of all, those that are so least, and how many there are',
    async ({ byLatest, first }, { graph }) => {
      const top = await relationPage(graph, undefined, { ...withTotal(100), byLatest });
      const end = await relationPage(graph, undefined, { ...lastPage(100), byLatest });

      const expected = all.toSorted(first);
      expect(top.items.map(read)).toEqual(expected.slice(0, 100).map(told));
      expect(top.total).toBe(all.length);
      expect(end.items.map(read)).toEqual(expected.slice(-100).map(told));
    },
  );

  test.for(ways)(
    'those of two types, the $order first, page by page from the $from',
    async ({ byLatest, first, key, backward }, { graph }) => {
      const types = [commonType, rareType];
      const expected = all.filter(({ type }) => types.includes(type)).toSorted(first);
      const page = (request: PageRequest) => relationPage(graph, types, { ...request, byLatest });

      expect((await walk(page, key, backward)).map(id)).toEqual(expected.map(id));
      expect((await page(withTotal(0))).total).toBe(expected.length);
    },
  );

  test('those whose claims were all withdrawn: count 0, found by id, in no list', async ({ graph }) => {
    const without = expectedRelations.filter(({ claimCount }) => claimCount === 0);
    const found = await relationsByIds(graph, without.map(id));

    expect(without.length).toBeGreaterThan(0);
    expect(without.map((relation) => found.get(relation.id)).map((one) => one && read(one))).toEqual(
      without.map(told),
    );
  });

  test('neighbours of a hub, those with the most claims first', async ({ graph }) => {
    const between = Map.groupBy(
      relationsOf(hub).filter(({ sourceId, targetId }) => sourceId !== targetId),
      ({ sourceId, targetId }) => (sourceId === hub ? targetId : sourceId),
    );
    const claims = (relations: readonly ExpectedRelation[]) =>
      relations.reduce((sum, { claimCount }) => sum + claimCount, 0);
    const expected = [...between]
      .map(([other, relations]) => ({ id: other, claimCount: claims(relations) }))
      .sort((left, right) => right.claimCount - left.claimCount || (left.id < right.id ? 1 : -1));

    const page = (await neighborPages(graph, [hub], {}, firstPage(100))).get(hub);

    expect(page?.items.map(({ id, claimCount }) => ({ id, claimCount }))).toEqual(expected.slice(0, 100));
    expect(page?.total).toBe(expected.length);
  });
});
