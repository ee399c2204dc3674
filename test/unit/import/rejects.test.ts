import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ImportError } from '../../../src/errors.ts';
import { RejectsFile, rejectsPath } from '../../../src/import/files/rejects.ts';
import { temporaryFolder } from './temporary.ts';

const raw = (text: string) => Buffer.from(text);

test('rejects go next to the file, those of standard input into the working folder', () => {
  expect(rejectsPath({ path: 'data/a.csv.gz', name: 'a.csv.gz' })).toBe(join('data', 'a.csv.gz.rejects.tsv'));
  expect(rejectsPath({ path: '-', name: 'stdin' })).toBe('stdin.rejects.tsv');
  expect(rejectsPath({ path: '/dev/fd/63', name: '63' })).toBe('63.rejects.tsv');
});

test('without rejects there is no file, and that of an earlier run is gone', async () => {
  const path = join(await temporaryFolder(), 'a.rejects.tsv');
  await writeFile(path, 'line\treason\trow\n3\told\tx\n');
  {
    await using rejects = await RejectsFile.check(path);
    expect(rejects.count).toBe(0);
  }
  expect(await readdir(dirname(path))).toEqual([]);
});

test('a reject is its line, the reason and the bytes of the row', async () => {
  const path = join(await temporaryFolder(), 'a.rejects.tsv');
  const rejects = await RejectsFile.check(path);
  await rejects.write(7, 'two\nlines\tof reason', Buffer.from([0x61, 0xff, 0x09, 0x62]));
  await rejects.write(9, 'no', raw('"a\r\nb",\u00A0c'));
  await rejects.close();
  const head = Buffer.from('line\treason\trow\n7\ttwo lines of reason\ta');
  const tail = Buffer.from('\tb\n9\tno\t"a  b",\u00A0c\n');
  expect(await readFile(path)).toEqual(Buffer.concat([head, Buffer.from([0xff]), tail]));
  expect(rejects.count).toBe(2);
});

test('a hundred thousand rejects wait for the disk and arrive in order', async () => {
  const path = join(await temporaryFolder(), 'a.rejects.tsv');
  await using rejects = await RejectsFile.check(path);
  for (let row = 1; row <= 100_000; row++) await rejects.write(row, 'reason', raw('a row'));
  await rejects.close();
  const lines = (await readFile(path, 'utf8')).split('\n');
  expect(lines).toHaveLength(100_002);
  expect(lines[100_000]).toBe('100000\treason\ta row');
});

test('a file of another kind is not written over', async () => {
  const path = join(await temporaryFolder(), 'thesis.txt');
  await writeFile(path, 'years of work');
  await expect(RejectsFile.check(path)).rejects.toThrow(`${path}: is no file of rejected rows`);
  expect(await readFile(path, 'utf8')).toBe('years of work');
});

test('a folder that is not there or no folder is refused before anything is read', async () => {
  const folder = await temporaryFolder();
  const missing = RejectsFile.check(join(folder, 'no', 'a.tsv'));
  await expect(missing).rejects.toThrow(`${join(folder, 'no')}: there is no such folder.`);
  await expect(missing).rejects.toBeInstanceOf(ImportError);
  await writeFile(join(folder, 'file'), '');
  await expect(RejectsFile.check(join(folder, 'file', 'a.tsv'))).rejects.toThrow('is no folder');
  await mkdir(join(folder, 'dir'));
  await expect(RejectsFile.check(join(folder, 'dir'))).rejects.toThrow('is a folder');
});

test('a file that has come to be there since is not written over', async () => {
  const path = join(await temporaryFolder(), 'a.tsv');
  const rejects = await RejectsFile.check(path);
  await writeFile(path, 'thesis');
  await rejects.write(1, 'reason', raw('row'));
  await expect(rejects.close()).rejects.toThrow(`${path}: cannot be written: EEXIST`);
  expect(await readFile(path, 'utf8')).toBe('thesis');
});
