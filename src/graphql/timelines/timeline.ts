import { BadUserInputError } from '../../errors.ts';
import type { ClaimParent } from '../../graph/counts/parents.ts';
import type { RelationType } from '../../model/relation.ts';
import { relationTypeRow } from '../../model/relation.ts';
import {
  BUCKETS_MAX,
  type Bucket,
  type CountedDays,
  meanIntensity,
  type TimelineCounts,
  timelineOf,
} from '../../model/timeline.ts';
import { builder } from '../builder.ts';
import { LINK_COST } from '../complexity.ts';
import { loadLinked, whenLoaded } from '../load.ts';
import { COUNTED_TOO, EVENTS, TimeIntervalRef, TimelineGroupRef, type TimelineQuery } from './asked.ts';

/** A timeline, and what its buckets are drilled down by. */
export interface Timeline extends TimelineCounts {
  readonly query: TimelineQuery;
  readonly parent: ClaimParent;
  /** Buckets that have claims. */
  readonly filled: number;
}

/** What a bucket resolves from. */
export interface BucketOf {
  readonly timeline: Timeline;
  readonly bucket: Bucket;
}

/** @throws {BadUserInputError} if there are more buckets than a timeline may have */
export function timeline(query: TimelineQuery, parent: ClaimParent, counted: CountedDays): Timeline {
  const counts = timelineOf(counted, query.cut);
  if (counts === undefined) {
    throw new BadUserInputError(
      'interval',
      `${query.cut.interval} makes more than ${BUCKETS_MAX} buckets. Take a longer one, fewer groups, or fewer days by "filter.from" and "filter.to"`,
    );
  }
  const filled = counts.buckets.filter(({ claimCount }) => claimCount > 0).length;
  return { ...counts, query, parent, filled };
}

export const TimelineBucketRef = builder.objectRef<BucketOf>('TimelineBucket').implement({
  description: 'Claims of an interval, and of a group where they are told apart.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'Its first day.', resolve: ({ bucket }) => bucket.from }),
    to: t.field({ type: 'Date', description: 'Its last day.', resolve: ({ bucket }) => bucket.to }),
    group: t.string({
      nullable: true,
      description:
        'What the claims have in common, as filters take it: a type, a polarity, a quad class, a CAMEO root, the slug of a source; null if they are not told apart, or have none of these.',
      resolve: ({ bucket }) => bucket.group,
    }),
    label: t.string({
      nullable: true,
      description: 'Label of the relation type or name of the source that the group is; null for others.',
      complexity: LINK_COST,
      resolve: ({ timeline: { query }, bucket: { group } }, _args, { loaders }) => {
        if (group === null) return null;
        if (query.by === 'TYPE') return relationTypeRow(group as RelationType).label;
        return query.by === 'SOURCE'
          ? whenLoaded(loadLinked(loaders.source, group), ({ name }) => name)
          : null;
      },
    }),
    claimCount: t.int({ description: 'Claims.', resolve: ({ bucket }) => bucket.claimCount }),
    eventCount: t.int({
      description: EVENTS,
      ...COUNTED_TOO,
      resolve: ({ bucket }) => bucket.eventCount,
    }),
    meanIntensity: t.float({
      nullable: true,
      description:
        'Mean of the intensities that datasets give the claims, to six decimals; null if none has one, or they are of several schemes.',
      resolve: ({ bucket }) => meanIntensity(bucket),
    }),
    intensityScheme: t.string({
      nullable: true,
      description:
        'The scheme that the mean is of, e.g. `gdelt-goldstein`, which goes from −10 to 10; null where the mean is.',
      resolve: ({ bucket }) => (meanIntensity(bucket) === null ? null : (bucket.schemes[0] ?? null)),
    }),
  }),
});

export const TimelineRef = builder.objectRef<Timeline>('Timeline').implement({
  description: 'How many claims there are over time, in buckets that follow one another without a gap.',
  fields: (t) => ({
    interval: t.field({
      type: TimeIntervalRef,
      description: 'How long each bucket is.',
      resolve: ({ query }) => query.cut.interval,
    }),
    groupBy: t.field({
      type: TimelineGroupRef,
      description: 'What they are told apart by.',
      resolve: ({ query }) => query.by,
    }),
    claimCount: t.int({
      description: 'Claims in all, those without a date too, each counted once.',
      resolve: ({ all }) => all.claimCount,
    }),
    undatedCount: t.int({
      description: 'How many of them have no date and are in no bucket.',
      resolve: ({ undated }) => undated.claimCount,
    }),
    eventCount: t.int({ description: EVENTS, ...COUNTED_TOO, resolve: ({ all }) => all.eventCount }),
    buckets: t.field({
      type: [TimelineBucketRef],
      description: `From the first claim to the last, or from and to the days of the filter, at most ${BUCKETS_MAX}, empty ones too; the groups of an interval by their claims in all, most first.`,
      resolve: (timeline) => timeline.buckets.map((bucket) => ({ timeline, bucket })),
    }),
  }),
});
