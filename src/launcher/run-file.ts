import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ping } from '../graph/ping.ts';
import { type Database, NEVER } from './database.ts';
import { writeOwnerOnly } from './password-file.ts';

const RunFile = z.object({
  uri: z.string(),
  user: z.string(),
  password: z.string(),
  /** The server that started it, and with which it ends. */
  pid: z.number().int(),
  neo4jPid: z.number().int(),
  neo4jVersion: z.string(),
});
/** What run.json tells other commands about a Neo4j that a server keeps. */
export type RunFile = z.infer<typeof RunFile>;

const PING_TIMEOUT_MS = 3000;

/** Tells other commands of a Neo4j that answers. */
export async function writeRunFile(dataFolder: string, run: RunFile): Promise<void> {
  await writeOwnerOnly(runFile(dataFolder), `${JSON.stringify(run, null, 2)}\n`);
}

/** Ends what `writeRunFile` began. */
export async function removeRunFile(dataFolder: string): Promise<void> {
  await rm(runFile(dataFolder), { force: true });
}

/**
 * @returns the Neo4j that a running server keeps in a data folder, if it answers; disposing it leaves it
 *   running. A file that a killed server left is ignored: the next server to start removes it.
 */
export async function findRunning(dataFolder: string): Promise<Database | null> {
  const run = await readRunFile(dataFolder);
  if (run === null || !isAlive(run.pid)) return null;
  // The process id may be another program's by now, and so may the port.
  const answer = await ping(run, PING_TIMEOUT_MS);
  if (!answer.ok) return null;
  return {
    uri: run.uri,
    user: run.user,
    password: run.password,
    database: undefined,
    description: `Neo4j ${run.neo4jVersion} at ${run.uri}, which the newsgraph of process ${run.pid} keeps`,
    ended: NEVER,
    async [Symbol.asyncDispose]() {},
  };
}

async function readRunFile(dataFolder: string): Promise<RunFile | null> {
  const text = await readFile(runFile(dataFolder), 'utf8').catch(() => 'null');
  try {
    return RunFile.nullable().catch(null).parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function runFile(dataFolder: string): string {
  return join(dataFolder, 'run.json');
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
