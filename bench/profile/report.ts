import { table } from '../../src/docs/markdown.ts';
import type { GraphSize } from '../graph/load.ts';
import type { Side } from '../queries/query.ts';
import { SIDE_NAMES } from '../report/cells.ts';
import { STAGES, type StageTimes } from './stages.ts';

/** One query under the load of one client, in one server. */
export interface ProfiledQuery {
  readonly query: string;
  readonly side: Side;
  readonly requests: number;
  readonly seconds: number;
  readonly times: StageTimes;
}

/** @returns ms a request that each stage takes: a row a query and side, a column a stage */
export function profileText(results: readonly ProfiledQuery[], { title, rows }: GraphSize): string {
  const queries = [...new Set(results.map(({ query }) => query))];
  const ordered = queries.flatMap((name) => results.filter(({ query }) => query === name));
  const header = ['query', 'side', ...STAGES, 'whole'];
  const lines = ordered.map(({ query, side, requests, seconds, times }) => {
    const perRequest = (microseconds: number) => (microseconds / 1000 / Math.max(1, requests)).toFixed(2);
    const stages = STAGES.map((stage) => perRequest(times[stage]));
    return [query, SIDE_NAMES[side], ...stages, perRequest(seconds * 1e6)];
  });
  const date = new Date().toISOString().slice(0, 10);
  const conditions = `Milliseconds a request. Measured on ${date} with one client on ${title}, ${rows.toLocaleString('en')} rows.`;
  return [conditions, table(header, lines)].join('\n\n');
}
