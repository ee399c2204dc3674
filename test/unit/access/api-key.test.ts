import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hasHash, hashOf, idIn, issueKey } from '../../../src/access/api-key.ts';
import { type ApiKey, KeyName, keyState } from '../../../src/model/api-key.ts';

test('a key says that it is one, has its id, and 256 bits of its own', () => {
  const { id, text } = issueKey();

  expect(text).toMatch(/^ng_[a-z0-9]{10}_[0-9a-f]{64}$/);
  expect(text.split('_')[1]).toBe(id);
  expect(idIn(text)).toBe(id);
});

test('no two keys have anything in common but what says that they are keys', () => {
  const keys = Array.from({ length: 1000 }, issueKey);

  expect(new Set(keys.map(({ id }) => id)).size).toBe(1000);
  expect(new Set(keys.map(({ text }) => text.split('_')[2])).size).toBe(1000);
  // Each of 64 places takes each of 16 digits about 62 times.
  const first = new Set(
    keys.flatMap(({ text }) => [...(text.split('_')[2] ?? '')].map((digit, at) => digit + at)),
  );
  expect(first.size).toBe(16 * 64);
});

test('a key is kept as the SHA-256 of its text', () => {
  const { text, hash } = issueKey();

  expect(hash).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  expect(hasHash(text, hash)).toBe(true);
});

test.each([
  ['another key', issueKey().hash],
  ['nothing', ''],
  ['half of its own hash', hashOf('ng_x').slice(0, 32)],
  ['no hash', 'not hexadecimal'],
])('the hash of %s is not that of a text', (_what, hash) => {
  expect(hasHash('ng_x', hash)).toBe(false);
});

const { text } = issueKey();
test.each([
  '',
  'ng_',
  text.slice(0, -1),
  `${text}0`,
  ` ${text}`,
  text.toUpperCase(),
  text.replace('ng_', 'gn_'),
  text.replace(/_[^_]+$/, ''),
  `${text}\n`,
  `ng_${'é'.repeat(10)}_${'0'.repeat(64)}`,
])('%j is no key', (other) => {
  expect(idIn(other)).toBeUndefined();
});

const key: ApiKey = {
  ...{ id: 'k', name: 'k', role: 'READER', createdAt: '2024-01-01T00:00:00Z' },
  ...{ expiresAt: null, revokedAt: null, lastUsedAt: null },
};
const NOON = '2024-05-17T12:00:00Z';

test.each([
  ['live', {}],
  ['live', { expiresAt: '2024-05-17T12:00:00.001Z' }],
  ['expired', { expiresAt: NOON }],
  ['expired', { expiresAt: '2024-05-17T11:59:59.999999999Z' }],
  ['revoked', { revokedAt: NOON }],
  ['revoked', { revokedAt: NOON, expiresAt: '2024-01-01T00:00:00Z' }],
])('a key is %s with %j', (state, times) => {
  expect(keyState({ ...key, ...times }, Date.parse(NOON))).toBe(state);
});

test.each([
  ['dashboard', true],
  ['김진', true],
  ['x'.repeat(100), true],
  ['x'.repeat(101), false],
  ['', false],
  [' x', false],
  ['a\nb', false],
  ['a\0b', false],
  ['\ud800', false],
])('whether a key may be called %j: %s', (name, allowed) => {
  expect(KeyName.safeParse(name).success).toBe(allowed);
});
