import { parseArgs } from 'node:util';
import { QUERIES } from './queries/index.ts';
import type { BenchQuery } from './queries/query.ts';

/** What a run of the bench is told. */
export interface Options {
  /** Folder whose graph is kept, or used again; a temporary one when undefined. */
  readonly keep: string | undefined;
  /** Rows of the graph at most. */
  readonly rows: number;
  readonly queries: readonly BenchQuery[];
  readonly rounds: number;
  /** Of load in each round, for each side, query and number of clients. */
  readonly seconds: number;
  readonly clients: readonly number[];
  readonly seed: number;
  /** Whether docs/performance.md is rewritten with the results. */
  readonly save: boolean;
}

const NAMES = QUERIES.map(({ name }) => name);

/** @throws with the flag, its value and what is allowed */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      keep: { type: 'string' },
      rows: { type: 'string', default: String(Number.MAX_SAFE_INTEGER) },
      queries: { type: 'string', default: NAMES.join(',') },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
      clients: { type: 'string', default: '1,8' },
      seed: { type: 'string', default: '1' },
      save: { type: 'boolean', default: false },
    },
  });
  return {
    keep: values.keep,
    rows: whole('rows', values.rows, 1000),
    queries: values.queries.split(',').map(queryNamed),
    rounds: whole('rounds', values.rounds, 1),
    seconds: whole('seconds', values.seconds, 1),
    clients: values.clients.split(',').map((text) => whole('clients', text, 1)),
    seed: whole('seed', values.seed, 0),
    save: values.save,
  };
}

function whole(flag: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least)
    throw new RangeError(`--${flag} is "${text}": must be a whole number of at least ${least}`);
  return value;
}

function queryNamed(name: string): BenchQuery {
  const query = QUERIES.find((query) => query.name === name);
  if (!query)
    throw new RangeError(`--queries holds "${name}": allowed are ${NAMES.join(', ')}, with commas between`);
  return query;
}
