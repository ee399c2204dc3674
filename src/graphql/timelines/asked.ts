import type { GraphQLResolveInfo } from 'graphql';
import { counting, daysOf, withAffiliates } from '../../graph/counts/counting.ts';
import { SCOPES, type Scope } from '../../graph/counts/parents.ts';
import type { TimelineAsked } from '../../graph/counts/timeline-asked.ts';
import type { ClaimWhere } from '../../graph/filter/claim-leaves.ts';
import { TIME_INTERVALS, type TimeInterval } from '../../model/interval.ts';
import { TIMELINE_GROUPS, type TimelineCut, type TimelineGroup } from '../../model/timeline.ts';
import { builder } from '../builder.ts';
import { EVENTS_COST } from '../complexity.ts';
import { values } from '../enums.ts';
import { ClaimFilter, type ClaimFilterInput } from '../filters/claim-inputs.ts';
import { claimWhere } from '../filters/claim-where.ts';
import { top } from '../filters/limits.ts';
import { selector } from '../selection.ts';

const TimeIntervalRef = builder.enumType('TimeInterval', {
  description: 'How long the buckets of a timeline are.',
  values: values(TIME_INTERVALS),
});

const TimelineGroupRef = builder.enumType('TimelineGroup', {
  description: 'What the claims of a timeline are told apart by.',
  values: values(TIMELINE_GROUPS),
});

export const ScopeRef = builder.enumType('EntityScope', {
  description: 'Whom an entity stands for where claims are counted.',
  values: values(SCOPES),
});

export { TimeIntervalRef, TimelineGroupRef };

export const COUNTED =
  'Which claims are counted. Unless it speaks of `status` or `modalities`, those that count in relations: that hold and do not deny.';

export const EVENTS =
  'How often they count in different relations on different days, each claim without a date being one more.';

/** What is counted beside claims: it is asked of all of them, not of each bucket or group. */
export const COUNTED_TOO = { complexity: EVENTS_COST, extensions: { once: true } } as const;

/** Arguments that every timeline takes. */
export const timelineArguments = {
  filter: { type: ClaimFilter, description: COUNTED },
  interval: { type: TimeIntervalRef, defaultValue: 'MONTH', description: 'How long each bucket is.' },
  groupBy: {
    type: TimelineGroupRef,
    defaultValue: 'NONE',
    description: 'What they are told apart by: each interval has a bucket for each group.',
  },
} as const;

/** Those arguments as GraphQL gives them. */
export interface TimelineArguments {
  readonly filter?: ClaimFilterInput | null | undefined;
  readonly interval?: TimeInterval | null | undefined;
  readonly groupBy?: TimelineGroup | null | undefined;
  readonly scope?: Scope | null | undefined;
}

/** What a timeline reads, and how it is cut. */
export interface TimelineQuery extends TimelineAsked {
  readonly cut: TimelineCut;
}

const selectsEvents = selector(['eventCount'], ['buckets', 'eventCount']);
const selectsIntensity = selector(['buckets', 'meanIntensity'], ['buckets', 'intensityScheme']);

/** What a timeline of all claims, or of some that are looked for elsewhere, has to read. */
export function timelineQuery(
  { filter, interval, groupBy, scope }: TimelineArguments,
  info: GraphQLResolveInfo,
): TimelineQuery {
  const where = countedClaims(filter, scope);
  const by = groupBy ?? 'NONE';
  const cut = { interval: interval ?? 'MONTH', by, ...daysOf(where) };
  return {
    ...{ where, by, cut, withEvents: selectsEvents(info), withIntensity: selectsIntensity(info) },
    byMonth: cut.interval !== 'DAY' && cut.interval !== 'WEEK',
  };
}

/** The condition that claims are counted under. */
export function countedClaims(
  filter: ClaimFilterInput | null | undefined,
  scope: Scope | null | undefined,
): ClaimWhere {
  const where = counting(filter ? claimWhere(filter, top('filter')) : { and: [] });
  return scope === 'AFFILIATES' ? withAffiliates(where) : where;
}
