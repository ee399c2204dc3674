import { expect } from 'vitest';
import type { Graph } from '../../../../src/graph/client.ts';
import { type BucketList, bucketPages } from '../../../../src/graph/counts/bucket-pages.ts';
import { counting, daysOf, withAffiliates } from '../../../../src/graph/counts/counting.ts';
import { facetCounts } from '../../../../src/graph/counts/facets.ts';
import type { ClaimParent } from '../../../../src/graph/counts/parents.ts';
import { countedDays } from '../../../../src/graph/counts/timelines.ts';
import { EntityFinder } from '../../../../src/graph/filter/entities.ts';
import type { ClaimFilterInput } from '../../../../src/graphql/filters/claim-inputs.ts';
import { claimWhere } from '../../../../src/graphql/filters/claim-where.ts';
import { top } from '../../../../src/graphql/filters/limits.ts';
import type { Facet } from '../../../../src/model/facets.ts';
import type { TimeInterval } from '../../../../src/model/interval.ts';
import { meanIntensity, type TimelineGroup, timelineOf } from '../../../../src/model/timeline.ts';
import { claimCounts } from '../../../setup/filters/naive.ts';
import { naiveFacets } from '../../../setup/filters/naive-facets.ts';
import { eventsOf, naiveBuckets } from '../../../setup/filters/naive-timeline.ts';
import { listedDay, newestFirst } from '../../../setup/generated-answers.ts';
import { type GeneratedClaim, generatedClaims } from '../../../setup/generated-claims.ts';
import { withTotal } from './walk.ts';

const LIMIT = 20;

/** Whose counterparts are asked for: entities that a filter names where it stands, and not in what it composes. */
const ownOf = ({ either, subject, object }: ClaimFilterInput) =>
  [either, subject, object].flatMap((who) => who?.slugs ?? []);

export async function facetsSameAsCounted(
  graph: Graph,
  filter: ClaimFilterInput,
  by: Facet,
  scope?: { readonly own: readonly string[]; readonly keeps: (claim: GeneratedClaim) => boolean },
): Promise<void> {
  const { own, keeps } = scope ?? {
    own: ownOf(filter),
    keeps: (claim: GeneratedClaim) => claimCounts(filter, claim),
  };
  const finder = new EntityFinder(graph);
  const plain = claimWhere(filter, top('filter'));
  const where = counting(scope ? withAffiliates(plain) : plain);
  const expected = naiveFacets(generatedClaims.filter(keeps), by, own);
  const { groups, all } = expected;

  // The fuller one last: what is counted beside claims is counted by other statements, and tells of the claims as well.
  const count = (withEvents: boolean, withEntities: boolean) =>
    facetCounts(graph, { where, by, limit: LIMIT, withEvents, withEntities }, finder);
  const bare = await count(false, false);
  const some = await count(true, false);
  const found = await count(true, true);

  const claimsOf = (some: readonly { key: string | null; claimCount: number }[]) =>
    some.map(({ key, claimCount }) => [key, claimCount]);
  expect(claimsOf(bare.groups)).toEqual(claimsOf(groups.slice(0, LIMIT)));
  expect(bare.all.claimCount).toBe(all.claimCount);
  expect(some.groups.map(({ key, eventCount }) => [key, eventCount])).toEqual(
    groups.slice(0, LIMIT).map(({ key, eventCount }) => [key, eventCount]),
  );
  expect(some.all.eventCount).toBe(all.eventCount);
  expect(found.all).toMatchObject(all);
  expect(found.groupCount).toBe(groups.length);
  expect(found.groups).toEqual(groups.slice(0, LIMIT));
}

/** What is counted of some claims of one parent, beside the same counted one by one. */
export async function timelinesSameAsCounted(
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
