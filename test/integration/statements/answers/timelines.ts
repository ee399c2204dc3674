import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { type BucketList, bucketPages } from '../../../../src/graph/counts/bucket-pages.ts';
import { counting, daysOf, withAffiliates } from '../../../../src/graph/counts/counting.ts';
import {
  ALL_CLAIMS,
  type ClaimParent,
  ofEntities,
  ofRelation,
} from '../../../../src/graph/counts/parents.ts';
import { countedDays } from '../../../../src/graph/counts/timelines.ts';
import { EntityFinder } from '../../../../src/graph/filter/entities.ts';
import type { ClaimFilterInput } from '../../../../src/graphql/filters/claim-inputs.ts';
import { claimWhere } from '../../../../src/graphql/filters/claim-where.ts';
import { top } from '../../../../src/graphql/filters/limits.ts';
import { TIME_INTERVALS, type TimeInterval } from '../../../../src/model/interval.ts';
import {
  meanIntensity,
  TIMELINE_GROUPS,
  type TimelineGroup,
  timelineOf,
} from '../../../../src/model/timeline.ts';
import { claimFilter } from '../../../setup/filters/made-up.ts';
import { claimCounts } from '../../../setup/filters/naive.ts';
import { eventsOf, naiveBuckets } from '../../../setup/filters/naive-timeline.ts';
import { expectedRelations, listedDay, newestFirst } from '../../../setup/generated-answers.ts';
import { type GeneratedClaim, generatedClaims } from '../../../setup/generated-claims.ts';
import { generatedEntities } from '../../../setup/generated-entities.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { test } from '../generated.ts';
import { compare } from './compare.ts';
import { withTotal } from './walk.ts';

const { hub, hubs, rare, biggestPair } = GENERATED;
type Graph = ConstructorParameters<typeof EntityFinder>[0];
const keys = <Key extends string>(table: Readonly<Record<Key, unknown>>) => Object.keys(table) as Key[];

const cuts = fc.record({
  interval: fc.constantFrom(...keys(TIME_INTERVALS)),
  by: fc.constantFrom(...keys(TIMELINE_GROUPS)),
});
const asked = (levels: number) => fc.tuple(claimFilter(levels), cuts);
const names =
  (...ids: readonly string[]) =>
  (claim: GeneratedClaim) =>
    [...claim.subjects, ...claim.objects].some((id) => ids.includes(id));

/** What is counted of some claims of one parent, beside the same counted one by one. */
async function sameAsCounted(
  graph: Graph,
  [filter, { interval, by }]: [ClaimFilterInput, { interval: TimeInterval; by: TimelineGroup }],
  ofParents: ReadonlyMap<ClaimParent, (claim: GeneratedClaim) => boolean>,
): Promise<void> {
  const finder = new EntityFinder(graph);
  const where = counting(claimWhere(filter, top('filter')));
  const byMonth = interval !== 'DAY' && interval !== 'WEEK';
  const query = { where, by, byMonth, withEvents: true, withIntensity: true };
  const found = await countedDays(graph, [...ofParents.keys()], query, finder);

  for (const [parent, isOf] of ofParents) {
    const relationId = parent.begin === 'RELATION' ? parent.key : undefined;
    const kept = generatedClaims.filter((claim) => isOf(claim) && claimCounts(filter, claim));
    const expected = naiveBuckets(kept, interval, by, relationId);
    const counted = found.get(parent.key) ?? { groups: [], all: [] };
    const { all } = counted;
    const counts = timelineOf(counted, { interval, by, ...daysOf(where) });
    const total = (name: 'claimCount' | 'eventCount') => all.reduce((sum, row) => sum + row[name], 0);
    expect(total('claimCount')).toBe(kept.length);
    expect(total('eventCount')).toBe(eventsOf(kept, relationId));
    if (!counts) continue;
    expect(counts.undated.claimCount).toBe(kept.filter((claim) => listedDay(claim) === null).length);
    const filled = counts.buckets.filter(({ claimCount }) => claimCount > 0);
    const shape = (bucket: { from: string; to: string; group: string | null }, rest: object) => ({
      ...{ from: bucket.from, to: bucket.to, group: bucket.group },
      ...rest,
    });
    const inOrder = <Item extends { from: string; group: string | null }>(items: readonly Item[]) =>
      items.toSorted((left, right) =>
        `${left.from} ${left.group}` < `${right.from} ${right.group}` ? -1 : 1,
      );
    expect(
      inOrder(filled).map((bucket) => {
        const { claimCount, eventCount } = bucket;
        return shape(bucket, { claimCount, eventCount, meanIntensity: meanIntensity(bucket) });
      }),
    ).toEqual(
      inOrder(expected).map((bucket) => {
        const { claims, eventCount, meanIntensity: mean } = bucket;
        return shape(bucket, { claimCount: claims.length, eventCount, meanIntensity: mean });
      }),
    );
    const some = inOrder(expected)
      .filter((_, index) => index % 7 === 0)
      .slice(0, 20);
    const lists = some.map(({ from, to, group }, index): [string, BucketList] => [
      String(index),
      { parent, by, from, to, group, groups: counts.groups },
    ]);
    if (lists.length === 0) continue;
    const claimsAsked = { where, finder, withDetails: false, roles: [], withEvidence: false };
    const pages = await bucketPages(graph, new Map(lists), claimsAsked, withTotal(3));
    expect(lists.map(([key]) => [pages.get(key)?.total, pages.get(key)?.items.map(({ id }) => id)])).toEqual(
      some.map(({ claims }) => [
        claims.length,
        newestFirst(claims)
          .slice(0, 3)
          .map(({ id }) => id),
      ]),
    );
  }
}

