import { z } from 'zod';
import { cypherInt } from './statement.ts';

/** Which part of a list is wanted: a range of keys, walked from either end. */
export interface PageRequest {
  /** Key of the item that the page comes after, or undefined to begin at the top. */
  readonly after: string | undefined;
  /** Key of the item that the page ends before, or undefined. */
  readonly before: string | undefined;
  /** Items wanted, 0–100. */
  readonly size: number;
  /** True to take the last items of the range instead of the first. */
  readonly backward: boolean;
  /** True if the items are wanted in the opposite of the list's order. */
  readonly reversed: boolean;
  /** Whether to count the whole list too. */
  readonly withTotal: boolean;
}

/** A part of a list, in the order wanted. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Whether the range has items beyond those on the page, in the direction walked. */
  readonly more: boolean;
  /** Length of the whole list; 0 when not asked for. */
  readonly total: number;
}

/** Parameters that the pages of lists with the newest or strongest first have in common. */
export const descendingPage = {
  below: z.string(),
  above: z.string(),
  limit: cypherInt,
  withTotal: z.boolean(),
};

/** Parameters that the pages of lists by name have in common. */
export const ascendingPage = {
  after: z.string(),
  before: z.string(),
  limit: cypherInt,
  withTotal: z.boolean(),
};

/** Above every sort key that begins with a folded name. */
const NAME_TOP = '\u{10ffff}';

/** Above every sort key of claims and relations: they begin with a digit. */
const TOP = '~';

/** One more than the page is asked for, to see whether there is more. */
export const pageLimit = ({ size }: PageRequest) => size + 1;

export function ascendingRange(request: PageRequest) {
  const { after = '', before = NAME_TOP, withTotal } = request;
  return { after, before, limit: pageLimit(request), withTotal };
}

/** @param bottom key that the list ends before */
export function descendingRange(request: PageRequest, bottom: string) {
  const { after, before, withTotal } = request;
  const above = before === undefined || before < bottom ? bottom : before;
  return { below: after ?? TOP, above, limit: pageLimit(request), withTotal };
}

/** Cuts what was read to the page that was asked for. */
export function pageOf<Item>(request: PageRequest, rows: readonly Item[], total: number): Page<Item> {
  const items = rows.slice(0, request.size);
  return {
    items: request.backward === request.reversed ? items : items.reverse(),
    more: rows.length > request.size,
    total,
  };
}

/** What a row of a statement gives pages: an item of a list, or the length of the whole one. */
export interface PageRow<Item> {
  readonly item: Item | null | undefined;
  readonly total: number | null | undefined;
}

/** The page that rows make up, whose items come in order. */
export function pageOfRows<Item>(request: PageRequest, rows: readonly PageRow<Item>[]): Page<Item> {
  const items: Item[] = [];
  let total = 0;
  for (const row of rows) {
    if (row.item !== null && row.item !== undefined) items.push(row.item);
    total += row.total ?? 0;
  }
  return pageOf(request, items, total);
}

/** @returns owner → the page of its rows; each of `owners` has one */
export function pagesOfRows<Item>(
  request: PageRequest,
  owners: readonly string[],
  rows: readonly (PageRow<Item> & { readonly owner: string })[],
): Map<string, Page<Item>> {
  const byOwner = Map.groupBy(rows, ({ owner }) => owner);
  return new Map(owners.map((owner) => [owner, pageOfRows(request, byOwner.get(owner) ?? [])]));
}

/** Calendar dates that a list is kept between, both included, ISO 8601; open where undefined. */
export interface DatesBetween {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * The same for a list whose keys begin with a date: a bound on dates is a bound on keys.
 *
 * @returns the part of the list to read, and the bounds of the whole list, which are what is counted
 */
export function datedRange(request: PageRequest, { from = '', to = '' }: DatesBetween) {
  const { below, above, ...rest } = descendingRange(request, '');
  const end = `${to}${TOP}`;
  return { ...rest, below: end < below ? end : below, above: from > above ? from : above, from, to: end };
}
