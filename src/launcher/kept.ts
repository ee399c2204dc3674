import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../errors.ts';
import { folderFailure, makeDataFolder } from './data-folder.ts';
import type { LauncherConfig, Progress } from './database.ts';
import { folderOwner } from './folder-lock.ts';
import { findAnswering, type RunFile, readRunFile } from './run-file.ts';

/** What holder.ts tells the command that started it. */
export type HolderMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress' | 'failed'; readonly text: string };

/** What there is of a local Neo4j in a data folder. */
export type LocalState =
  | { readonly state: 'running'; readonly run: RunFile }
  /** A process has the folder, but no Neo4j answers: it is being started or stopped. */
  | { readonly state: 'busy'; readonly owner: number }
  | { readonly state: 'stopped' };

const HOLDER = join(import.meta.dirname, 'holder.ts');
/** Neo4j has 15 s to stop, and is then killed. */
const STOP_TIMEOUT_MS = 30_000;
const POLL_MS = 200;

/** @returns what there is of a local Neo4j in a data folder; changes nothing */
export async function localState(dataFolder: string): Promise<LocalState> {
  const owner = await folderOwner(dataFolder);
  if (owner === undefined) return { state: 'stopped' };
  const run = await findAnswering(dataFolder);
  return run?.pid === owner ? { state: 'running', run } : { state: 'busy', owner };
}

/**
 * Starts a local Neo4j that goes on when this process ends, until `stopKept`.
 *
 * @returns what run.json says of it, and whether it ran before
 * @throws {StartError} if it cannot be started, or a server keeps one for itself
 */
export async function startKept(
  config: LauncherConfig,
  progress: Progress,
): Promise<{ readonly run: RunFile; readonly already: boolean }> {
  const dataFolder = await makeDataFolder(config.dataFolder);
  const running = await findAnswering(dataFolder);
  if (running?.keeper === 'neo4j start') return { run: running, already: true };
  if (running !== null) throw new StartError(`${ofProgram(running)}, then start it again.`);
  await runHolder({ ...config, dataFolder }, progress);
  const run = await readRunFile(dataFolder);
  if (run === null) throw new StartError(`Neo4j was started in ${dataFolder}, but has gone again.`);
  return { run, already: false };
}

/**
 * Stops what `startKept` started, and waits until it has gone.
 *
 * @returns whether one ran; or why it cannot be stopped, for people
 */
export async function stopKept(dataFolder: string): Promise<boolean | string> {
  const owner = await folderOwner(dataFolder);
  if (owner === undefined) return false;
  const run = await readRunFile(dataFolder);
  if (run?.pid !== owner) {
    return `Process ${owner} has the data folder ${dataFolder} and is starting or stopping a Neo4j. Try again in a moment.`;
  }
  if (run.keeper === 'program') return `${ofProgram(run)}.`;
  try {
    process.kill(owner, 'SIGTERM');
  } catch {
    return `Process ${owner}, which keeps the Neo4j in ${dataFolder}, belongs to another user.`;
  }
  const end = performance.now() + STOP_TIMEOUT_MS;
  while (performance.now() < end) {
    if ((await folderOwner(dataFolder)) === undefined) return true;
    await sleep(POLL_MS);
  }
  return `Process ${owner}, which keeps the Neo4j in ${dataFolder}, did not end within ${STOP_TIMEOUT_MS / 1000} s; ${holderLog(dataFolder)} may say why.`;
}

function ofProgram({ pid, uri }: RunFile): string {
  return `The Neo4j at ${uri} belongs to the newsgraph of process ${pid} and ends with it. Stop that one with Ctrl-C where it runs`;
}

const holderLog = (dataFolder: string) => join(dataFolder, 'neo4j-start.log');

async function runHolder(config: LauncherConfig, progress: Progress): Promise<void> {
  await using log = await open(holderLog(config.dataFolder), 'w', 0o600).catch((error) => {
    throw folderFailure(error, config.dataFolder);
  });
  const holder = fork(HOLDER, [], {
    // A session of its own: neither Ctrl-C nor the end of the terminal reaches it.
    detached: true,
    cwd: config.dataFolder,
    execArgv: [],
    stdio: ['ignore', log.fd, log.fd, 'ipc'],
  });
  holder.send(config);
  await untilReady(holder, config.dataFolder, progress);
  holder.disconnect();
  holder.unref();
}

async function untilReady(holder: ChildProcess, dataFolder: string, progress: Progress): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const fail = (text: string) => reject(new StartError(text));
  holder.on('message', (message: HolderMessage) => {
    if (message.kind === 'ready') resolve();
    else if (message.kind === 'failed') fail(message.text);
    else progress(message.text);
  });
  holder.once('error', ({ message }) => fail(message));
  holder.once('close', () => fail(`Neo4j did not start; ${holderLog(dataFolder)} may say why.`));
  try {
    await promise;
  } catch (error) {
    // What it started is stopped before it ends.
    if (holder.exitCode === null && holder.pid !== undefined) await once(holder, 'exit');
    throw error;
  }
}
