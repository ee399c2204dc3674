import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { entityPage } from '../../../../src/graph/entity.ts';
import { neighborPages } from '../../../../src/graph/entity-relations.ts';
import { EntityFinder } from '../../../../src/graph/filter/entities.ts';
import {
  neighborPagesWhere,
  relationPagesByEntityWhere,
  relationPageWhere,
} from '../../../../src/graph/filter/relation-pages.ts';
import { top } from '../../../../src/graphql/filters/limits.ts';
import { entityRelationWhere, entityWhere, relationWhere } from '../../../../src/graphql/filters/where.ts';
import { entityFilter, relationFilter, seenFilter } from '../../../setup/filters/made-up.ts';
import { entityHolds, relationHolds, seenHolds, viewsOf } from '../../../setup/filters/naive.ts';
import { expectedRelations, relationsOf } from '../../../setup/generated-answers.ts';
import { generatedEntities } from '../../../setup/generated-entities.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { test } from '../generated.ts';
import { compare } from './compare.ts';
import { firstPage, lastPage, relationOrders, walk, withTotal } from './walk.ts';

const { hub, hubs, rare } = GENERATED;
const id = ({ id }: { id: string }) => id;
/** Either order of relations. */
const orders = fc.constantFrom(...relationOrders);
const counted = expectedRelations.filter(({ claimCount }) => claimCount > 0);

describe('filters keep what a reading of the rows one by one keeps', () => {
  test('of all entities', async ({ graph }) => {
    await compare(25, entityFilter(4), async (filter) => {
      const expected = generatedEntities.filter((entity) => entityHolds(filter, entity));
      const set = await new EntityFinder(graph).find(entityWhere(filter, top('filter')));

      const found = await walk(
        (request) => entityPage(graph, set, request),
        ({ sort }) => sort,
        false,
      );

      expect(found.map(id).sort()).toEqual(expected.map(id).sort());
      expect((await entityPage(graph, set, withTotal(0))).total).toBe(expected.length);
    });
  });

  test('of all relations, in order from either end', async ({ graph }) => {
    await compare(40, fc.tuple(relationFilter(3), orders), async ([filter, { byLatest, first: order }]) => {
      const expected = counted
        .filter((relation) => relationHolds(filter, relation))
        .toSorted(order)
        .map(id);
      const asked = { where: relationWhere(filter, top('filter')), finder: new EntityFinder(graph) };

      const first = await relationPageWhere(graph, asked, { ...withTotal(100), byLatest });
      const few = await relationPageWhere(graph, asked, { ...firstPage(20), byLatest });
      const last = await relationPageWhere(graph, asked, { ...lastPage(20), byLatest });

      expect(first.items.map(id)).toEqual(expected.slice(0, 100));
      // What is counted is walked whole; else each range is left once the page is full.
      expect(few.items.map(id)).toEqual(expected.slice(0, 20));
      expect(last.items.map(id)).toEqual(expected.slice(-20));
      expect({ total: first.total, more: first.more }).toEqual({
        total: expected.length,
        more: expected.length > 100,
      });
    });
  });

  test('of the relations of a hub, another and a rare entity at once', async ({ graph }) => {
    const parents = [hub, hubs[5] ?? '', rare];
    await compare(50, fc.tuple(seenFilter(3), orders), async ([filter, { byLatest, first }]) => {
      const asked = { where: entityRelationWhere(filter, top('filter')), finder: new EntityFinder(graph) };

      const request = { ...withTotal(50), byLatest };
      const pages = await relationPagesByEntityWhere(graph, parents, asked, request);
      const few = await relationPagesByEntityWhere(graph, parents, asked, { ...firstPage(5), byLatest });

      for (const parent of parents) {
        const expected = relationsOf(parent)
          .filter((relation) => viewsOf(parent, relation).some((view) => seenHolds(filter, view)))
          .toSorted(first);
        expect(pages.get(parent)?.items.map(id)).toEqual(expected.slice(0, 50).map(id));
        expect(pages.get(parent)?.total).toBe(expected.length);
        expect(few.get(parent)?.items.map(id)).toEqual(expected.slice(0, 5).map(id));
      }
    });
  });

  test('of the neighbours of a hub', async ({ graph }) => {
    await compare(20, seenFilter(2), async (filter) => {
      const kept = relationsOf(hub)
        .flatMap((relation) => viewsOf(hub, relation))
        .filter((view) => seenHolds(filter, view))
        .map(({ relation, isSource }) => (isSource ? relation.targetId : relation.sourceId))
        .filter((other) => other !== hub);
      const asked = { where: entityRelationWhere(filter, top('filter')), finder: new EntityFinder(graph) };

      const page = (await neighborPagesWhere(graph, [hub], asked, firstPage(100))).get(hub);

      expect(page?.total).toBe(new Set(kept).size);
      expect(page?.items.every((item) => kept.includes(item.id))).toBe(true);
    });
  });
});

describe('pages of what is kept', () => {
  test.for(relationOrders)(
    'meet without a gap, the $order first, from the top and from the end',
    async ({ byLatest, first, key }, { graph }) => {
      const filter = { polarities: ['NEGATIVE'], not: { either: { slugs: [hub] } } } as const;
      const expected = counted
        .filter((relation) => relationHolds(filter, relation))
        .toSorted(first)
        .map(id);
      const asked = { where: relationWhere(filter, top('filter')), finder: new EntityFinder(graph) };

      for (const backward of [false, true]) {
        const listed = await walk(
          (request) => relationPageWhere(graph, asked, { ...request, byLatest }),
          key,
          backward,
        );
        expect(listed.map(id)).toEqual(expected);
      }
    },
  );

  test('with no condition are those without a filter', async ({ graph }) => {
    const nothing = { where: { and: [] }, finder: new EntityFinder(graph) };
    const listed = await neighborPagesWhere(graph, [hub], nothing, firstPage(20));

    expect(listed).toEqual(await neighborPages(graph, [hub], {}, firstPage(20)));
  });
});
