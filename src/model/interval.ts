import { Temporal } from 'temporal-polyfill';

/** How long the buckets of a timeline are. */
export const TIME_INTERVALS = {
  DAY: 'A day.',
  WEEK: 'A week after ISO 8601: Monday to Sunday.',
  MONTH: 'A calendar month.',
  QUARTER: 'A quarter of a calendar year.',
  YEAR: 'A calendar year.',
} as const;
export type TimeInterval = keyof typeof TIME_INTERVALS;

/** First and last day, ISO 8601. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const FIRST_DAY = Temporal.PlainDate.from('0000-01-01');
const LAST_DAY = Temporal.PlainDate.from('9999-12-31');

/** @returns the interval that a day is in, as far as it is within years of four digits */
export function intervalOf(interval: TimeInterval, day: string): Days {
  const from = startOf(interval, Temporal.PlainDate.from(day));
  return days(from, nextStart(interval, from));
}

/**
 * @param limit how many to give at most
 * @returns the intervals from the one that `first` is in to the one that `last` is in, none left out
 */
export function intervalsBetween(interval: TimeInterval, first: string, last: string, limit: number): Days[] {
  const end = Temporal.PlainDate.from(last);
  const intervals: Days[] = [];
  let start = startOf(interval, Temporal.PlainDate.from(first));
  while (Temporal.PlainDate.compare(start, end) <= 0 && intervals.length < limit) {
    const next = nextStart(interval, start);
    intervals.push(days(start, next));
    start = next;
  }
  return intervals;
}

function startOf(interval: TimeInterval, day: Temporal.PlainDate): Temporal.PlainDate {
  switch (interval) {
    case 'DAY':
      return day;
    case 'WEEK':
      return day.subtract({ days: day.dayOfWeek - 1 });
    case 'MONTH':
      return day.with({ day: 1 });
    case 'QUARTER':
      return day.with({ month: day.month - ((day.month - 1) % 3), day: 1 });
    case 'YEAR':
      return day.with({ month: 1, day: 1 });
  }
}

const LENGTHS = {
  DAY: { days: 1 },
  WEEK: { weeks: 1 },
  MONTH: { months: 1 },
  QUARTER: { months: 3 },
  YEAR: { years: 1 },
} as const satisfies Record<TimeInterval, Temporal.DurationLike>;

const nextStart = (interval: TimeInterval, start: Temporal.PlainDate) => start.add(LENGTHS[interval]);

function days(from: Temporal.PlainDate, next: Temporal.PlainDate): Days {
  const to = next.subtract({ days: 1 });
  const isBefore = Temporal.PlainDate.compare(from, FIRST_DAY) < 0;
  const isAfter = Temporal.PlainDate.compare(to, LAST_DAY) > 0;
  return { from: String(isBefore ? FIRST_DAY : from), to: String(isAfter ? LAST_DAY : to) };
}