describe('timelines count what a reading of the rows one by one counts', () => {
  test('of all claims', async ({ graph }) => {
    const all = new Map([[ALL_CLAIMS, () => true]]);
    await sameAsCounted(graph, [{}, { interval: 'MONTH', by: 'TYPE' }], all);
    await sameAsCounted(graph, [{}, { interval: 'WEEK', by: 'SOURCE' }], all);
    await compare(12, asked(2), (some) => sameAsCounted(graph, some, all));
  });

  test('of a hub, another and a rare entity at once', async ({ graph }) => {
    const parents = await ofEntities(graph, [hub, hubs[5] ?? '', rare], 'SELF');
    const ofParents = new Map(parents.map((parent) => [parent, names(parent.key)]));
    await compare(12, asked(1), (some) => sameAsCounted(graph, some, ofParents));
  });

  test('of a country with whoever belongs to it', async ({ graph }) => {
    const members = (id: string) =>
      generatedEntities.filter(({ affiliations }) => affiliations.includes(id)).map((entity) => entity.id);
    const country = generatedEntities.find(({ id }) => members(id).length > 0)?.id ?? '';
    const parents = await ofEntities(graph, [country, rare], 'AFFILIATES');
    const ofParents = new Map(
      parents.map(({ key, ...rest }) => [{ key, ...rest }, names(key, ...members(key))]),
    );
    await sameAsCounted(graph, [{}, { interval: 'QUARTER', by: 'QUAD' }], ofParents);

    const named = counting(withAffiliates(claimWhere({ either: { slugs: [country] } }, top('filter'))));
    const query = {
      where: named,
      by: 'NONE',
      byMonth: true,
      withEvents: false,
      withIntensity: false,
    } as const;
    const found = await countedDays(graph, [ALL_CLAIMS], query, new EntityFinder(graph));
    const expected = generatedClaims.filter(
      (claim) => names(country, ...members(country))(claim) && claimCounts({}, claim),
    );
    expect(found.get('')?.all.reduce((sum, { claimCount }) => sum + claimCount, 0)).toBe(expected.length);
    expect(expected.length).toBeGreaterThan(generatedClaims.filter(names(country)).length);
  });

  test('of relations, whose counts they add up to', async ({ graph }) => {
    const some = expectedRelations.filter(({ claimCount }, index) => claimCount > 0 && index % 1000 === 0);
    const ofParents = new Map(
      some.map(({ id, linked }) => [ofRelation(id), (claim: GeneratedClaim) => linked.includes(claim)]),
    );
    await compare(10, asked(1), (one) => sameAsCounted(graph, one, ofParents));

    const query = {
      where: counting({ and: [] }),
      by: 'NONE',
      byMonth: true,
      withEvents: true,
      withIntensity: false,
    } as const;
    const found = await countedDays(graph, [...ofParents.keys()], query, new EntityFinder(graph));
    const sums = [...found].map(([id, { all }]) => [
      id,
      all.reduce((sum, { claimCount }) => sum + claimCount, 0),
      all.reduce((sum, { eventCount }) => sum + eventCount, 0),
    ]);
    const counted = new Map(expectedRelations.map((relation) => [relation.id, relation]));
    expect(found.has(biggestPair)).toBe(true);
    expect(sums).toEqual(
      sums.map(([id]) => [id, counted.get(`${id}`)?.claimCount, counted.get(`${id}`)?.eventCount]),
    );
  });
});
