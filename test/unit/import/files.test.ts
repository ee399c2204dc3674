import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, chmod, mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ImportError } from '../../../src/errors.ts';
import type { InputFile } from '../../../src/import/files/input-file.ts';
import { openInput } from '../../../src/import/files/open.ts';
import { temporaryFile, temporaryFolder } from './temporary.ts';

const TEXT = 'id,name\n1,Namibia\n2,Nación\n';
const ZIPS = 'test/fixtures/import';

async function contentOf(file: InputFile): Promise<string> {
  return Buffer.concat(await Array.fromAsync(file.open())).toString('utf8');
}

async function failureOf(path: string): Promise<string> {
  const error = await openInput(path).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ImportError);
  return (error as ImportError).message;
}

test('a plain file has the hash that sha256sum gives, its bytes and its lines', async () => {
  const path = await temporaryFile('events.csv', TEXT);
  await using file = await openInput(path);
  expect(file).toMatchObject({ path, name: 'events.csv', bytes: Buffer.byteLength(TEXT), lines: 3 });
  expect(file.sha256).toBe(createHash('sha256').update(TEXT).digest('hex'));
  expect(await contentOf(file)).toBe(TEXT);
  expect(await contentOf(file)).toBe(TEXT);
});

test('a last line without an end is a line', async () => {
  expect(await openInput(await temporaryFile('a', 'a\nb'))).toMatchObject({ lines: 2, bytes: 3 });
  expect(await openInput(await temporaryFile('a', ''))).toMatchObject({ lines: 0, bytes: 0 });
});

test('gzip is unpacked whatever the file is called, all members of it', async () => {
  const half = TEXT.length / 2;
  const packed = Buffer.concat([gzipSync(TEXT.slice(0, half)), gzipSync(TEXT.slice(half))]);
  await using file = await openInput(await temporaryFile('events.csv', packed));
  expect(file.sha256).toBe(createHash('sha256').update(TEXT).digest('hex'));
  expect(await contentOf(file)).toBe(TEXT);
});

test('a file that is merely called .gz is read as it is', async () => {
  await using file = await openInput(await temporaryFile('events.csv.gz', TEXT));
  expect(await contentOf(file)).toBe(TEXT);
});

test('a zip archive of one file is unpacked; folders and the shadows of macOS are no files', async () => {
  await using file = await openInput(`${ZIPS}/one.zip`);
  expect(await contentOf(file)).toBe('source,relation,target\nNorway,MET_WITH,Sweden\n');
});

test('a zip archive of several files is refused, naming them', async () => {
  expect(await failureOf(`${ZIPS}/two.zip`)).toBe(
    `${ZIPS}/two.zip: holds 2 files (a.csv, b.csv); one is allowed. Unpack it, then name the files.`,
  );
});

test('a zip archive with a flipped bit is damaged', async () => {
  expect(await failureOf(`${ZIPS}/flipped.zip`)).toContain('is cut off or damaged');
});

test('a cut-off gzip file is said to be cut off', async () => {
  const packed = gzipSync(TEXT.repeat(1000));
  const path = await temporaryFile('events.gz', packed.subarray(0, packed.length - 20));
  expect(await failureOf(path)).toBe(
    `${path}: is cut off or damaged: it ends in the middle of its packed data.`,
  );
});

test('a gzip file whose second member is damaged at its beginning is not taken for a whole one', async () => {
  const second = gzipSync(TEXT);
  second[0] = 0;
  const path = await temporaryFile('events.gz', Buffer.concat([gzipSync(TEXT), second]));
  expect(await failureOf(path)).toContain('is cut off or damaged: what follows its packed data');
});

test('zeros after the packed data are no content', async () => {
  const members = Array.from({ length: 50 }, (_, at) => gzipSync(String(at).repeat(100_000)));
  await using file = await openInput(
    await temporaryFile('events.gz', Buffer.concat([...members, Buffer.alloc(512)])),
  );
  expect(file.bytes).toBe(9_000_000);
});

test('a cut-off zip file is said to be cut off', async () => {
  const path = await temporaryFile('cut.zip', Buffer.from('PK\x03\x04 and then nothing'));
  expect(await failureOf(path)).toContain(`${path}: is cut off or damaged`);
});

test.each([
  ['UTF-16', [0xff, 0xfe, 0x61, 0], 'is UTF-16 text. Convert it to UTF-8 first.'],
  ['bzip2', [0x42, 0x5a, 0x68, 0x39], 'is packed with bzip2. Unpack it first.'],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], 'is packed with xz. Unpack it first.'],
])('%s is refused with what to do', async (_, bytes, message) => {
  const path = await temporaryFile('a', Buffer.from(bytes));
  expect(await failureOf(path)).toBe(`${path}: ${message}`);
});

test('a byte order mark is no part of the content', async () => {
  await using file = await openInput(await temporaryFile('a', `\uFEFF${TEXT}\uFEFF`));
  expect(await contentOf(file)).toBe(`${TEXT}\uFEFF`);
  expect(file.bytes).toBe(Buffer.byteLength(TEXT) + 6);
});

test('a file shorter than a byte order mark keeps its bytes', async () => {
  await using file = await openInput(await temporaryFile('a', Buffer.from([0xef, 0xbb])));
  expect(Buffer.concat(await Array.fromAsync(file.open()))).toEqual(Buffer.from([0xef, 0xbb]));
});

test('what cannot be read is named in clear words', async () => {
  const folder = await temporaryFolder();
  expect(await failureOf(join(folder, 'no.csv'))).toBe(`${join(folder, 'no.csv')}: there is no such file.`);
  expect(await failureOf(folder)).toBe(`${folder}: is a folder. Name the files in it.`);
  const file = await temporaryFile('a.csv', TEXT);
  expect(await failureOf(join(file, 'b'))).toContain('there is no such file');
});

test.skipIf(process.getuid?.() === 0)('a file that may not be read is named', async () => {
  const path = await temporaryFile('a.csv', TEXT);
  await chmod(path, 0);
  expect(await failureOf(path)).toBe(`${path}: this user may not read it.`);
});

test.each([
  ['grows', (path: string) => appendFile(path, 'more\n')],
  ['shrinks', (path: string) => truncate(path, 5)],
  ['is written over', (path: string) => writeFile(path, TEXT.toUpperCase())],
])('a file that %s between two readings is refused at the end of the second', async (_, change) => {
  const path = await temporaryFile('a.csv', TEXT);
  await using file = await openInput(path);
  await change(path);
  await expect(contentOf(file)).rejects.toThrow(`${path}: changed while it was read`);
});

test('a pipe is read twice from a copy, which is removed', async () => {
  const folder = await temporaryFolder();
  const pipe = join(folder, 'pipe');
  const temporary = join(folder, 'tmp');
  await mkdir(temporary);
  execFileSync('mkfifo', [pipe]);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporary;
  try {
    const [file] = await Promise.all([openInput(pipe), writeFile(pipe, gzipSync(TEXT))]);
    expect(await contentOf(file)).toBe(TEXT);
    expect(await contentOf(file)).toBe(TEXT);
    await file[Symbol.asyncDispose]();
    expect(execFileSync('ls', [temporary], { encoding: 'utf8' })).toBe('');
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
});
