import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { expectImported, type Importing, importing, whileRunning } from './importing.ts';
import type { Running } from './newsgraph.ts';

// Imports whose database goes away under them, for a while or for good.

// Each imports several times, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

let it: Importing;

beforeAll(async () => {
  it = await importing(8_000);
});
afterAll(() => it[Symbol.asyncDispose]());
beforeEach(() => it.empty());

/** Starts the import and waits until it has written a part. */
async function started(settings: Record<string, string> = {}): Promise<Running> {
  const running = it.start(settings);
  await whileRunning(running, async () => (await it.claims()) > 0.3 * it.good);
  return running;
}

const LOST = /The database is lost; waiting for it/;

test('a database that is killed and started again: the import goes on', async () => {
  const running = await started();
  process.kill((await it.kept.runFile()).neo4jPid, 'SIGKILL');

  await running.printed(LOST);
  expectImported(await running.exited, it.facts);

  await it.reconnect();
  await it.expectWhole();
});

test('a database that stands still for a while: the import goes on', async () => {
  const running = await started();
  const { neo4jPid } = await it.kept.runFile();
  process.kill(neo4jPid, 'SIGSTOP');
  await sleep(8000).finally(() => process.kill(neo4jPid, 'SIGCONT'));

  expectImported(await running.exited, it.facts);
  await it.expectWhole();
});

test('a database that is stopped for good: it says how to go on, and does when it is back', async () => {
  const running = await started({ IMPORT_PATIENCE_S: '2' });
  await it.kept.run('neo4j', 'stop');

  const { code, stdout, stderr } = await running.exited;
  expect(stderr).toMatch(LOST);
  expect(stderr).toContain(
    'newsgraph: The database was lost and did not come back within 2 s.\n' +
      'What was written stays. Run the same command again to go on: rows that are in the graph change nothing.\n',
  );
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });

  await it.kept.run('neo4j', 'start');
  await it.reconnect();
  expect(await it.claims()).toBeLessThan(it.good);
  expectImported(await it.start().exited, it.facts);
  await it.expectWhole();
});

test('a database that stands still for good: it says how to go on', async () => {
  const running = await started({ IMPORT_PATIENCE_S: '2' });
  const { neo4jPid } = await it.kept.runFile();
  process.kill(neo4jPid, 'SIGSTOP');

  const { code, stderr } = await running.exited.finally(() => process.kill(neo4jPid, 'SIGCONT'));
  expect(stderr).toContain('did not come back within 2 s');
  expect(code).toBe(1);

  expectImported(await it.start().exited, it.facts);
  await it.expectWhole();
});

test('an interrupt ends the waiting', async () => {
  const running = await started();
  await it.kept.run('neo4j', 'stop');
  await running.printed(LOST);
  running.process.kill('SIGINT');
  const at = performance.now();

  const { code, stderr } = await running.exited;
  expect(performance.now() - at).toBeLessThan(20_000);
  expect(stderr).toContain('newsgraph: Interrupted. What was written stays;');
  expect(code).toBe(1);

  await it.kept.run('neo4j', 'start');
  await it.reconnect();
});
