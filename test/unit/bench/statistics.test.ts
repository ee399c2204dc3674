import { expect, test } from 'vitest';
import type { Round } from '../../../bench/results.ts';
import { median, percentile, ratio, summary } from '../../../bench/statistics.ts';

const oneToHundred = Array.from({ length: 100 }, (_, index) => 100 - index);

/** A round with so many answers a second. */
const round = (perSecond: number, latencies: number[] = [1], errors = 0): Round => ({
  ...{ requests: perSecond * 2, seconds: 2, errors, latencies },
});

test('a percentile is the value by nearest rank, in whatever order the values come', () => {
  expect(percentile(oneToHundred, 0.99)).toBe(99);
  expect(percentile(oneToHundred, 0.5)).toBe(50);
  expect(percentile(oneToHundred, 1)).toBe(100);
  expect(percentile([10, 2], 0.99)).toBe(10);
  expect(percentile([], 0.99)).toBeNaN();
});

test('numbers are sorted as numbers', () => {
  expect(median([100, 9, 20])).toBe(20);
  expect(percentile([100, 9, 20], 0.99)).toBe(100);
});

test('the median of an even number of values is the mean of the two in the middle', () => {
  expect(median([1, 2, 4, 100])).toBe(3);
  expect(median([7])).toBe(7);
  expect(median([])).toBeNaN();
});

test('a summary is of all rounds: the rate their median, latencies together, errors added up', () => {
  const rounds = [round(50, [1, 2], 1), round(100, [3]), round(200, [4, 90], 2)];

  expect(summary(rounds)).toEqual({
    ...{ perSecond: 100, spread: [0.5, 2], medianMs: 3, p99Ms: 90, errors: 3 },
  });
});

test('a ratio is the median of what rounds that ran side by side say, not that of two medians', () => {
  const [one, other] = [
    [100, 10, 60],
    [50, 10, 10],
  ].map((rates) => rates.map((rate) => round(rate)));

  expect(ratio(one ?? [], other ?? [])).toBe(2);
});

test('a round without an answer is no answers a second, and nothing is compared with it', () => {
  const none: Round = { requests: 0, seconds: 0, errors: 4, latencies: [] };

  expect(summary([none]).perSecond).toBe(0);
  expect(ratio([round(10), round(30)], [none, round(10)])).toBe(3);
});
