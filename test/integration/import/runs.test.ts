import { stat } from 'node:fs/promises';
import { expect } from 'vitest';
import { ImportError } from '../../../src/errors.ts';
import type { Graph } from '../../../src/graph/client.ts';
import { importRuns } from '../../../src/graph/import/runs.ts';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import { openInput } from '../../../src/import/files/open.ts';
import { RejectsFile, rejectsPath } from '../../../src/import/files/rejects.ts';
import { importFormat } from '../../../src/import/index.ts';
import { runImport } from '../../../src/import/run/index.ts';
import { VERSION } from '../../../src/version.ts';
import { testWith } from '../../setup/graph.ts';
import { temporaryFile } from '../../unit/import/temporary.ts';
import { clear, column, fact, importText, lines, newRunId, OPTIONS } from './imported.ts';

const test = testWith('empty');

test.beforeEach(({ graph }) => clear(graph));
test.afterEach(async ({ graph }) => expect((await verifyGraph(graph)).differences).toEqual([]));

const BAD = fact('Anna', 'Bert', '2014-02-30');
const CLAIMS = 'MATCH (c:Claim) RETURN count(c)';

/** The run that was recorded last, with its times as numbers. */
async function lastRun(graph: Graph) {
  const [run] = await importRuns(graph, 1);
  if (!run) throw new Error('no run is recorded');
  const { startedAt, finishedAt, lastWriteAt, ...record } = run;
  const times = [startedAt, lastWriteAt, finishedAt].map((time) => (time === null ? null : Date.parse(time)));
  return { record, times };
}

test('a run records its files, its counts and its times', async ({ graph }) => {
  const from = Date.now();
  const content = lines(fact('Anna', 'Bert'), BAD, fact('Anna', 'Cleo'));
  await importText(graph, 'icews-tkg', lines(fact('Anna', 'Cleo')));
  const summary = await importText(graph, 'icews-tkg', content, { name: 'facts.tsv' });

  const { record, times } = await lastRun(graph);
  const [file] = summary.files;
  expect(record).toEqual({
    ...{ id: summary.runId, format: 'icews-tkg', version: VERSION, status: 'DONE', undoneAt: null },
    ...{ files: [file?.path], hashes: [summary.datasetId] },
    ...{ read: 3, new: 1, unchanged: 1, rejected: 1, entities: 1, evidence: 0 },
  });
  const [started = 0, written = 0, finished = 0] = times.map(Number);
  expect(started).toBeGreaterThanOrEqual(from - 1000);
  expect([started, written, finished]).toEqual([started, written, finished].toSorted());
  const read = 'MATCH (:ImportRun {id: $runId})-[:READ]->(d:Dataset) RETURN d.id';
  expect(await column(graph, read, { runId: summary.runId })).toEqual([summary.datasetId]);
});

test('several files are one run, and a file is one dataset however it is named', async ({ graph }) => {
  const contents = [
    lines(fact('Anna', 'Bert')),
    lines(fact('Cleo', 'Dora'), BAD),
    lines(fact('Anna', 'Bert')),
  ];
  const files = await Promise.all(
    contents.map(async (content, at) => openInput(await temporaryFile(`facts-${at}.tsv`, content))),
  );
  const inputs = await Promise.all(
    files.map(async (file) => ({ file, rejects: await RejectsFile.check(rejectsPath(file)) })),
  );

  const format = await importFormat('icews-tkg', undefined);
  const summary = await runImport(graph, 'icews-tkg', format, inputs, { ...OPTIONS, runId: newRunId() });

  expect(summary).toMatchObject({ read: 4, new: 2, unchanged: 1, rejected: 1, entities: 4 });
  expect(summary.files.map(({ new: fresh, rejectsFile }) => [fresh, rejectsFile])).toEqual([
    [1, null],
    [1, inputs[1]?.rejects.path],
    [0, null],
  ]);
  expect(await column(graph, 'MATCH (d:Dataset) RETURN count(d)')).toEqual([2]);
  expect((await lastRun(graph)).record.hashes).toEqual(files.map(({ sha256 }) => sha256));
});

