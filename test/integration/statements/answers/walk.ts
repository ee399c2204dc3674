import type { Page, PageRequest } from '../../../../src/graph/page.ts';
import type { RelationRecord } from '../../../../src/graph/relation.ts';
import { latestFirst, strongestFirst } from '../../../setup/generated-answers.ts';

const SIZE = 100;

/** Orders of relations: what is asked for, how the generated ones stand, and the key that a cursor holds. */
export const relationOrders = [
  { order: 'strongest', byLatest: false, first: strongestFirst, key: ({ rank }: RelationRecord) => rank },
  {
    order: 'latest',
    byLatest: true,
    first: latestFirst,
    key: ({ lastDate, id }: RelationRecord) => `${lastDate ?? '0000-00-00'}|${id}`,
  },
] as const;

/** @returns the first page, or the last one */
export const firstPage = (size: number): PageRequest => request(size, undefined, false);
export const lastPage = (size: number): PageRequest => request(size, undefined, true);
/** The first page with the length of the whole list. */
export const withTotal = (size: number): PageRequest => ({ ...firstPage(size), withTotal: true });

function request(size: number, cursor: string | undefined, backward: boolean): PageRequest {
  const from = backward ? { after: undefined, before: cursor } : { after: cursor, before: undefined };
  return { ...from, size, backward, reversed: false, withTotal: false };
}

/** @returns all items of a list in its order, read page by page from its top or from its end */
export async function walk<Item>(
  read: (request: PageRequest) => Promise<Page<Item> | undefined>,
  key: (item: Item) => string,
  backward: boolean,
): Promise<Item[]> {
  const pages: (readonly Item[])[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await read(request(SIZE, cursor, backward));
    if (!page) throw new Error('nothing was read');
    pages.push(page.items);
    const last = backward ? page.items.at(0) : page.items.at(-1);
    if (!page.more || !last) return (backward ? pages.reverse() : pages).flat();
    cursor = key(last);
  }
}
