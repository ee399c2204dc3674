import { describe, expect } from 'vitest';
import { counting } from '../../../../src/graph/counts/counting.ts';
import { ALL_CLAIMS } from '../../../../src/graph/counts/parents.ts';
import { standingQuestions } from '../../../../src/graph/counts/standing.ts';
import { countedDays } from '../../../../src/graph/counts/timelines.ts';
import { EntityFinder } from '../../../../src/graph/filter/entities.ts';
import { keptAnswer } from '../../../../src/graph/kept/kept-counts.ts';
import { graphStats } from '../../../../src/graph/stats.ts';
import { FACETS, type Facet } from '../../../../src/model/facets.ts';
import { TIME_INTERVALS, type TimeInterval } from '../../../../src/model/interval.ts';
import { TIMELINE_GROUPS, type TimelineGroup } from '../../../../src/model/timeline.ts';
import { naiveBuckets } from '../../../setup/filters/naive-timeline.ts';
import { generatedClaims } from '../../../setup/generated-claims.ts';
import { test } from '../generated.ts';
import { facetsSameAsCounted, timelinesSameAsCounted } from './counted.ts';

const ALL = new Map([[ALL_CLAIMS, () => true]]);
const FACET_NAMES = Object.keys(FACETS) as Facet[];
const GROUP_NAMES = Object.keys(TIMELINE_GROUPS) as TimelineGroup[];
const INTERVALS = Object.keys(TIME_INTERVALS) as TimeInterval[];

describe('what stands, once it is counted, tells what is asked of the whole graph', () => {
  test('as a reading of the rows one by one counts it, and nothing else is read', async ({
    graph,
    statements,
  }) => {
    for (const question of standingQuestions(graph)) await keptAnswer(graph, question);

    const read = await statements(async () => {
      await graphStats(graph);
      for (const by of FACET_NAMES) await facetsSameAsCounted(graph, {}, by);
    });
    expect(new Set(read)).toEqual(new Set(['stats/written-at']));

    const buckets: string[] = [];
    for (const by of GROUP_NAMES) {
      for (const interval of INTERVALS) {
        // Claims of buckets are looked for by other statements.
        const ran = await statements(() => timelinesSameAsCounted(graph, [{}, { interval, by }], ALL));
        buckets.push(...ran.filter((name) => name !== 'stats/written-at'));
      }
    }
    expect(buckets.filter((name) => name.includes('timeline') || name.includes('count'))).toEqual([]);
  });

  test.for(GROUP_NAMES)('by %s without what is counted beside claims', async (by, { graph }) => {
    for (const question of standingQuestions(graph)) await keptAnswer(graph, question);
    const asked = {
      where: counting({ and: [] }),
      by,
      byMonth: true,
      withEvents: false,
      withIntensity: false,
    };

    const found = await countedDays(graph, [ALL_CLAIMS], asked, new EntityFinder(graph));

    const months = found.get(ALL_CLAIMS.key)?.groups.filter(({ day }) => !day.startsWith('0000')) ?? [];
    const cells = months.map(({ day, group, claimCount }) => [day, group, claimCount].join(' '));
    expect(cells.sort()).toEqual(
      naiveBuckets(
        generatedClaims.filter((claim) => claim.status === 'ACTIVE' && claim.modality !== 'DENIED'),
        'MONTH',
        by,
      )
        .map(({ from, group, claims }) => [from.slice(0, 7), group, claims.length].join(' '))
        .sort(),
    );
  });
});
