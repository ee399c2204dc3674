import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intervalOf, intervalsBetween, TIME_INTERVALS, type TimeInterval } from '../../src/model/interval.ts';
import { BUCKETS_MAX, type CountedDay, meanIntensity, timelineOf } from '../../src/model/timeline.ts';

const DAY_MS = 86_400_000;
const INTERVALS = Object.keys(TIME_INTERVALS) as TimeInterval[];
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const next = (day: string) => iso(Date.parse(day) + DAY_MS);

test.for<readonly [TimeInterval, string, string, string]>([
  ['DAY', '2024-02-29', '2024-02-29', '2024-02-29'],
  ['WEEK', '2024-12-31', '2024-12-30', '2025-01-05'],
  ['WEEK', '2021-01-03', '2020-12-28', '2021-01-03'],
  ['MONTH', '2024-02-10', '2024-02-01', '2024-02-29'],
  ['QUARTER', '2024-06-30', '2024-04-01', '2024-06-30'],
  ['YEAR', '2024-06-30', '2024-01-01', '2024-12-31'],
  ['WEEK', '0000-01-01', '0000-01-01', '0000-01-02'],
  ['WEEK', '9999-12-31', '9999-12-27', '9999-12-31'],
])('the %s of %s goes from %s to %s', ([interval, day, from, to]) => {
  expect(intervalOf(interval, day)).toEqual({ from, to });
});

test('intervals follow one another without a gap, and each has the days that are in it', () => {
  const days = fc.integer({ min: Date.parse('1895-01-01') / DAY_MS, max: Date.parse('2105-01-01') / DAY_MS });
  fc.assert(
    fc.property(fc.constantFrom(...INTERVALS), days, fc.nat(800), (interval, first, length) => {
      const [from, to] = [iso(first * DAY_MS), iso((first + length) * DAY_MS)];

      const intervals = intervalsBetween(interval, from, to, 1000);

      expect(intervals.at(0)).toEqual(intervalOf(interval, from));
      expect(intervals.at(-1)).toEqual(intervalOf(interval, to));
      expect(intervals.slice(1).map((days) => days.from)).toEqual(
        intervals.slice(0, -1).map((days) => next(days.to)),
      );
    }),
    { numRuns: 300 },
  );
});

const row = (day: string, group: string | null, more: Partial<CountedDay> = {}): CountedDay => ({
  ...{ day, group, claimCount: 1, eventCount: 1, intensity: 0, scored: 0, schemes: [] },
  ...more,
});
const cut = (rows: readonly CountedDay[], how: Parameters<typeof timelineOf>[1]) =>
  timelineOf({ groups: rows, all: rows }, how);
const brief = (counts: ReturnType<typeof timelineOf>) =>
  counts?.buckets.map(({ from, group, claimCount }) => [from, group, claimCount]);

test('each interval has a bucket for each group, those with the most claims in all first', () => {
  const rows = [
    row('2024-01-05', 'FEW'),
    row('2024-03-01', 'MANY', { claimCount: 2 }),
    row('2024-03-31', 'MANY'),
  ];

  expect(brief(cut(rows, { interval: 'MONTH', by: 'TYPE' }))).toEqual([
    ['2024-01-01', 'MANY', 0],
    ['2024-01-01', 'FEW', 1],
    ['2024-02-01', 'MANY', 0],
    ['2024-02-01', 'FEW', 0],
    ['2024-03-01', 'MANY', 3],
    ['2024-03-01', 'FEW', 0],
  ]);
});

test('days that are asked for have buckets without a claim in them; claims without a date have none', () => {
  const rows = [row('0000-00', null), row('2024-02', null)];
  const counts = cut(rows, { interval: 'MONTH', by: 'NONE', from: '2024-01-15', to: '2024-03-01' });

  expect(brief(counts)).toEqual([
    ['2024-01-01', null, 0],
    ['2024-02-01', null, 1],
    ['2024-03-01', null, 0],
  ]);
  expect([counts?.all.claimCount, counts?.undated.claimCount]).toEqual([2, 1]);
  expect(brief(cut([], { interval: 'YEAR', by: 'NONE', from: '2024-01-15', to: '2025-03-01' }))).toEqual([
    ['2024-01-01', null, 0],
    ['2025-01-01', null, 0],
  ]);
  expect(brief(cut([], { interval: 'YEAR', by: 'NONE' }))).toEqual([]);
});

test('more buckets than are allowed are none', () => {
  const span = (to: string) => [row('2000-01-01', null), row(to, null)];
  const last = iso(Date.parse('2000-01-01') + (BUCKETS_MAX - 1) * DAY_MS);

  expect(cut(span(last), { interval: 'DAY', by: 'NONE' })?.buckets).toHaveLength(BUCKETS_MAX);
  expect(cut(span(next(last)), { interval: 'DAY', by: 'NONE' })).toBeUndefined();
  expect(
    cut([row('0001-01-01', null), row('9999-01-01', null)], { interval: 'DAY', by: 'NONE' }),
  ).toBeUndefined();
});

test('a mean is of one scheme alone', () => {
  const tally = { claimCount: 4, eventCount: 4, intensity: 1, scored: 3, schemes: ['icews'] };

  expect(meanIntensity(tally)).toBe(0.333333);
  expect(meanIntensity({ ...tally, schemes: ['icews', 'gdelt-goldstein'] })).toBeNull();
  expect(meanIntensity({ ...tally, scored: 0, schemes: [] })).toBeNull();
});
