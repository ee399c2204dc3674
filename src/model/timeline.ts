import { type Days, intervalOf, intervalsBetween, type TimeInterval } from './interval.ts';
import { POLARITY_NAMES, type RelationType, relationTypeRow } from './relation.ts';

/** What the claims of a timeline can be told apart by. */
export const TIMELINE_GROUPS = {
  NONE: 'By nothing: there is one group.',
  TYPE: 'By relation type.',
  POLARITY: 'By which way their relation type leans.',
  QUAD: 'By the class of cooperation or conflict of their relation type.',
  CAMEO_ROOT:
    'By the first two digits of their CAMEO code; without a code, by the root of their relation type.',
  SOURCE: 'By the sources that published them or that they were had from; a claim of two is in both groups.',
} as const;
export type TimelineGroup = keyof typeof TIMELINE_GROUPS;

/** Buckets of one timeline at most, over all its groups. */
export const BUCKETS_MAX = 10_000;

/** Claims counted together, of one intensity scheme each or of several. */
export interface Tally {
  readonly claimCount: number;
  readonly eventCount: number;
  /** Sum of the intensities of those that have one, and how many those are. */
  readonly intensity: number;
  readonly scored: number;
  readonly schemes: readonly string[];
}

/** What was counted of one group on one day or in one month. */
export interface CountedDay extends Tally {
  /** `2024-05-16` or `2024-05`; all zeros for claims without a date. */
  readonly day: string;
  readonly group: string | null;
}

/** Claims counted by day or month: by their group, and all together, where one may be in several groups. */
export interface CountedDays {
  readonly groups: readonly CountedDay[];
  readonly all: readonly CountedDay[];
}

export interface Bucket extends Days, Tally {
  readonly group: string | null;
}

export interface TimelineCounts {
  /** From first to last; of one interval, the group with the most claims in all first. */
  readonly buckets: readonly Bucket[];
  readonly groups: readonly (string | null)[];
  /** All that was counted, and what of it has no date; each claim once. */
  readonly all: Tally;
  readonly undated: Tally;
}

export const NO_CLAIMS: Tally = { claimCount: 0, eventCount: 0, intensity: 0, scored: 0, schemes: [] };

/** @returns the group that claims of a type are in */
export function groupOfType(by: TimelineGroup, type: string | null): string | null {
  if (by === 'NONE') return null;
  if (type === null || (by !== 'POLARITY' && by !== 'QUAD')) return type;
  const { polarity, quadClass } = relationTypeRow(type as RelationType);
  return by === 'QUAD' ? quadClass : POLARITY_NAMES[polarity];
}

export function plus(one: Tally, other: Tally): Tally {
  return {
    claimCount: one.claimCount + other.claimCount,
    eventCount: one.eventCount + other.eventCount,
    intensity: one.intensity + other.intensity,
    scored: one.scored + other.scored,
    schemes: [...new Set([...one.schemes, ...other.schemes])],
  };
}

/** @returns one row for each day and group */
export function together(rows: readonly CountedDay[]): CountedDay[] {
  const byCell = new Map<string, CountedDay>();
  for (const row of rows) {
    const cell = cellOf(row.day, row.group);
    const other = byCell.get(cell);
    byCell.set(cell, other ? { ...other, ...plus(other, row) } : row);
  }
  return [...byCell.values()];
}

/** How a timeline is cut. */
export interface TimelineCut {
  readonly interval: TimeInterval;
  readonly by: TimelineGroup;
  /** Days that it goes from and to, where they are not those of the first and the last claim. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * Puts what was counted into intervals that follow one another without a gap.
 *
 * @returns undefined if there are more than BUCKETS_MAX
 */
export function timelineOf(
  { groups: rows, all }: CountedDays,
  { interval, by, from, to }: TimelineCut,
): TimelineCounts | undefined {
  const dated = rows.filter(({ day }) => !isUndated(day));
  const totals = new Map<string | null, number>(by === 'NONE' ? [[null, 0]] : []);
  for (const { group, claimCount } of rows) totals.set(group, (totals.get(group) ?? 0) + claimCount);
  const groups = [...totals.keys()].sort(
    (left, right) => (totals.get(right) ?? 0) - (totals.get(left) ?? 0) || byName(left, right),
  );
  const days = dated.map(({ day }) => firstDay(day)).sort();
  const intervals = spanned(interval, from ?? days.at(0), to ?? days.at(-1));
  if (intervals.length * Math.max(1, groups.length) > BUCKETS_MAX) return undefined;
  const cells = new Map<string, Tally>();
  for (const row of dated) {
    const cell = cellOf(intervalOf(interval, firstDay(row.day)).from, row.group);
    cells.set(cell, plus(cells.get(cell) ?? NO_CLAIMS, row));
  }
  const sum = (some: readonly Tally[]) => some.reduce(plus, NO_CLAIMS);
  return {
    buckets: intervals.flatMap((each) =>
      groups.map((group) => ({ ...each, group, ...(cells.get(cellOf(each.from, group)) ?? NO_CLAIMS) })),
    ),
    groups,
    all: sum(all),
    undated: sum(all.filter(({ day }) => isUndated(day))),
  };
}

/** Mean of the intensities, if all are of one scheme; rounded, since sums of decimals are not exact. */
export function meanIntensity({ intensity, scored, schemes }: Tally): number | null {
  return scored > 0 && schemes.length === 1 ? Math.round((intensity / scored) * 1e6) / 1e6 : null;
}

function spanned(interval: TimeInterval, first: string | undefined, last: string | undefined): Days[] {
  if (first === undefined || last === undefined || last < first) return [];
  return intervalsBetween(interval, first, last, BUCKETS_MAX + 1);
}

const isUndated = (day: string) => day.startsWith('0000-00');
const firstDay = (day: string) => `${day}-01`.slice(0, 10);
const cellOf = (from: string, group: string | null) => `${from} ${group ?? ''}`;
/** Those without a group last. */
const byName = (left: string | null, right: string | null) => ((left ?? '~') < (right ?? '~') ? -1 : 1);
