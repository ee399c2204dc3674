import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { counting, withAffiliates } from '../../../../src/graph/counts/counting.ts';
import { ALL_CLAIMS, ofEntities, ofRelation } from '../../../../src/graph/counts/parents.ts';
import { countedDays } from '../../../../src/graph/counts/timelines.ts';
import { EntityFinder } from '../../../../src/graph/filter/entities.ts';
import { claimWhere } from '../../../../src/graphql/filters/claim-where.ts';
import { top } from '../../../../src/graphql/filters/limits.ts';
import { TIME_INTERVALS } from '../../../../src/model/interval.ts';
import { TIMELINE_GROUPS } from '../../../../src/model/timeline.ts';
import { claimFilter } from '../../../setup/filters/made-up.ts';
import { claimCounts } from '../../../setup/filters/naive.ts';
import { expectedRelations } from '../../../setup/generated-answers.ts';
import { type GeneratedClaim, generatedClaims } from '../../../setup/generated-claims.ts';
import { generatedEntities } from '../../../setup/generated-entities.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { test } from '../generated.ts';
import { compare } from './compare.ts';
import { timelinesSameAsCounted } from './counted.ts';

const { hub, hubs, rare, biggestPair } = GENERATED;
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

describe('timelines count what a reading of the rows one by one counts', () => {
  test('of all claims', async ({ graph }) => {
    const all = new Map([[ALL_CLAIMS, () => true]]);
    await timelinesSameAsCounted(graph, [{}, { interval: 'MONTH', by: 'TYPE' }], all);
    await timelinesSameAsCounted(graph, [{}, { interval: 'WEEK', by: 'SOURCE' }], all);
    await compare(12, asked(2), (some) => timelinesSameAsCounted(graph, some, all));
  });

  test('of a hub, another and a rare entity at once', async ({ graph }) => {
    const parents = await ofEntities(graph, [hub, hubs[5] ?? '', rare], 'SELF');
    const ofParents = new Map(parents.map((parent) => [parent, names(parent.key)]));
    await compare(12, asked(1), (some) => timelinesSameAsCounted(graph, some, ofParents));
  });

  test('of a country with whoever belongs to it', async ({ graph }) => {
    const members = (id: string) =>
      generatedEntities.filter(({ affiliations }) => affiliations.includes(id)).map((entity) => entity.id);
    const country = generatedEntities.find(({ id }) => members(id).length > 0)?.id ?? '';
    const parents = await ofEntities(graph, [country, rare], 'AFFILIATES');
    const ofParents = new Map(
      parents.map(({ key, ...rest }) => [{ key, ...rest }, names(key, ...members(key))]),
    );
    await timelinesSameAsCounted(graph, [{}, { interval: 'QUARTER', by: 'QUAD' }], ofParents);

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
    await compare(10, asked(1), (one) => timelinesSameAsCounted(graph, one, ofParents));

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
