import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { type LauncherConfig, NEO4J_VERSION } from '../../src/launcher/index.ts';
import { BRIEF_JAVA } from '../setup/brief-java.ts';

/** A folder of its own for one test or file; who makes it removes it. */
export function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'newsgraph-launcher-')));
}

/** As `temporaryFolder`, removed when the test that asks for it is over. */
export function testFolder(): string {
  const folder = temporaryFolder();
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** What the launcher is told unless a test says otherwise: a small local Neo4j. */
export function launcherConfig(dataFolder: string, change: Partial<LauncherConfig> = {}): LauncherConfig {
  return {
    neo4jUser: 'neo4j',
    neo4jVersion: NEO4J_VERSION,
    dataFolder,
    javaHome: process.env['JAVA_HOME'],
    heapMb: 512,
    pageCacheMb: 64,
    transactionMb: 128,
    containers: false,
    environment: { ...process.env, ...BRIEF_JAVA },
    ...change,
  };
}

/** A folder to put on the PATH, with shell scripts in it. */
export function programs(scripts: Record<string, string>): string {
  const folder = testFolder();
  for (const [name, text] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

/** @returns the process ids of the Neo4j of a data folder, its watchdog included */
export function processesOf(dataFolder: string): number[] {
  const { stdout } = spawnSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' });
  const lines = stdout
    .split('\n')
    .filter((line) => line.includes(`--home-dir=${join(dataFolder, 'neo4j')} `));
  return lines.map((line) => Number.parseInt(line, 10));
}

/** Waits until no process of a data folder is left, and says how long that took; gives up after 20 s. */
export async function untilGone(dataFolder: string): Promise<number> {
  const start = performance.now();
  while (processesOf(dataFolder).length > 0 && performance.now() - start < 20_000) await sleep(50);
  return performance.now() - start;
}

/** What run.json of a data folder says. */
export async function runFile(dataFolder: string): Promise<{ pid: number; neo4jPid: number; uri: string }> {
  return JSON.parse(await readFile(join(dataFolder, 'run.json'), 'utf8'));
}

/** For a `finally`: ends whatever a failed test left. */
export async function endAll(dataFolder: string): Promise<void> {
  for (const pid of processesOf(dataFolder)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone in the meantime.
    }
  }
  await untilGone(dataFolder);
  await rm(dataFolder, { recursive: true, force: true });
}
