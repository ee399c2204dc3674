import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { ping } from '../graph/ping.ts';
import { type Database, NEVER } from './database.ts';
import { writeOwnerOnly } from './password-file.ts';

/** Who keeps a local Neo4j: a program for itself, or `newsgraph neo4j start` for whoever comes. */
export type Keeper = 'program' | 'neo4j start';

const RunFile = z.object({
  uri: z.string(),
  user: z.string(),
  password: z.string(),
  /** The process that started it, and with which it ends. */
  pid: z.number().int(),
  keeper: z.enum(['program', 'neo4j start'] satisfies Keeper[]).default('program'),
  neo4jPid: z.number().int(),
  neo4jVersion: z.string(),
});
/** What run.json tells other commands about a Neo4j that a process keeps. */
export type RunFile = z.infer<typeof RunFile>;

const PING_TIMEOUT_MS = 3000;
const POLL_MS = 500;

/** Tells other commands of a Neo4j that answers. */
export async function writeRunFile(dataFolder: string, run: RunFile): Promise<void> {
  await writeOwnerOnly(runFile(dataFolder), `${JSON.stringify(run, null, 2)}\n`);
}

/** Ends what `writeRunFile` began. */
export async function removeRunFile(dataFolder: string): Promise<void> {
  await rm(runFile(dataFolder), { force: true });
}

/** @returns what run.json of a data folder says, whether or not it is still so; null without one */
export async function readRunFile(dataFolder: string): Promise<RunFile | null> {
  const text = await readFile(runFile(dataFolder), 'utf8').catch(() => 'null');
  try {
    return RunFile.nullable().catch(null).parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * @returns the Neo4j that another process keeps in a data folder, if it answers; disposing it leaves it
 *   running. A file that a killed server left is ignored: the next server to start removes it.
 */
export async function findRunning(dataFolder: string): Promise<Database | null> {
  const run = await findAnswering(dataFolder);
  return run && { ...toDatabase(run), ended: NEVER };
}

/** As `findRunning`, but only one that outlives this process: that of `newsgraph neo4j start`. Says when it ends. */
export async function findKept(dataFolder: string): Promise<Database | null> {
  const run = await findAnswering(dataFolder);
  if (run?.keeper !== 'neo4j start') return null;
  const ended = untilLetGo(dataFolder, run.pid).then(
    () =>
      `The Neo4j at ${run.uri}, which newsgraph neo4j start kept, was stopped. Start again what needs it.`,
  );
  return { ...toDatabase(run), ended };
}

/** @returns what run.json says of a Neo4j that answers */
export async function findAnswering(dataFolder: string): Promise<RunFile | null> {
  const run = await readRunFile(dataFolder);
  if (run === null || !isAlive(run.pid)) return null;
  // The process id may be another program's by now, and so may the port.
  return (await ping(run, PING_TIMEOUT_MS)).ok ? run : null;
}

function toDatabase({ uri, user, password, pid, keeper, neo4jVersion }: RunFile): Omit<Database, 'ended'> {
  const by = keeper === 'program' ? 'the newsgraph' : 'newsgraph neo4j start';
  return {
    uri,
    user,
    password,
    database: undefined,
    description: `Neo4j ${neo4jVersion} at ${uri}, which ${by} of process ${pid} keeps`,
    async [Symbol.asyncDispose]() {},
  };
}

/** Resolves when a process keeps no Neo4j in a data folder any more. Does not keep this process alive. */
async function untilLetGo(dataFolder: string, pid: number): Promise<void> {
  while (isAlive(pid) && (await readRunFile(dataFolder))?.pid === pid) {
    await sleep(POLL_MS, undefined, { ref: false });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process is alive too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function runFile(dataFolder: string): string {
  return join(dataFolder, 'run.json');
}
