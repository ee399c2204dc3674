import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { readKeyOptions } from '../../../src/cli/key-options.ts';

const NOW = Temporal.Instant.from('2024-02-29T12:00:00Z');
const read = (expires?: string, name = 'k') =>
  readKeyOptions({ name, role: 'READER', ...(expires !== undefined && { expires }) }, NOW);

test.each([
  ['12h', '2024-03-01T00:00:00Z'],
  ['1d', '2024-03-01T12:00:00Z'],
  ['2w', '2024-03-14T12:00:00Z'],
  ['1m', '2024-03-29T12:00:00Z'],
  ['1y', '2025-02-28T12:00:00Z'],
  ['2024-02-29', '2024-03-01T00:00:00Z'],
  ['2024-12-31', '2025-01-01T00:00:00Z'],
  ['2024-02-29T12:00:01Z', '2024-02-29T12:00:01Z'],
  ['2024-02-29T22:00:00+09:00', '2024-02-29T13:00:00Z'],
])('%s ends at %s', (expires, expiresAt) => {
  expect(read(expires)).toMatchObject({ expiresAt });
});

test('a key without a time does not expire', () => {
  expect(read()).toEqual({ name: 'k', role: 'READER', expiresAt: null, json: false });
});

test.each([
  '',
  '0d',
  '90',
  'd',
  '-1d',
  '1.5d',
  '2024-02-28',
  '2024-02-30',
  '2024-02-29T12:00:00Z',
  'soon',
  '99999y',
])('%j is no time to come, which is told with what is allowed', (expires) => {
  expect(read(expires)).toEqual({
    fault: expect.stringMatching(
      `--expires "${expires.replace('.', '\\.')}" is not allowed; it is a day to come`,
    ),
  });
});

test('a name that cannot be shown is refused', () => {
  expect(read('1d', 'a\nb')).toEqual({
    fault: expect.stringMatching(/^--name "a\nb" .*control character; it has 1 to 100 characters$/),
  });
});
