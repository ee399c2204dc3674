import type { z } from 'zod';
import { ArticleInput } from '../../model/article.ts';
import { IsoDate, PartialDate } from '../../model/date.ts';
import { IndexedText } from '../../model/text.ts';
import { RejectedRow } from '../record.ts';
import { shown } from '../shown.ts';
import { countryByAffiliationName, countryByIso2, countryByIso3 } from '../tables/countries.ts';
import type { Value } from './row.ts';
import type { DateFormat } from './schema.ts';

/** @returns what says that a value is not allowed, e.g. `column "day": "x" is no date` */
export const refuse = ({ where, text }: Value, why: string) =>
  new RejectedRow(`${where}: ${shown(text)} ${why}`);

/** @throws RejectedRow if the schema does not allow the value; `why` says what is allowed */
export function checked(value: Value, schema: z.ZodType<unknown, string>, why?: string): string {
  const result = schema.safeParse(value.text);
  if (result.success) return value.text;
  throw refuse(value, why ?? result.error.issues[0]?.message ?? 'is not allowed');
}

const PATTERNS = {
  'yyyy-MM-dd': /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
  'dd/MM/yyyy': /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
  'MM/dd/yyyy': /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/,
  yyyyMMdd: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
} as const satisfies Record<DateFormat, RegExp>;

/** @returns ISO 8601; of any precision if no format is set. @throws RejectedRow if it is no such date */
export function dateOf(value: Value, format: DateFormat | null): string {
  if (format === null) {
    return checked(
      value,
      PartialDate,
      'is no date; allowed are YYYY, YYYY-MM and YYYY-MM-DD (set dateFormat for others)',
    );
  }
  const { year, month = '', day = '' } = PATTERNS[format].exec(value.text)?.groups ?? {};
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!IsoDate.safeParse(iso).success) throw refuse(value, `is no date; it must be one as ${format}`);
  return iso;
}

/** @returns a whole date, ISO 8601. @throws RejectedRow if it is none */
export function dayOf(value: Value, format: DateFormat | null): string {
  const date = dateOf(value, format);
  if (date.length !== 10) throw refuse(value, 'must be a whole date: year, month and day');
  return date;
}

/** @returns ISO 8601 with offset; a date alone begins at midnight UTC. @throws RejectedRow if it is neither */
export function momentOf(value: Value, format: DateFormat | null): string {
  if (ArticleInput.shape.publishedAt.safeParse(value.text).success) return value.text;
  const why =
    'is no time of publication; allowed are a whole date, and a time with its offset: 2024-05-17T17:03:00+09:00';
  try {
    return `${dayOf(value, format)}T00:00:00Z`;
  } catch {
    throw refuse(value, why);
  }
}

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** @throws RejectedRow if it is no number from `min` to `max` */
export function numberOf(value: Value, min: number, max: number): number {
  const number = NUMBER.test(value.text) ? Number(value.text) : Number.NaN;
  if (number >= min && number <= max && Number.isFinite(number)) return number;
  throw refuse(value, Number.isFinite(min) ? `is no number from ${min} to ${max}` : 'is no number');
}

/** @returns the value, known to be one of `names`. @throws RejectedRow naming them if it is not */
export function oneOf<Name extends string>(value: Value, names: readonly Name[], what: string): Name {
  const found = names.find((name) => name === value.text);
  if (found === undefined) throw refuse(value, `is no ${what}; allowed are ${names.join(', ')}`);
  return found;
}

/** @returns the ISO 3166-1 alpha-3 code. @throws RejectedRow if it is neither code nor name of a country */
export function countryOf(value: Value): string {
  const { text } = value;
  const country =
    (text.length === 2 && countryByIso2(text)) ||
    (text.length === 3 && countryByIso3(text)) ||
    countryByAffiliationName(text);
  if (!country)
    throw refuse(value, 'is no country; allowed are ISO 3166-1 codes (NA, NAM) and names (Namibia)');
  return country.iso3;
}

/** @returns a name as it is. @throws RejectedRow if it is blank or too long to be found by */
export function nameOf(value: Value): string {
  if (value.text.trim() === '') throw refuse(value, 'is blank; a name is needed');
  return checked(value, IndexedText);
}
