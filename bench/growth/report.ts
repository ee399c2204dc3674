import { table } from '../../src/docs/markdown.ts';
import type { Point } from './measure.ts';
import type { StorePart } from './store-size.ts';

/** Everything measured at one size. */
export interface SizeResult {
  readonly claims: number;
  readonly store: readonly StorePart[];
  readonly points: readonly Point[];
}

const ABOUT = { same: 'the same', grown: 'hubs that grow' } as const;
/** Parts of a store that are told one by one. */
const PARTS_TOLD = 25;

const whole = (value: number) => Math.round(value).toLocaleString('en');
const ms = (value: number) => value.toFixed(value < 10 ? 2 : 1);

function queryRow(point: Point, results: readonly SizeResult[]): string[] {
  const points = results.flatMap(({ points }) =>
    points.filter(({ query, about }) => query === point.query && about === point.about),
  );
  const [smallest, largest] = [points.at(0) ?? point, points.at(-1) ?? point];
  return [
    ...[point.query, ABOUT[point.about]],
    ...points.map(({ warm }) => `${ms(warm.medianMs)} / ${ms(warm.p99Ms)}`),
    (largest.warm.medianMs / smallest.warm.medianMs).toFixed(2),
    ...points.map(({ cost }) => whole(cost.dbHits)),
    ...points.map(({ first }) => `${ms(first.medianMs)} / ${ms(first.mostMs)}`),
  ];
}

/** @returns what docs/performance.md shows of it, by the place it goes to */
export function growthTexts(results: readonly SizeResult[], conditions: string): Map<string, string> {
  const sizes = results.map(({ claims }) => whole(claims));
  const header = [
    ...['query', 'about', ...sizes.map((size) => `median / p99 ms, ${size}`), 'largest : smallest'],
    ...sizes.map((size) => `db hits, ${size}`),
    ...sizes.map((size) => `first time, median / most ms, ${size}`),
  ];
  const points = results[0]?.points ?? [];
  const rows = points.map((point) => queryRow(point, results));
  return new Map([
    ['growth', [conditions, table(header, rows)].join('\n\n')],
    ['store', storeTable(results, sizes)],
  ]);
}

function storeTable(results: readonly SizeResult[], sizes: readonly string[]): string {
  const parts = results.at(-1)?.store.slice(0, PARTS_TOLD) ?? [];
  const megabytes = ({ store }: SizeResult, part: string) =>
    whole(store.find((item) => item.part === part)?.megabytes ?? 0);
  const total = ({ store }: SizeResult) => whole(store.reduce((sum, { megabytes }) => sum + megabytes, 0));
  return table(
    ['part of the store, MB', ...sizes],
    [
      ['all', ...results.map(total)],
      ...parts.map(({ part }) => [part, ...results.map((result) => megabytes(result, part))]),
    ],
  );
}
