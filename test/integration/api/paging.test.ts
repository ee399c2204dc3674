import { expect } from 'vitest';
import { type Fixtures, testWith } from '../../setup/graph.ts';
import { LISTS, type List, pageOf, type TestPage } from './lists.ts';

const test = testWith('seed');

const idsOf = ({ edges }: TestPage) => edges.map(({ node }) => node.id);

/** Every size of a short list; of a long one one by one, some, and those around its length. */
function sizesOf({ ids }: List): number[] {
  const around = [1, 4, ids.length - 1, ids.length, ids.length + 1];
  const sizes = ids.length > 6 ? around : Array.from({ length: ids.length + 1 }, (_, index) => index + 1);
  return [...new Set(sizes)];
}

/** All pages of a list, from its start by `first` and `after` or from its end by `last` and `before`. */
async function walk(query: Fixtures['query'], list: List, size: number, way: 'forward' | 'backward') {
  const pages: TestPage[] = [];
  for (let cursor: string | null = null; pages.length < 100; ) {
    const from: string = cursor === null ? '' : `, ${way === 'forward' ? 'after' : 'before'}: "${cursor}"`;
    const page = await pageOf(query, list, `${way === 'forward' ? 'first' : 'last'}: ${size}${from}`);
    pages.push(page);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    if (!(way === 'forward' ? hasNextPage : hasPreviousPage)) break;
    cursor = way === 'forward' ? endCursor : startCursor;
  }
  return pages;
}

test.for(LISTS)(
  '$name forward: the whole list once and in order, whatever the size of a page',
  async (list, { query }) => {
    for (const size of sizesOf(list)) {
      const pages = await walk(query, list, size, 'forward');

      expect(pages.flatMap(idsOf)).toEqual(list.ids);
      expect(pages).toHaveLength(Math.ceil(list.ids.length / size));
      expect(pages.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual(
        pages.map((_, index) => index > 0),
      );
      expect(new Set(pages.map(({ totalCount }) => totalCount))).toEqual(new Set([list.ids.length]));
    }
  },
);

test.for(LISTS)('$name backward: the same list from its end', async (list, { query }) => {
  for (const size of sizesOf(list)) {
    const pages = await walk(query, list, size, 'backward');

    expect(pages.toReversed().flatMap(idsOf)).toEqual(list.ids);
    expect(pages).toHaveLength(Math.ceil(list.ids.length / size));
    expect(pages.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual(pages.map((_, index) => index > 0));
  }
});

test.for(LISTS)('$name: a page of none tells only that there is something', async (list, { query }) => {
  const none = { edges: [], totalCount: list.ids.length };
  const cursors = { startCursor: null, endCursor: null };

  expect(await pageOf(query, list, 'first: 0')).toEqual({
    ...none,
    pageInfo: { ...cursors, hasNextPage: true, hasPreviousPage: false },
  });
  expect(await pageOf(query, list, 'last: 0')).toEqual({
    ...none,
    pageInfo: { ...cursors, hasNextPage: false, hasPreviousPage: true },
  });
});

test.for(LISTS)('$name: twenty from the top when nothing is said', async (list, { query }) => {
  const page = await pageOf(query, list, 'first: null, after: null');

  expect(idsOf(page)).toEqual(list.ids.slice(0, 20));
  expect(page.pageInfo.hasNextPage).toBe(list.ids.length > 20);
});

test.for(LISTS)('$name: an item has one cursor, on whichever page it is', async (list, { query }) => {
  const whole = await pageOf(query, list, 'first: 100');
  const cursors = whole.edges.map(({ cursor }) => cursor);

  const end = await pageOf(query, list, 'last: 2');
  expect(end.edges.map(({ cursor }) => cursor)).toEqual(cursors.slice(-2));
  expect(end.pageInfo).toMatchObject({ startCursor: cursors.at(-2), endCursor: cursors.at(-1) });
  expect(new Set(cursors).size).toBe(list.ids.length);
});

/** Ranges between two items of a list by their indexes; the ends belong to none of them. */
const RANGES = [
  [0, 1],
  [0, 3],
  [2, 2],
  [2, 0],
] as const;

test.for(LISTS)('$name: between two cursors lies what lies between their items', async (list, { query }) => {
  const { edges } = await pageOf(query, list, 'first: 100');
  const cursorAt = (index: number) => edges[Math.min(index, edges.length - 1)]?.cursor;

  for (const [after, before] of RANGES.map(([from, to]) => [from, Math.min(to, edges.length - 1)] as const)) {
    const between = list.ids.slice(after + 1, Math.max(before, after + 1));
    for (const size of [1, 100]) {
      const range = `after: "${cursorAt(after)}", before: "${cursorAt(before)}"`;
      const forward = await pageOf(query, list, `first: ${size}, ${range}`);
      const backward = await pageOf(query, list, `last: ${size}, ${range}`);

      expect(idsOf(forward)).toEqual(between.slice(0, size));
      expect(idsOf(backward)).toEqual(between.slice(-size));
      // In the direction walked, the range ends the list; behind it lie the items of the cursors.
      expect(forward.pageInfo.hasNextPage).toBe(between.length > size);
      expect(backward.pageInfo.hasPreviousPage).toBe(between.length > size);
      expect(forward.pageInfo.hasPreviousPage).toBe(true);
      expect(backward.pageInfo.hasNextPage).toBe(true);
    }
  }
});
