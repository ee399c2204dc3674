import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { findRepeats } from '../../../src/import/files/repeats.ts';

const raws = (...texts: string[]) => texts.map((text) => ({ raw: Buffer.from(text) }));

async function* batches(...lists: { raw: Uint8Array }[][]) {
  yield* lists;
}

test('rows with the same bytes are told apart by their order', async () => {
  const rows = raws('a', 'b', 'a', 'c', 'a', 'b', '');
  const identities = await findRepeats(batches(rows.slice(0, 3), rows.slice(3)), 7);
  expect(rows.map(({ raw }) => identities.occurrence(raw).occurrence)).toEqual([1, 1, 2, 1, 3, 2, 1]);
});

test('the hash is the first half of the SHA-256 of the bytes', async () => {
  const identities = await findRepeats(batches(raws('a')), 1);
  const hash = createHash('sha256').update('a').digest('hex').slice(0, 32);
  expect(identities.occurrence(Buffer.from('a'))).toEqual({ hash, occurrence: 1 });
});

test('no rows have no repeats', async () => {
  const identities = await findRepeats(batches(), 0);
  expect(identities.occurrence(Buffer.from('a')).occurrence).toBe(1);
});

test('twenty thousand rows, every third twice, are all told apart', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => ({ raw: Buffer.from(`row ${at}`) }));
  const all = [...rows, ...rows.filter((_, at) => at % 3 === 0)];
  const identities = await findRepeats(batches(all), all.length);
  const ids = all.map(({ raw }) => Object.values(identities.occurrence(raw)).join('.'));
  expect(new Set(ids).size).toBe(all.length);
  expect(ids.filter((id) => id.endsWith('.2')).length).toBe(all.length - rows.length);
});

test('far more rows than were announced are an error, not an endless search', async () => {
  const rows = Array.from({ length: 100 }, (_, at) => ({ raw: Buffer.from(`row ${at}`) }));
  await expect(findRepeats(batches(rows), 1)).rejects.toThrow('more rows than were announced');
});
