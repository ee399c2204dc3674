import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { expectImported, type Importing, importing, whileRunning } from './importing.ts';
import { type Ended, newsgraph } from './newsgraph.ts';

// Imports that are cut off by whoever started them. What a lost database does is in import-lost.

// Each imports several times, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

let it: Importing;

beforeAll(async () => {
  it = await importing(12_000);
});
afterAll(() => it[Symbol.asyncDispose]());
beforeEach(() => it.empty());

/** A statement that is at work has this in its text. */
const AT_WORK = 'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $text RETURN count(*)';
const isAtWork = async (text: string) => (await it.database().count(AT_WORK, { text })) > 0;
const hasShare = (share: number) => async () => (await it.claims()) >= share * it.good;

/** Starts the import, and sends it a signal as soon as something is so. */
async function cutOff(signal: NodeJS.Signals, isSo: () => Promise<boolean>): Promise<Ended> {
  const running = it.start();
  await whileRunning(running, isSo);
  running.process.kill(signal);
  return running.exited;
}

/** Imports, the oldest first. */
async function runs(): Promise<{ id: string; status: string; new: number }[]> {
  return JSON.parse((await it.kept.run('imports', '--json')).stdout).reverse();
}

test('killed while it writes entities, in the middle and near the end, then run to its end', async () => {
  await cutOff('SIGKILL', () => isAtWork('MERGE (entity:Entity'));
  expect(await it.claims()).toBe(0);

  await cutOff('SIGKILL', hasShare(0.4));
  const middle = await it.claims();
  expect(middle).toBeLessThan(0.9 * it.good);

  // All of its six batches but the last.
  await cutOff('SIGKILL', hasShare(0.8));
  const end = await it.claims();
  expect(end).toBeLessThan(it.good);

  const last = await it.start().exited;
  expectImported(last, it.facts);
  expect(JSON.parse(last.stdout)).toMatchObject({ new: it.good - end, unchanged: end });
  await it.expectWhole();
  const [first, second, third, fourth] = await runs();
  expect([first, second, third, fourth].map((run) => run?.status)).toEqual([
    ...['RUNNING', 'RUNNING', 'RUNNING', 'DONE'],
  ]);
  expect([first?.new, second?.new, third?.new]).toEqual([0, middle, end - middle]);
});

test('killed before it writes anything: nothing is there', async () => {
  const running = it.start();
  await running.printed(/Neo4j .* at/);
  running.process.kill('SIGKILL');
  await running.exited;

  expect(await it.claims()).toBe(0);
});

const INTERRUPTED = 'newsgraph: Interrupted. What was written stays; run the same command again to go on.';

test('an interrupt ends it in good order, and it goes on when it is run again', async () => {
  const ended = await cutOff('SIGINT', hasShare(0.3));

  expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(INTERRUPTED) });
  const written = await it.claims();
  expect(written).toBeLessThan(it.good);
  expect(await runs()).toEqual([expect.objectContaining({ status: 'FAILED', new: written })]);

  const again = await it.start().exited;
  expectImported(again, it.facts);
  expect(JSON.parse(again.stdout)).toMatchObject({ unchanged: written });
  await it.expectWhole();
});

test('a request to terminate ends it in good order too', async () => {
  const ended = await cutOff('SIGTERM', hasShare(0.1));

  expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining(INTERRUPTED) });
  expect(await runs()).toEqual([expect.objectContaining({ status: 'FAILED', new: await it.claims() })]);
  await it.forgetPlans();
  expect(await it.kept.run('verify')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^0 diff/) });
});

test('an undo is refused while the import may be at work, and a killed one is run again', async () => {
  await cutOff('SIGKILL', hasShare(0.2));
  const [killed] = await runs();
  expect(await it.kept.run('import', '--undo', killed?.id ?? '')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/is at work: it wrote something \d+ s ago\. Stop it first\./),
  });

  expectImported(await it.start().exited, it.facts);
  const { id = '' } = (await runs()).at(-1) ?? {};
  const retracted = () => it.database().count('MATCH (c:Claim {status: "RETRACTED"}) RETURN count(c)');
  const total = it.good - (killed?.new ?? 0);
  const undo = newsgraph(['import', '--undo', id], it.kept.settings);
  await whileRunning(undo, async () => (await retracted()) > 0.3 * total);
  undo.process.kill('SIGKILL');
  await undo.exited;
  const before = await retracted();
  expect(before).toBeLessThan(total);

  const ended = await it.kept.run('import', '--undo', id, '--json');
  expect(JSON.parse(ended.stdout)).toEqual({ runId: id, retracted: total - before });
  expect(await retracted()).toBe(total);
  expect(await it.kept.run('verify')).toMatchObject({ code: 0 });

  const again = await it.start().exited;
  expect(JSON.parse(again.stdout)).toMatchObject({ new: total, unchanged: killed?.new });
  expect(await it.kept.run('verify')).toMatchObject({ code: 0 });
});
