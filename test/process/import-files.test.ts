import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../launcher/support.ts';
import { connect, type Database } from './graph-content.ts';
import { type KeptNeo4j, keptNeo4j } from './kept-neo4j.ts';
import { madeUpFacts, rejectsIn, unlike } from './made-up-facts.ts';
import { type Ended, newsgraph, type StartOptions } from './newsgraph.ts';

// What an import is given, what it says of it, and how it ends.

const facts = madeUpFacts(600, 80, 7);
const others = madeUpFacts(2000, 80, 8);
const lines = facts.bytes.toString('latin1').split('\n');
/** Good rows of `facts` alone. */
const clean = Buffer.from(lines.filter((_, index) => !facts.bad.has(index + 1)).join('\n'), 'latin1');
const cleanRows = facts.rows - facts.bad.size;

let kept: KeptNeo4j;
let database: Database;
let folder: string;
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  kept = await keptNeo4j();
  folder = temporaryFolder();
  await chmod(folder, 0o755);
  await writeFile(path('facts.tsv'), facts.bytes);
  await writeFile(path('others.tsv.gz'), gzipSync(others.bytes));
  await writeFile(path('clean.tsv'), clean);
  await kept.run('neo4j', 'start');
  database = connect(await kept.runFile());
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await kept[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});
beforeEach(() => kept.define('MATCH (node) DETACH DELETE node'));

/** Imports in the folder of the files, so that the rejects of standard input land there too. */
const imported = (args: readonly string[], options: StartOptions = {}): Promise<Ended> =>
  newsgraph(['import', ...args], kept.settings, { cwd: folder, ...options }).exited;
const claims = () => database.count('MATCH (claim:Claim) RETURN count(claim)');
const importRuns = () => database.count('MATCH (run:ImportRun) RETURN count(run)');

/** Characters that move the cursor, colour or erase. */
const CONTROL = /[^\P{Cc}\n\t]/u;
const STACK = /^ +at |please report/m;

test('rows that are rejected: exit code 5, and plain lines that say where they are', async () => {
  const { code, stdout, stderr } = await imported(['icews-tkg', 'facts.tsv']);

  expect(code).toBe(5);
  expect(stdout).toMatch(/^600 rows read in [\d.]+ s \([\d,]+ a second\)\n/);
  expect(stdout).toMatch(new RegExp(`^ +${cleanRows} {2}new claims$`, 'm'));
  expect(stdout).toContain(`${facts.bad.size} rejected rows, with reasons: facts.tsv.rejects.tsv\n`);
  expect(stdout).toMatch(/To take it back: newsgraph import --undo \d{8}-\d{6}-[0-9a-f]{4}\n$/);
  expect(stderr).toMatch(/^600 rows in \d+ s · [\d,]+ rows\/s · \d+ rejected$/m);
  expect(stdout + stderr).not.toMatch(CONTROL);
  expect(unlike(rejectsIn(path('facts.tsv.rejects.tsv')), facts)).toEqual([]);
});

test('nothing rejected: exit code 0, and no file of rejects, not even that of before', async () => {
  await writeFile(path('clean.tsv.rejects.tsv'), 'line\treason\trow\n3\tof before\tx\n');

  expect(await imported(['icews-tkg', 'clean.tsv'])).toMatchObject({ code: 0 });
  expect(existsSync(path('clean.tsv.rejects.tsv'))).toBe(false);
  expect(await claims()).toBe(cleanRows);
});

test('--json prints one object; several files are one run', async () => {
  const { code, stdout } = await imported(['icews-tkg', 'facts.tsv', 'others.tsv.gz', '--json']);

  expect(code).toBe(5);
  expect(stdout.trimEnd()).not.toContain('\n');
  const summary = JSON.parse(stdout);
  const rejected = facts.bad.size + others.bad.size;
  expect(summary).toMatchObject({ read: 2600, rejected, files: [{ read: 600 }, { read: 2000 }] });
  expect(summary.new + summary.unchanged).toBe(2600 - rejected);
  expect(await importRuns()).toBe(1);
  const [run] = JSON.parse((await kept.run('imports', '--json')).stdout);
  expect(run).toMatchObject({ id: summary.runId, status: 'DONE', files: ['facts.tsv', 'others.tsv.gz'] });
  expect(run).toMatchObject({ read: 2600, new: summary.new, rejected });
  expect(unlike(rejectsIn(path('others.tsv.gz.rejects.tsv')), others)).toEqual([]);
});

test('standard input, plain and packed, is the same dataset as the file', async () => {
  const plain = await imported(['icews-tkg', '-', '--json'], { input: facts.bytes });
  const packed = await imported(['icews-tkg', '-', '--json'], { input: gzipSync(facts.bytes) });
  const file = await imported(['icews-tkg', 'facts.tsv', '--json']);

  expect([plain.code, packed.code, file.code], plain.stderr).toEqual([5, 5, 5]);
  const [first, second, third] = [plain, packed, file].map(({ stdout }) => JSON.parse(stdout));
  expect(first).toMatchObject({ read: 600, new: cleanRows, files: [{ path: '-' }] });
  expect(second).toMatchObject({ read: 600, new: 0, unchanged: cleanRows, entities: 0 });
  expect(third).toMatchObject({ read: 600, new: 0, unchanged: cleanRows, entities: 0 });
  expect(await database.count('MATCH (dataset:Dataset) RETURN count(dataset)')).toBe(1);
  expect(unlike(rejectsIn(path('stdin.rejects.tsv')), facts)).toEqual([]);
});

