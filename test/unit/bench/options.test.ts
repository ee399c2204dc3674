import { expect, test } from 'vitest';
import { readOptions } from '../../../bench/options.ts';
import { QUERIES } from '../../../bench/queries/index.ts';

test('without a flag every query is asked with 1 and 8 clients, of a graph that is not kept', () => {
  expect(readOptions([])).toMatchObject({ queries: QUERIES, clients: [1, 8], keep: undefined, save: false });
});

test('flags choose queries, clients and size', () => {
  const options = readOptions(['--queries', 'f1000,a', '--clients', '4', '--rows', '20000']);

  expect(options).toMatchObject({ clients: [4], rows: 20_000 });
  expect(options.queries.map(({ name }) => name)).toEqual(['f1000', 'a']);
});

test.each([
  [['--queries', 'a,z'], '--queries holds "z": allowed are a, b, c,'],
  [['--rounds', '0'], '--rounds is "0": must be a whole number of at least 1'],
  [['--seconds', '1.5'], '--seconds is "1.5": must be a whole number'],
  [['--clients', '1,x'], '--clients is "x": must be a whole number'],
  [['--rows', '10'], '--rows is "10": must be a whole number of at least 1000'],
  [['--fast'], '--fast'],
])('%j is refused: %s', (flags, message) => {
  expect(() => readOptions(flags)).toThrow(message);
});
