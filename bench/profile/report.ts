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

const perRequest = (microseconds: number, { requests }: ProfiledQuery) =>
  (microseconds / 1000 / Math.max(1, requests)).toFixed(2);

/** @returns ms a request that each stage takes, a row a stage and a column a query and side */
export function profileText(results: readonly ProfiledQuery[], { title, rows }: GraphSize): string {
  const queries = [...new Set(results.map(({ query }) => query))];
  const ordered = queries.flatMap((name) => results.filter(({ query }) => query === name));
  const header = ['ms a request', ...ordered.map(({ query, side }) => `${query}, ${SIDE_NAMES[side]}`)];
  const stageRows = STAGES.map((stage) => [
    stage,
    ...ordered.map((result) => perRequest(result.times[stage], result)),
  ]);
  const whole = [
    'from request to request',
    ...ordered.map((result) => perRequest(result.seconds * 1e6, result)),
  ];
  const date = new Date().toISOString().slice(0, 10);
  const conditions = `Measured on ${date} with one client on ${title}, ${rows.toLocaleString('en')} rows.`;
  return [conditions, table(header, [...stageRows, whole])].join('\n\n');
}
