import fc from 'fast-check';
import { expect } from 'vitest';
import type { Graph } from '../../../src/graph/client.ts';
import { neighborPages } from '../../../src/graph/entity-relations.ts';
import { EntityFinder } from '../../../src/graph/filter/entities.ts';
import { neighborPagesAt } from '../../../src/graph/filter/relations-at.ts';
import {
  relationPageByClock,
  relationPagesByEntityByClock,
} from '../../../src/graph/filter/relations-by-clock.ts';
import type { Page, PageRequest } from '../../../src/graph/page.ts';
import { type RelationRecord, relationPage, relationsByIds } from '../../../src/graph/relation.ts';
import { changeVisibility } from '../../../src/graph/write/change-visibility.ts';
import { top } from '../../../src/graphql/filters/limits.ts';
import { entityRelationWhere, relationWhere } from '../../../src/graphql/filters/where.ts';
import { NOW_WITH_PRIVATE } from '../../../src/model/clock.ts';
import { ITEMS_MAX } from '../../../src/model/draft.ts';
import { relationFilter, seenFilter } from '../../setup/filters/made-up.ts';
import { relationHolds, seenHolds, viewsOf } from '../../setup/filters/naive.ts';
import { type ExpectedRelation, expectedRelations, relationsOf } from '../../setup/generated-answers.ts';
import { generatedClaims } from '../../setup/generated-claims.ts';
import { GENERATED } from '../../setup/generated-landmarks.ts';
import { compare } from './answers/compare.ts';
import { firstPage, lastPage, relationOrders, walk, withTotal } from './answers/walk.ts';
import { test } from './generated.ts';

/**
 * Of the generated claims some are made private. Whoever is shown those sees what everybody saw before, which is worked out
 * from the rows alone.
 */

/** One in so many claims is private, and so are all between two whom a great many claims name. */
const EACH = 17;
/** Made-up filters of a test; each may be a statement that nobody has asked before. */
const RUNS = 20;

const { hub, hubs, rare, unnamed, biggestPair } = GENERATED;
const parents = [hub, hubs[5] ?? '', rare, unnamed];
const counted = expectedRelations.filter(({ claimCount }) => claimCount > 0);
const biggest = counted.find(({ id }) => id === biggestPair);
const madePrivate = generatedClaims.filter(
  (claim, index) => index % EACH === 0 || biggest?.linked.includes(claim),
);

const told = ({ linked, ...relation }: ExpectedRelation) => relation;
const read = ({ rank, ...relation }: RelationRecord) => relation;
const id = ({ id }: { id: string }) => id;
/** Either order of relations, and from which end they are read. */
const orders = fc.constantFrom(...relationOrders);
const ways = relationOrders.flatMap((order) => [false, true].map((backward) => ({ ...order, backward })));

const shown = { withPrivate: true };

test.beforeAll(async ({ graph }) => {
  for (let from = 0; from < madePrivate.length; from += ITEMS_MAX) {
    const things = madePrivate
      .slice(from, from + ITEMS_MAX)
      .map(({ id }) => ({ type: 'Claim' as const, id }));
    const order = {
      ...{ key: `private-${from}`, name: 'changeVisibility', input: {}, reason: 'a test' },
      ...{ actor: 'somebody', actorIdentity: 'key:test' },
    };
    await changeVisibility(graph, order, { visibility: 'PRIVATE', things });
  }
}, 600_000);

const finderOf = (graph: Graph) => new EntityFinder(graph, { clock: NOW_WITH_PRIVATE, ...shown });

test('there are private claims of all sorts, and some relations that they alone make', async ({ graph }) => {
  const everybody = await relationPage(graph, undefined, withTotal(0));

  expect(madePrivate.length).toBeGreaterThan(200);
  expect(new Set(madePrivate.map(({ status }) => status)).size).toBe(4);
  expect(everybody.total).toBeLessThan(counted.length - 50);
  expect((await relationPage(graph, undefined, withTotal(1))).items.map(id)).not.toEqual([biggestPair]);
});

test.for(ways)(
  'all relations, the $order first, page by page (from the end: $backward)',
  async ({ byLatest, first, key, backward }, { graph }) => {
    const asked = { where: { and: [] }, finder: finderOf(graph) };
    const page = (request: PageRequest) => relationPageByClock(graph, asked, { ...request, byLatest }, shown);

    const found = await walk(page, key, backward);
    const { total } = await page(withTotal(1));

    expect(found.map(read)).toEqual(counted.toSorted(first).map(told));
    expect(total).toBe(counted.length);
  },
);

test.for(ways)(
  'all relations of a hub, the $order first, page by page (from the end: $backward)',
  async ({ byLatest, first, key, backward }, { graph }) => {
    const asked = { where: { and: [] }, finder: finderOf(graph) };
    const page = async (request: PageRequest): Promise<Page<RelationRecord> | undefined> =>
      (await relationPagesByEntityByClock(graph, [hub], asked, { ...request, byLatest }, shown)).get(hub);

    expect((await walk(page, key, backward)).map(read)).toEqual(relationsOf(hub).toSorted(first).map(told));
  },
);

