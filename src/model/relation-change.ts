import { Temporal } from 'temporal-polyfill';
import type { Days } from './interval.ts';

/** Claims of an event type in the time before a period from which on it is told that there is none in the period. */
export const CEASED_FROM = 3;
/** Days of a period at most. */
export const PERIOD_DAYS_MAX = 366;

/** How relations can be otherwise in a period than in the equally long time before it. */
export const RELATION_CHANGES = {
  NEW: 'Its first claim is of the period.',
  STRENGTHENED: 'It is not new, and has more claims of the period than of the time before.',
  WEAKENED: 'It has fewer claims of the period than of the time before, and did not end.',
  ENDED: `One of its claims says that it ended in the period (\`validTo\`), and none that it held on its last day; or, of a type that happens, it has at least ${CEASED_FROM} claims of the time before and none of the period.`,
  REVERSED:
    'Between its ends the claims of the time before were more hostile than cooperative and those of the period more cooperative than hostile, or the other way round, and it leans the new way with a claim of the period. Counted are claims of the relations that the filter keeps.',
} as const;
export type RelationChangeKind = keyof typeof RELATION_CHANGES;
export const RELATION_CHANGE_NAMES = Object.keys(RELATION_CHANGES) as [
  RelationChangeKind,
  ...RelationChangeKind[],
];

const FIRST_DAY = '0000-01-01';

/** @returns how many days a period has, both ends included */
export const daysOf = ({ from, to }: Days): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days + 1;

/** @returns the first day of the equally long time before a period, as far as it is within years of four digits */
export function startBefore(period: Days): string {
  const start = Temporal.PlainDate.from(period.from).subtract({ days: daysOf(period) });
  return start.year < 0 ? FIRST_DAY : start.toString();
}