test('the newest run is listed first, and no more than were asked for', async ({ graph }) => {
  const ids = [];
  for (const id of ['2024-a', '2024-c', '2024-b']) {
    ids.push((await importText(graph, 'icews-tkg', lines(fact('Anna', 'Bert')), { runId: id })).runId);
  }

  expect((await importRuns(graph, 2)).map(({ id }) => id)).toEqual(ids.toSorted().reverse().slice(0, 2));
});

test('progress is told up to the end', async ({ graph }) => {
  const told: { rows: number; rejected: number }[] = [];

  const onProgress = (done: { rows: number; rejected: number }) => told.push(done);
  await importText(graph, 'icews-tkg', lines(fact('Anna', 'Bert'), BAD), { onProgress });

  expect(told.at(-1)).toEqual({ rows: 2, rejected: 1 });
});

test('strict stops at the first bad row, and what was written stays', async ({ graph }) => {
  const good = Array.from({ length: 5000 }, (_, at) => fact('Anna', `Bert ${at % 50}`, '2014-03-02'));
  const runId = newRunId();

  const stopped = importText(graph, 'icews-tkg', lines(...good, BAD, BAD), {
    strict: true,
    runId,
    batchSize: 500,
  });

  await expect(stopped).rejects.toThrow(ImportError);
  await expect(stopped).rejects.toThrow(
    /rows\.txt, line 5001: date holds "2014-02-30"; a calendar date as YYYY-MM-DD is needed$/,
  );
  const { record, times } = await lastRun(graph);
  const [written = 0] = await column<number>(graph, CLAIMS);
  expect(record).toMatchObject({ id: runId, status: 'FAILED', new: written });
  expect(times[2]).not.toBeNull();
  expect(written).toBeGreaterThan(1000);
  const again = await importText(graph, 'icews-tkg', lines(...good), { batchSize: 500 });
  expect(again).toMatchObject({ new: 5000 - written, unchanged: written });
});

test('an interrupted run ends as failed, and the same command goes on from there', async ({ graph }) => {
  const facts = Array.from({ length: 9000 }, (_, at) => fact(`Anna ${at % 90}`, 'Bert', '2014-03-02'));
  const stop = new AbortController();
  const onProgress = () => stop.abort(new ImportError('Interrupted.'));

  const settings = { onProgress, signal: stop.signal, batchSize: 300 };
  await expect(importText(graph, 'icews-tkg', lines(...facts), settings)).rejects.toThrow('Interrupted.');

  const [written = 0] = await column<number>(graph, CLAIMS);
  expect(written).toBeLessThan(9000);
  expect((await lastRun(graph)).record).toMatchObject({ status: 'FAILED', new: written });
  expect((await verifyGraph(graph)).differences).toEqual([]);
  expect(await importText(graph, 'icews-tkg', lines(...facts), { batchSize: 300 })).toMatchObject({
    new: 9000 - written,
    unchanged: written,
  });
});

test('a run without rejects leaves no file of rejects', async ({ graph }) => {
  await using file = await openInput(await temporaryFile('facts.tsv', lines(fact('Anna', 'Bert'))));
  await using rejects = await RejectsFile.check(rejectsPath(file));

  const format = await importFormat('icews-tkg', undefined);
  await runImport(graph, 'icews-tkg', format, [{ file, rejects }], { ...OPTIONS, runId: newRunId() });

  await expect(stat(rejects.path)).rejects.toThrow('ENOENT');
});

test('an empty file is a run without rows', async ({ graph }) => {
  expect(await importText(graph, 'icews-tkg', '')).toMatchObject({ read: 0, new: 0, rejected: 0 });

  expect((await lastRun(graph)).record).toMatchObject({ status: 'DONE', read: 0 });
});
