import { z } from 'zod';
import { BadUserInputError } from '../errors.ts';
import { type ListWhere, listWhere } from '../graphql/filters/json.ts';
import type { Clock } from '../model/clock.ts';
import { IsoDate, IsoTime } from '../model/date.ts';
import { LISTS, type ListName } from './about.ts';
import type { Format } from './format.ts';

/** What is wanted, as somebody writes it: on a command line, or in an address. */
export interface WantedTexts {
  readonly list?: string | undefined;
  /** JSON. */
  readonly filter?: string | undefined;
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
}

/** What somebody wants to take away. */
export interface Wanted {
  /** Of which list, and what the filter asks of it. */
  readonly asked: ListWhere;
  /** The filter as JSON gives it; null for none. */
  readonly filter: unknown;
  readonly clock: Clock;
  /** Whether what was withdrawn or waits is wanted too, where neither filter nor clock says what is. */
  readonly whole: boolean;
}

/** @throws {BadUserInputError} naming what is not allowed, and what is */
export function readWanted(format: Format, { list, filter: text, asOf, knownAt }: WantedTexts): Wanted {
  const filter = text === undefined ? null : readFilter(text);
  return {
    asked: listWhere(readList(format, list), filter),
    filter,
    whole: format.whole ?? false,
    clock: { asOf: read('asOf', IsoDate, asOf), knownAt: read('knownAt', IsoTime, knownAt) },
  };
}

function readList({ name, lists }: Format, list: string | undefined): ListName {
  if (list === undefined) return lists[0];
  const known = LISTS.find((one) => one === list);
  if (known && lists.includes(known)) return known;
  throw new BadUserInputError('list', `"${list}" is none that ${name} holds; it holds ${lists.join(', ')}`);
}

function readFilter(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Told below.
  }
  throw new BadUserInputError('filter', 'must be a JSON object, as the variables of a query have it');
}

function read(argument: string, shape: z.ZodType<string>, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const { success, data, error } = shape.safeParse(text);
  if (success) return data;
  throw new BadUserInputError(argument, `"${text}" ${z.prettifyError(error).replace(/^✖ /, '')}`);
}
