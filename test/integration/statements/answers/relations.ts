import { describe, expect } from 'vitest';
import { neighborPages } from '../../../../src/graph/entity-relations.ts';
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
import { firstPage, lastPage, walk, withTotal } from './walk.ts';

const { hub, hubs, rare, rareBesideHub, unnamed, commonType, rareType } = GENERATED;
const all = expectedRelations.filter(({ claimCount }) => claimCount > 0);

const told = ({ linked, ...relation }: ExpectedRelation) => relation;
const read = ({ rank, ...relation }: RelationRecord) => relation;
const rank = (relation: RelationRecord) => relation.rank;
const id = (relation: { id: string }) => relation.id;

/** Whether a relation is seen from an entity when one direction is asked for. */
function goes(direction: 'OUT' | 'IN', entityId: string, relation: ExpectedRelation): boolean {
  const end = direction === 'OUT' ? relation.sourceId : relation.targetId;
  return end === entityId || relationTypeRow(relation.type).symmetric;
}

const ways = [false, true].map((backward) => ({ backward, from: backward ? 'end' : 'top' }));

describe('relations are what the generated claims make them', () => {
  test.for(ways)('all of a hub, page by page from the $from', async ({ backward }, { graph }) => {
    const page = async (request: Parameters<typeof relationPage>[2]) =>
      (await relationPagesByEntity(graph, [hub], {}, request)).get(hub);

    expect((await walk(page, rank, backward)).map(read)).toEqual(relationsOf(hub).map(told));
  });

  test.for(RELATION_TYPE_NAMES)('%s of a hub, counted in either direction', async (type, { graph }) => {
    for (const direction of ['OUT', 'IN'] as const) {
      const filter: RelationFilter = { types: [type], direction };
      const page = (await relationPagesByEntity(graph, [hub], filter, withTotal(5))).get(hub);
      const expected = relationsOf(hub).filter(
        (relation) => relation.type === type && goes(direction, hub, relation),
      );

      expect(page?.items.map(read)).toEqual(expected.slice(0, 5).map(told));
      expect(page?.total).toBe(expected.length);
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

    const pages = await relationPagesByEntity(graph, ids, {}, withTotal(5));

    for (const entityId of ids) {
      const expected = relationsOf(entityId);
      expect(pages.get(entityId)?.items.map(read)).toEqual(expected.slice(0, 5).map(told));
      expect(pages.get(entityId)?.total).toBe(expected.length);
    }
  });

  test('the strongest of all, the weakest of all, and how many there are', async ({ graph }) => {
    const top = await relationPage(graph, undefined, withTotal(100));
    const end = await relationPage(graph, undefined, lastPage(100));

    expect(top.items.map(read)).toEqual(all.slice(0, 100).map(told));
    expect(top.total).toBe(all.length);
    expect(end.items.map(read)).toEqual(all.slice(-100).map(told));
  });

  test('those of two types, page by page', async ({ graph }) => {
    const types = [commonType, rareType];
    const expected = all.filter(({ type }) => types.includes(type));

    const listed = await walk((request) => relationPage(graph, types, request), rank, false);

    expect(listed.map(id)).toEqual(expected.map(id));
    expect((await relationPage(graph, types, withTotal(0))).total).toBe(expected.length);
  });

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
