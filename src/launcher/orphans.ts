import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../errors.ts';
import { call } from './command.ts';
import type { Environment, Progress } from './database.ts';

/** A watchdog gives Neo4j 15 s; one that is still stopping is waited for, not killed. */
const PATIENCE_MS = 20_000;
const POLL_MS = 100;
const LIST_TIMEOUT_MS = 5000;

/** @returns the arguments that Neo4j and its watchdog both bear, and by which they are known to be of one home folder */
export function neo4jArguments(mainClass: string, home: string): readonly [string, string, string] {
  return [mainClass, `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`];
}

/**
 * Ends what a killed server left behind: a Neo4j whose watchdog was killed too, or one that is still stopping.
 * Only for the process that holds the lock of the data folder.
 */
export async function endOrphans(home: string, environment: Environment, progress: Progress): Promise<void> {
  let pids = await processesOf(home, environment);
  if (pids.length === 0) return;
  progress(`Ending the Neo4j that a killed server left (process ${pids.join(', ')})`);
  signal(pids, 'SIGTERM');
  const end = performance.now() + PATIENCE_MS;
  while (pids.length > 0 && performance.now() < end) {
    await sleep(POLL_MS);
    pids = await processesOf(home, environment);
  }
  signal(pids, 'SIGKILL');
  await sleep(POLL_MS);
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) continue;
      throw new StartError(
        `Another user's Neo4j (process ${pid}) runs in this data folder. Stop it, or set NEWSGRAPH_DATA to another folder.`,
      );
    }
  }
}

async function processesOf(home: string, environment: Environment): Promise<number[]> {
  const [, ...folders] = neo4jArguments('', home);
  const listed = process.platform === 'linux' ? await listProc() : await listPs(environment);
  return listed.filter(({ line }) => isNeo4jOf(line, folders)).map(({ pid }) => pid);
}

function isNeo4jOf(line: string, folders: readonly string[]): boolean {
  const [, argumentsOfMain = ''] = line.split(/ org\.neo4j\.server\.\w+ /);
  return argumentsOfMain.trimEnd() === folders.join(' ');
}

interface Listed {
  readonly pid: number;
  /** The program and its arguments, with spaces between. */
  readonly line: string;
}

/** Containers often have no `ps`. */
async function listProc(): Promise<Listed[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return Promise.all(
    names.map(async (name) => {
      const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
      return { pid: Number(name), line: line.replaceAll('\0', ' ') };
    }),
  );
}

async function listPs(environment: Environment): Promise<Listed[]> {
  const { lines } = await call('ps', ['-axww', '-o', 'pid=,command='], {
    environment,
    timeoutMs: LIST_TIMEOUT_MS,
  });
  return lines.flatMap((line) => {
    const [, pid, command] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), line: command ?? '' }];
  });
}
