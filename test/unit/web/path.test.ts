import { expect, test } from 'vitest';
import type { PathAnswer } from '../../../web/src/api/types.ts';
import { columnsOf } from '../../../web/src/path/columns.ts';
import { shortened } from '../../../web/src/path/shortened.ts';

const path = (...slugs: string[]): PathAnswer => ({
  length: slugs.length - 1,
  entities: slugs.map((slug) => ({ slug, name: slug, kind: 'Country' })),
  hops: slugs.slice(1).map((slug, index) => ({
    claimCount: 1,
    from: { slug: slugs[index] ?? '' },
    to: { slug },
    relations: [],
  })),
});

test('connections are one drawing, each entity and each step once, from left to right', () => {
  const { placed, hops, columns, rows } = columnsOf([
    path('a', 'b', 'z'),
    path('a', 'c', 'z'),
    path('a', 'c', 'b', 'z'),
  ]);

  const column = (slug: string) => placed.get(slug)?.column ?? Number.NaN;
  expect([...placed.keys()].sort()).toEqual(['a', 'b', 'c', 'z']);
  expect([column('a'), column('b'), column('c'), column('z')]).toEqual([0, 1, 1, 2]);
  expect([columns, rows]).toEqual([3, 2]);
  expect(hops).toHaveLength(5);
});

test('nobody stands beside the one that it leads to', () => {
  const { placed } = columnsOf([path('a', 'z'), path('a', 'b', 'c', 'z')]);

  const beside = [...placed.values()].filter(({ column }) => column === placed.get('z')?.column);
  expect(beside).toHaveLength(1);
});

test('those of one column stand below each other', () => {
  const { placed, rows } = columnsOf([path('a', 'b', 'z'), path('a', 'c', 'z')]);

  expect(rows).toBe(2);
  expect([placed.get('b'), placed.get('c')]).toMatchObject([
    { row: 0, rows: 2 },
    { row: 1, rows: 2 },
  ]);
});

test('of nothing there is nothing to draw', () => {
  expect(columnsOf([]).placed.size).toBe(0);
});

test('a name is shortened to what a box has room for: letters as wide as two count as two', () => {
  expect(shortened('Vladimir Putin')).toBe('Vladimir Putin');
  expect(shortened('North Korean nuclear issue')).toBe('North Korean nucl…');
  expect(shortened('조선민주주의인민')).toBe('조선민주주의인민');
  expect(shortened('조선민주주의인민공화국')).toBe('조선민주주의인민…');
  expect(shortened('𠀋'.repeat(10))).toBe(`${'𠀋'.repeat(8)}…`);
});
