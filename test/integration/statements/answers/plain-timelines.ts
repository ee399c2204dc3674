import { expect } from 'vitest';
import { counting } from '../../../../src/graph/counts/counting.ts';
import { ALL_CLAIMS } from '../../../../src/graph/counts/parents.ts';
import { countedDays } from '../../../../src/graph/counts/timelines.ts';
import { EntityFinder } from '../../../../src/graph/filter/entities.ts';
import type { ClaimFilterInput } from '../../../../src/graphql/filters/claim-inputs.ts';
import { claimWhere } from '../../../../src/graphql/filters/claim-where.ts';
import { top } from '../../../../src/graphql/filters/limits.ts';
import { meanIntensity, timelineOf } from '../../../../src/model/timeline.ts';
import { claimCounts } from '../../../setup/filters/naive.ts';
import { eventsOf, naiveBuckets } from '../../../setup/filters/naive-timeline.ts';
import { generatedClaims } from '../../../setup/generated-claims.ts';
import { test } from '../generated.ts';

test('claims of some types and days are counted as a reading of the rows counts them, from an index', async ({
  graph,
}) => {
  const filters: ClaimFilterInput[] = [
    {},
    { polarities: ['NEGATIVE'], from: '2021-05-01', to: '2023-06-11' },
    { not: { types: ['STATED_ABOUT'] }, status: ['RETRACTED', 'ACTIVE'] },
  ];
  for (const filter of filters) {
    const where = counting(claimWhere(filter, top('filter')));
    const kept = generatedClaims.filter((claim) => claimCounts(filter, claim));
    for (const by of ['NONE', 'TYPE', 'QUAD'] as const) {
      const expected = naiveBuckets(kept, 'MONTH', by);
      for (const beside of [false, true]) {
        const query = { where, by, byMonth: true, withEvents: beside, withIntensity: beside };
        const found = await countedDays(graph, [ALL_CLAIMS], query, new EntityFinder(graph));
        const counts = timelineOf(found.get('') ?? { groups: [], all: [] }, { interval: 'MONTH', by });
        const cell = (place: { from: string; group: string | null }, ...counted: unknown[]) =>
          [place.from, place.group, ...counted].join(' ');
        const filled = counts?.buckets.filter(({ claimCount }) => claimCount > 0) ?? [];
        expect(
          filled
            .map((bucket) =>
              cell(bucket, bucket.claimCount, ...(beside ? [bucket.eventCount, meanIntensity(bucket)] : [])),
            )
            .sort(),
        ).toEqual(
          expected
            .map((bucket) => {
              const { claims, eventCount, meanIntensity: mean } = bucket;
              return cell(bucket, claims.length, ...(beside ? [eventCount, mean] : []));
            })
            .sort(),
        );
        expect(counts?.all.claimCount).toBe(kept.length);
        if (beside) expect(counts?.all.eventCount).toBe(eventsOf(kept));
      }
    }
  }
});
