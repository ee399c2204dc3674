import { z } from 'zod';

/** How much of a date is known. */
export const DATE_PRECISIONS = {
  YEAR: 'Only the year is known; the date is 1 January.',
  MONTH: 'Year and month are known; the date is the first of the month.',
  DAY: 'The whole date is known.',
} as const;
export type DatePrecision = keyof typeof DATE_PRECISIONS;

/** A calendar date, ISO 8601 `YYYY-MM-DD`, checked against the calendar; no time zone is implied. */
export const IsoDate = z.iso.date('must be a calendar date, YYYY-MM-DD');

/** A point in time, ISO 8601 to the second or finer, with `Z` or an offset. */
export const IsoTime = z.iso.datetime({
  offset: true,
  error: 'must be a point in time with its offset, e.g. 2024-05-17T17:03:00+09:00',
});

/** A calendar date with the precision it is written in: `2024`, `2024-05` or `2024-05-16`. */
export const PartialDate = z
  .string()
  .refine((text) => parsePartialDate(text) !== null, 'must be a date as YYYY, YYYY-MM or YYYY-MM-DD');

/** @returns first day of a date of any precision; null if there is none */
export function firstDay(date: string | null): string | null {
  return date === null ? null : (parsePartialDate(date)?.date ?? null);
}

/** @returns first day of the date and its precision; null if `text` is none */
export function parsePartialDate(text: string): { date: string; precision: DatePrecision } | null {
  const precision = ({ 4: 'YEAR', 7: 'MONTH', 10: 'DAY' } as const)[text.length];
  const date = `${text}-01-01`.slice(0, 10);
  return precision && IsoDate.safeParse(date).success ? { date, precision } : null;
}