test('relations by made-up filters, in order from either end, with totals', async ({ graph }) => {
  await compare(RUNS, fc.tuple(relationFilter(3), fc.nat(30), orders), async ([filter, skipped, order]) => {
    const { byLatest } = order;
    const kept = counted
      .filter((relation) => relationHolds(filter, relation))
      .toSorted(order.first)
      .map(told);
    const asked = { where: relationWhere(filter, top('filter')), finder: finderOf(graph) };

    const first = await relationPageByClock(graph, asked, { ...withTotal(50), byLatest }, shown);
    const last = await relationPageByClock(graph, asked, { ...lastPage(20), byLatest }, shown);
    const item = first.items[skipped];
    const cursor = item && order.key(item);
    const after = { ...withTotal(5), after: cursor, byLatest };
    const next = await relationPageByClock(graph, asked, after, shown);

    expect(first.items.map(read)).toEqual(kept.slice(0, 50));
    expect(first).toMatchObject({ total: kept.length, more: kept.length > 50 });
    expect(last.items.map(read)).toEqual(kept.slice(-20));
    expect(next.items.map(read)).toEqual(cursor ? kept.slice(skipped + 1, skipped + 6) : kept.slice(0, 5));
    expect(next.total).toBe(kept.length);
  });
});

test('relations of entities by made-up filters, with totals', async ({ graph }) => {
  await compare(RUNS, fc.tuple(seenFilter(3), orders), async ([filter, { byLatest, first }]) => {
    const asked = { where: entityRelationWhere(filter, top('filter')), finder: finderOf(graph) };
    const page = (request: PageRequest) =>
      relationPagesByEntityByClock(graph, parents, asked, { ...request, byLatest }, shown);

    const pages = await page(withTotal(50));
    const fewer = await page(lastPage(7));

    for (const parent of parents) {
      const kept = relationsOf(parent)
        .filter((relation) => viewsOf(parent, relation).some((view) => seenHolds(filter, view)))
        .toSorted(first)
        .map(told);
      expect(pages.get(parent)?.items.map(read)).toEqual(kept.slice(0, 50));
      expect(pages.get(parent)?.total).toBe(kept.length);
      expect(fewer.get(parent)?.items.map(read)).toEqual(kept.slice(-7));
    }
  });
});

/** What a reading touches as whoever is shown what is private. */
async function hitsOf(graph: Graph, work: (graph: Graph) => Promise<unknown>): Promise<number> {
  let hits = 0;
  const run: Graph['run'] = async (statement, params, options) => {
    const asShown = { ...statement, bind: (input: typeof params) => statement.bind(input, true) };
    hits += (await graph.profile(asShown, params)).dbHits;
    return graph.run(statement, params, options);
  };
  await work({ run } as Graph);
  return hits;
}

test('a page looks at the private claims and at itself, not at all relations', async ({ graph }) => {
  const page =
    (request: PageRequest, byLatest = false) =>
    (graph: Graph) =>
      relationPageByClock(
        graph,
        { where: { and: [] }, finder: finderOf(graph) },
        { ...request, byLatest },
        shown,
      );
  /** Of a private claim: its entry, what is asked of it, its links, and the relations that it counts in. */
  const most = 25 * madePrivate.length;

  expect(await hitsOf(graph, page(firstPage(10)))).toBeLessThan(most);
  expect(await hitsOf(graph, page(lastPage(10)))).toBeLessThan(most);
  expect(await hitsOf(graph, page(withTotal(10)))).toBeLessThan(most + 2 * counted.length);
  // The latest claim of each such relation besides.
  expect(await hitsOf(graph, page(firstPage(10), true))).toBeLessThan(2 * most);
  expect(await hitsOf(graph, page(lastPage(10), true))).toBeLessThan(2 * most);
  expect(most).toBeLessThan(6 * generatedClaims.length);
});

test('a relation by its id', async ({ graph }) => {
  const found = await relationsByIds(graph, [biggestPair], { clock: NOW_WITH_PRIVATE, ...shown });

  expect([...found.values()].map(read)).toEqual(biggest ? [told(biggest)] : []);
});

test('neighbours of a hub', async ({ graph }) => {
  const asked = { where: { and: [] }, finder: finderOf(graph) };

  const found = (await neighborPagesAt(graph, [hub], asked, withTotal(100), shown)).get(hub);
  const hidden = (await neighborPages(graph, [hub], {}, withTotal(100))).get(hub);

  const claims = new Map<string, number>();
  for (const { sourceId, targetId, claimCount } of relationsOf(hub)) {
    const other = sourceId === hub ? targetId : sourceId;
    if (other !== hub) claims.set(other, (claims.get(other) ?? 0) + claimCount);
  }
  expect(found?.total).toBe(claims.size);
  expect(found?.items.every((item) => claims.get(item.id) === item.claimCount)).toBe(true);
  expect(hidden?.total).toBeLessThan(claims.size);
});
