import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { ping } from '../../src/graph/ping.ts';
import { findRunning } from '../../src/launcher/index.ts';
import { endAll, processesOf, runFile, temporaryFolder, untilGone } from './support.ts';

// These tests follow one data folder through the ends of three servers, so that Neo4j starts three times.
const folder = temporaryFolder();
const owners: ChildProcess[] = [];

afterAll(async () => {
  for (const owner of owners) owner.kill('SIGKILL');
  await endAll(folder);
});

/** Starts a server of its own; `said` is its first line. */
function startOwner() {
  const owner = spawn(process.execPath, [join(import.meta.dirname, 'owner.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // Stands for a terminal: Ctrl-C goes to the whole group.
    detached: true,
  });
  owners.push(owner);
  const said = once(createInterface({ input: owner.stdout }), 'line').then(([line]) => String(line));
  return { owner, said };
}

/** The server that has the folder. */
async function currentOwner(): Promise<ChildProcess> {
  const { pid } = await runFile(folder);
  const owner = owners.find((one) => one.pid === pid);
  if (owner === undefined) throw new Error(`no server was started as process ${pid}`);
  return owner;
}

test('of two that start at once exactly one gets the folder', async () => {
  const started = [startOwner(), startOwner()];
  const said = await Promise.all(started.map((one) => one.said));

  expect(said.filter((line) => line === 'ready')).toHaveLength(1);
  const winner = started[said.indexOf('ready')]?.owner;
  expect(said.find((line) => line !== 'ready')).toContain(
    `in use by another newsgraph (process ${winner?.pid})`,
  );
  expect(await currentOwner()).toBe(winner);
});

test('a Neo4j that lost its watchdog too is ended by the next start', async () => {
  const { neo4jPid } = await runFile(folder);
  for (const pid of processesOf(folder)) if (pid !== neo4jPid) process.kill(pid, 'SIGKILL');
  (await currentOwner()).kill('SIGKILL');
  await sleep(500);
  expect(processesOf(folder)).toEqual([neo4jPid]);
  expect(await findRunning(folder)).toBeNull();

  expect(await startOwner().said).toBe('ready');

  expect(processesOf(folder)).not.toContain(neo4jPid);
  const found = await findRunning(folder);
  expect(found && (await ping(found, 5000))).toEqual({ ok: true });
});

test('kill -9 of the server ends Neo4j within seconds', async () => {
  (await currentOwner()).kill('SIGKILL');

  expect(await untilGone(folder)).toBeLessThan(5000);
  expect(await findRunning(folder)).toBeNull();
});

test('Ctrl-C in the terminal leaves it to the server when the database stops', async () => {
  const { owner, said } = startOwner();
  expect(await said).toBe('ready');

  // The signal goes to the process group of the server, in which the watchdog is not.
  process.kill(-(owner.pid ?? 0), 'SIGINT');
  await once(owner, 'exit');

  expect(owner.exitCode).toBe(0);
  expect(processesOf(folder)).toEqual([]);
});