test('interrupted while it still reads, it leaves no copy of standard input', async () => {
  const temporary = path('temporary');
  await mkdir(temporary);
  const options = { input: facts.bytes, inputGoesOn: true };
  const running = newsgraph(['import', 'icews-tkg', '-'], { ...kept.settings, TMPDIR: temporary }, options);
  await expect.poll(() => readdirSync(temporary), { timeout: 20_000 }).toHaveLength(1);
  running.process.kill('SIGINT');

  const { code, stderr } = await running.exited;
  expect(stderr).toBe('newsgraph: Interrupted. Nothing was written.\n');
  expect(code).toBe(1);
  expect(readdirSync(temporary)).toEqual([]);
});

test('nothing on standard input is an import of nothing', async () => {
  expect(await imported(['icews-tkg', '-'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^0 rows/),
  });
});

test('--strict stops at the first bad row and names it', async () => {
  const { code, stdout, stderr } = await imported(['icews-tkg', 'facts.tsv', '--strict', '--json']);

  const [row, reason] = [...facts.bad][0] ?? [0, /never/];
  expect(stderr).toMatch(new RegExp(`^newsgraph: facts\\.tsv, line ${row}: .*${reason.source}`, 'm'));
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(await kept.run('verify')).toMatchObject({ code: 0 });
});

test.each([
  ['a missing file', ['icews-tkg', 'no-such.tsv'], 'no-such.tsv: there is no such file.'],
  ['a folder', ['icews-tkg', '.'], '.: is a folder. Name the files in it.'],
  ['a file cut off', ['icews-tkg', 'facts.tsv', 'cut.gz'], 'cut.gz: is cut off or damaged'],
  ['a file given twice', ['icews-tkg', 'facts.tsv', 'facts.tsv'], 'facts.tsv is given twice.'],
  [
    'no folder for rejects',
    ['icews-tkg', 'facts.tsv', '--rejects', 'none'],
    'none: there is no such folder.',
  ],
  [
    'a mapping for a format that has none',
    ['gdelt', 'facts.tsv', '-m', 'x'],
    '--mapping is for csv and jsonl',
  ],
  ['an undo of nothing', ['--undo', 'nothing'], 'There is no import "nothing"; `newsgraph imports` lists'],
])('%s: said in words, and nothing is written', async (_, args, message) => {
  await writeFile(path('cut.gz'), gzipSync(others.bytes).subarray(0, 9000));

  const { code, stdout, stderr } = await imported(args);

  expect(stderr).toContain(`newsgraph: ${message}`);
  expect(stderr).not.toMatch(STACK);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect([await claims(), await importRuns()]).toEqual([0, 0]);
});

test('a file that the user may not read', async () => {
  await writeFile(path('secret.tsv'), facts.bytes, { mode: 0o000 });

  // The superuser may read everything.
  const asNobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
  const { code, stderr } = await imported(['icews-tkg', 'secret.tsv'], asNobody);

  expect(stderr).toContain('newsgraph: secret.tsv: this user may not read it.');
  expect(code).toBe(1);
});

const WRONG = ['', 'icews-tkg', 'none facts.tsv', 'icews-tkg facts.tsv --undo x', 'gdelt x --none'];

test.each(WRONG)('wrong usage is exit code 2: "%s"', async (args) => {
  const { code, stderr } = await imported(args === '' ? [] : args.split(' '));

  expect(stderr).toContain('error: ');
  expect(code).toBe(2);
});

test('a disk too full for the rejects is told with the file', async ({ skip }) => {
  const full = path('full');
  await mkdir(full);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', full]);
  if (status !== 0) skip('only the superuser can mount a small disk');
  onTestFinished(() => void spawnSync('umount', [full]));

  const { code, stderr } = await imported(['icews-tkg', 'others.tsv.gz', '--rejects', full]);

  const rejects = join(full, 'others.tsv.gz.rejects.tsv');
  expect(stderr).toContain(`newsgraph: ${rejects}: the disk is full. Make room, then start again.\n`);
  expect(code).toBe(1);
  expect(JSON.parse((await kept.run('imports', '--json')).stdout)).toMatchObject([{ status: 'FAILED' }]);

  spawnSync('mount', ['-o', 'remount,size=1m', full]);
  expect(await imported(['icews-tkg', 'others.tsv.gz', '--rejects', full])).toMatchObject({ code: 5 });
  expect(unlike(rejectsIn(rejects), others)).toEqual([]);
  expect(await kept.run('verify')).toMatchObject({ code: 0 });
});
