import { IsoDate } from '../../model/date.ts';
import { INDEXED_BYTES_MAX } from '../../model/text.ts';
import { RejectedRow } from '../record.ts';
import { shown } from '../shown.ts';

/** More than any file has at once; beyond it the memory would grow with the file. */
const CACHE_MAX = 200_000;
/** Longer keys are no names that come again. */
const CACHED_KEY_LENGTH = 500;

/** @returns `make`, which remembers what it made; it must not depend on anything but the key */
export function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const cache = new Map<string, Value>();
  return (key) => {
    if (key.length > CACHED_KEY_LENGTH) return make(key);
    const known = cache.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    if (cache.size >= CACHE_MAX) cache.clear();
    cache.set(key, made);
    return made;
  };
}

/**
 * @returns the cells of a row
 * @throws RejectedRow if it has another number of columns
 */
export function cellsOf(text: string, columns: number): string[] {
  const cells = text.split('\t');
  if (cells.length === columns) return cells;
  throw new RejectedRow(`has ${cells.length} columns; ${columns} are needed`);
}

/**
 * @returns `value`, which can be stored and looked up byte for byte
 * @throws RejectedRow if it is too long or holds a NUL
 */
export function indexed(value: string, column: string): string {
  if (value.includes('\0')) {
    throw new RejectedRow(`${column} ${shown(value)} holds a NUL character, which cannot be stored`);
  }
  // No character is longer than 3 bytes per UTF-16 unit.
  if (value.length * 3 > INDEXED_BYTES_MAX && Buffer.byteLength(value) > INDEXED_BYTES_MAX) {
    throw new RejectedRow(
      `${column} ${shown(value)} is ${Buffer.byteLength(value)} bytes long; at most ${INDEXED_BYTES_MAX} are allowed`,
    );
  }
  return value;
}

/** The date itself, or null if the calendar has none such. */
const calendarDate = remembered((text) => ({ date: IsoDate.safeParse(text).success ? text : null }));

/**
 * @returns `text`, an ISO date
 * @throws RejectedRow if it is no day of the calendar
 */
export function isoDate(text: string, column: string): string {
  const { date } = calendarDate(text);
  if (date !== null) return date;
  throw new RejectedRow(`${column} holds ${shown(text)}; a calendar date as YYYY-MM-DD is needed`);
}

/**
 * @returns digits `YYYYMMDD` as an ISO date
 * @throws RejectedRow if they are no day of the calendar
 */
export function compactDate(text: string, column: string): string {
  const { date } = calendarDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
  if (date !== null) return date;
  throw new RejectedRow(`${column} holds ${shown(text)}; a calendar date as YYYYMMDD is needed`);
}

const TIME = /^(\d{8})([01]\d|2[0-3])([0-5]\d)([0-5]\d)$/;

/**
 * @returns digits `YYYYMMDDHHMMSS` as an ISO time in UTC
 * @throws RejectedRow if they are no moment
 */
export function compactTime(text: string, column: string): string {
  const [, day, hour, minute, second] = TIME.exec(text) ?? [];
  if (day === undefined) {
    throw new RejectedRow(`${column} holds ${shown(text)}; a moment as YYYYMMDDHHMMSS is needed`);
  }
  return `${compactDate(day, column)}T${hour}:${minute}:${second}Z`;
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * @returns a score from -10 to 10
 * @throws RejectedRow if it is none
 */
export function score(text: string, column: string): number {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (value >= -10 && value <= 10) return value;
  throw new RejectedRow(`${column} holds ${shown(text)}; a number from -10 to 10 is needed`);
}

/** Longest that is taken for a row's own number: it becomes part of an id. */
const ROW_NUMBER = /^\d{1,20}$/;

/**
 * @returns the digits by which a source knows the row
 * @throws RejectedRow if it holds anything else
 */
export function rowNumber(text: string, column: string): string {
  if (ROW_NUMBER.test(text)) return text;
  throw new RejectedRow(`${column} holds ${shown(text)}; up to 20 digits are needed`);
}
