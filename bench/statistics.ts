import type { Round } from './results.ts';

/** @returns the value that `share` of the values do not exceed, by nearest rank; NaN of none */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** @returns the middle value, or the mean of the two in the middle; NaN of none */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** How a side did over all its rounds. */
export interface Summary {
  /** Answers a second: the median of the rounds. */
  readonly perSecond: number;
  /** The slowest and the fastest round, as shares of the median. */
  readonly spread: readonly [number, number];
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly errors: number;
}

/** Nothing a second if nothing was answered at all. */
const rate = ({ requests, seconds }: Round) => (requests === 0 ? 0 : requests / seconds);

export function summary(rounds: readonly Round[]): Summary {
  const rates = rounds.map(rate);
  const perSecond = median(rates);
  const latencies = rounds.flatMap((round) => round.latencies);
  return {
    perSecond,
    spread: [Math.min(...rates) / perSecond, Math.max(...rates) / perSecond],
    medianMs: median(latencies),
    p99Ms: percentile(latencies, 0.99),
    errors: rounds.reduce((sum, { errors }) => sum + errors, 0),
  };
}

/** How many times as much one side answers as another: the median of the rounds, which ran side by side. */
export function ratio(one: readonly Round[], other: readonly Round[]): number {
  return median(
    one.flatMap((round, index) => {
      const beside = other[index];
      return beside && beside.requests > 0 ? [rate(round) / rate(beside)] : [];
    }),
  );
}
