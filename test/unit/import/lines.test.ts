import { expect, test } from 'vitest';
import type { InputFile } from '../../../src/import/files/input-file.ts';
import { LINE_BYTES_MAX, type Line, readLines } from '../../../src/import/files/lines.ts';

/** A file that comes in pieces of some bytes. */
function file(content: string | Uint8Array, piece = 7): InputFile {
  const bytes = Buffer.from(content as string);
  return {
    ...{ path: 'a', name: 'a', sha256: '', bytes: bytes.length, lines: 0 },
    async *open() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
}

async function lines(content: string | Uint8Array, piece?: number): Promise<Line[]> {
  return (await Array.fromAsync(readLines(file(content, piece)))).flat();
}

const texts = async (content: string, piece?: number) =>
  (await lines(content, piece)).map(({ row, text }) => [row, text]);

test.each([1, 2, 3, 100])('lines are the same in pieces of %d bytes', async (piece) => {
  expect(await texts('Nación\r\n\nb\nc', piece)).toEqual([
    [1, 'Nación'],
    [2, ''],
    [3, 'b'],
    [4, 'c'],
  ]);
});

test('an empty last line is none', async () => {
  expect(await texts('')).toEqual([]);
  expect(await texts('a\n')).toEqual([[1, 'a']]);
  expect(await texts('a\n\n')).toEqual([
    [1, 'a'],
    [2, ''],
  ]);
});

test('how a line ends is told', async () => {
  expect((await lines('a\nb\r\nc')).map(({ end }) => end)).toEqual([1, 2, 0]);
});

test('a CR that ends no line is part of it', async () => {
  expect(await texts('a\rb\nc\r')).toEqual([
    [1, 'a\rb'],
    [2, 'c\r'],
  ]);
});

test('no-break spaces and other white space stay', async () => {
  expect(await texts('\u00A0a\u2028b \t\n')).toEqual([[1, '\u00A0a\u2028b \t']]);
});

test('a line that is not valid UTF-8 has bytes and no text; its neighbours have both', async () => {
  const content = Buffer.concat([Buffer.from('é\n'), Buffer.from([0x61, 0xff, 0x0a]), Buffer.from('b\n')]);
  const [first, second, third] = await lines(content, 100);
  expect([first?.text, second?.text, third?.text]).toEqual(['é', undefined, 'b']);
  expect(Buffer.from(second?.raw ?? [])).toEqual(Buffer.from([0x61, 0xff]));
});

test('of a line that is too long the beginning is kept, and the next line is read', async () => {
  const long = 'x'.repeat(LINE_BYTES_MAX);
  const found = await lines(`${long}\n${long}y\n${'z'.repeat(5 * LINE_BYTES_MAX)}\nend`, 65_536);
  expect(found.map(({ row, raw, tooLong }) => [row, raw.length, tooLong])).toEqual([
    [1, LINE_BYTES_MAX, undefined],
    [2, LINE_BYTES_MAX, true],
    [3, LINE_BYTES_MAX, true],
    [4, 3, undefined],
  ]);
  expect(found[1]?.text).toBeUndefined();
});

test('lines come some hundreds at a time', async () => {
  const batches = await Array.fromAsync(readLines(file('a\n'.repeat(1234), 100_000)));
  expect(batches.map(({ length }) => length)).toEqual([500, 500, 234]);
});
