import type { Side } from '../queries/query.ts';
import type { Measured, QueryResult, Results } from '../results.ts';
import { median, ratio, summary } from '../statistics.ts';

/** What each side is called in tables. */
export const SIDE_NAMES: Readonly<Record<Side, string>> = {
  ours: 'newsgraph',
  peer: '@neo4j/graphql',
  bare: 'bare driver',
};
const NAMES = Object.keys(SIDE_NAMES) as Side[];

const whole = (value: number) => Math.round(value).toLocaleString('en');
/** Three digits that mean something. */
export const digits = (value: number) => (value >= 100 ? whole(value) : value.toPrecision(value < 1 ? 2 : 3));
const share = (value: number) => `${Math.round(value * 100)} %`;

/** What is not there is shown as such. */
const NONE = '–';

export const TIMES_HEADER = [
  ...['query', 'clients', 'side', 'requests/s', 'slowest, fastest round', 'median ms', 'p99 ms'],
  ...['errors', 'newsgraph is × as fast'],
];

/** One row for each query, number of clients and side. */
export const timeRows = ({ queries }: Results): string[][] =>
  queries.flatMap((query) => query.measured.flatMap((measured) => rowsOf(query, measured)));

function rowsOf({ name }: QueryResult, { clients, rounds }: Measured): string[][] {
  return NAMES.map((side) => {
    const own = rounds[side];
    if (!own) return [name, String(clients), SIDE_NAMES[side], 'cannot be asked', ...Array(5).fill(NONE)];
    const { perSecond, spread, medianMs, p99Ms, errors } = summary(own);
    const compared = side === 'ours' || !rounds.ours ? NONE : `${ratio(rounds.ours, own).toFixed(2)}`;
    return [
      ...[name, String(clients), SIDE_NAMES[side], digits(perSecond)],
      ...[spread.map(share).join(', '), digits(medianMs), digits(p99Ms), String(errors), compared],
    ];
  });
}

export const COSTS_HEADER = [
  'query',
  ...NAMES.flatMap((side) => [`statements, ${SIDE_NAMES[side]}`, 'db hits']),
];

/** What each query touches. */
export const costRows = ({ queries }: Results): string[][] =>
  queries.map(({ name, costs }) => [
    name,
    ...NAMES.flatMap((side) => {
      const cost = costs[side];
      return cost ? [digits(cost.statements), whole(cost.dbHits)] : [NONE, NONE];
    }),
  ]);

export const SIDES_HEADER = ['side', 'schema built in ms', 'first answer after ms', 'resident MB at most'];

export const sideRows = ({ sides }: Results): string[][] =>
  NAMES.map((side) => {
    const { schemaMs, coldStartMs, residentMb } = sides[side];
    return [
      ...[SIDE_NAMES[side], schemaMs ? whole(median(schemaMs)) : NONE],
      ...[whole(median(coldStartMs)), whole(residentMb)],
    ];
  });
