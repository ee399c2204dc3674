import { expect, test } from 'vitest';
import { claimSortKey } from '../../src/model/claim.ts';
import { IsoDate, PartialDate, parsePartialDate } from '../../src/model/date.ts';

test.each([
  ['2024', '2024-01-01', 'YEAR'],
  ['2024-05', '2024-05-01', 'MONTH'],
  ['2024-05-16', '2024-05-16', 'DAY'],
  ['2024-02-29', '2024-02-29', 'DAY'],
  ['2000-02-29', '2000-02-29', 'DAY'],
  ['0794', '0794-01-01', 'YEAR'],
  ['1999-12-31', '1999-12-31', 'DAY'],
])('%s is %s, known to the %s', (text, date, precision) => {
  expect(parsePartialDate(text)).toEqual({ date, precision });
  expect(PartialDate.parse(text)).toBe(text);
});

test.each([
  '2024-02-30',
  '2023-02-29',
  '1900-02-29',
  '2024-04-31',
  '2024-13',
  '2024-00',
  '2024-01-00',
  '2024-1-1',
  '24',
  '20240516',
  '2024-05-16T00:00:00Z',
  '2024-05-1',
  '2024/05',
  ' 2024',
  '2024-',
  '٢٠٢٤',
  '-024',
  'May 2024',
  '',
])('%j is no date', (text) => {
  expect(parsePartialDate(text)).toBeNull();
  expect(PartialDate.safeParse(text).error?.issues).toMatchObject([
    { message: 'must be a date as YYYY, YYYY-MM or YYYY-MM-DD' },
  ]);
});

test.each(['2024', '2024-05', '2024-02-30', '2024-05-16T10:00:00Z'])('%s is no whole date', (text) => {
  expect(IsoDate.safeParse(text).error?.issues).toMatchObject([
    { message: 'must be a calendar date, YYYY-MM-DD' },
  ]);
});

test('the date of a claim decides its place, also when only the year is known', () => {
  expect(claimSortKey('c', '2024-05-16', null)).toBe('2024-05-16|c');
  expect(claimSortKey('c', '2024-05', null)).toBe('2024-05-01|c');
  expect(claimSortKey('c', '2024', '2023-01-01')).toBe('2023-01-01|c');
});

test('a claim without a date stands at the start of its validity', () => {
  expect(claimSortKey('c', null, '2023-03-20')).toBe('2023-03-20|c');
});

test('newest first, undated last, equals by id', () => {
  const keys = [
    claimSortKey('undated', null, null),
    claimSortKey('year', '2024', null),
    claimSortKey('day-b', '2024-05-16', null),
    claimSortKey('old', '0794', null),
    claimSortKey('day-a', '2024-05-16', null),
    claimSortKey('month', '2024-05', null),
  ];

  const ids = keys
    .toSorted()
    .reverse()
    .map((key) => key.split('|')[1]);
  expect(ids).toEqual(['day-b', 'day-a', 'month', 'year', 'old', 'undated']);
});
