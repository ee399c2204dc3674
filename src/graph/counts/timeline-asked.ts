import {
  type CountedDay,
  type CountedDays,
  groupOfType,
  type TimelineGroup,
  together,
} from '../../model/timeline.ts';
import type { ClaimWhere } from '../filter/claim-leaves.ts';

/** What is counted of claims, and how they are told apart. */
export interface TimelineAsked {
  /** As `counting` makes it. */
  readonly where: ClaimWhere;
  readonly by: TimelineGroup;
  /** Whether months do, of which a longer interval is made up. */
  readonly byMonth: boolean;
  /** Whether events are counted too, which takes twice as long. */
  readonly withEvents: boolean;
  /** Whether intensities are summed up too, for which each claim is looked at. */
  readonly withIntensity: boolean;
}

/** Whether claims need only be told apart by their type. */
export const isByType = ({ by }: TimelineAsked) => by !== 'SOURCE' && by !== 'CAMEO_ROOT';

/** @returns how much of an ISO 8601 day is told */
export const digitsOf = ({ byMonth }: TimelineAsked) => (byMonth ? 7 : 10);

/** The same with all that is counted beside claims, by day and type, of which other groups are made up. */
export function fullest(asked: TimelineAsked): TimelineAsked {
  const beside = { withEvents: true, withIntensity: true };
  // There may be so many sources that each day of each would be too much to keep.
  if (asked.by === 'SOURCE') return { ...asked, ...beside };
  return { ...asked, ...beside, by: isByType(asked) ? 'TYPE' : asked.by, byMonth: false };
}

/** Puts what the fullest counted into the intervals and groups that are asked for. */
export function narrowedTo(asked: TimelineAsked, { groups, all }: CountedDays): CountedDays {
  const digits = digitsOf(asked);
  const narrowed = (rows: readonly CountedDay[]) =>
    together(rows.map((row) => ({ ...row, day: row.day.slice(0, digits) })));
  if (!isByType(asked)) return { groups: narrowed(groups), all: narrowed(all) };
  const regrouped = narrowed(groups.map((row) => ({ ...row, group: groupOfType(asked.by, row.group) })));
  return { groups: regrouped, all: regrouped };
}
