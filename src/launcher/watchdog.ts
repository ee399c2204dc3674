import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Environment } from './database.ts';

/** A process that ends when this one does. */
export interface Guarded {
  readonly pid: number;
  /** Resolves when it has ended, however that came. */
  readonly exited: Promise<void>;
  hasExited(): boolean;
  /** Ends it and waits for that: softly, and after the watchdog's patience by force. */
  stop(): Promise<void>;
}

/** What to run under a watchdog. */
export interface GuardedCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** Where it runs, and leaves what it writes when it crashes. */
  readonly folder: string;
  /** File that takes both outputs; emptied first. */
  readonly log: string;
  readonly environment: Environment;
}

const SCRIPT = join(import.meta.dirname, 'watchdog.sh');
/** Neo4j writes what is in memory and closes its files in less; then it is killed, and recovers at the next start. */
const PATIENCE_S = 15;

/** Starts a process that ends when this one does, even by kill -9: see watchdog.sh. */
export async function startGuarded({
  command,
  args,
  folder,
  log,
  environment,
}: GuardedCommand): Promise<Guarded> {
  const watchdog = spawn('/bin/sh', [SCRIPT, log, String(PATIENCE_S), command, ...args], {
    // A group of its own, so that Ctrl-C in a terminal reaches this process only, which still needs the database.
    detached: true,
    cwd: folder,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...environment },
  });
  let over = false;
  const exited = once(watchdog, 'exit').then(() => {
    over = true;
  });
  exited.catch(() => {});
  // Its end closes the pipe under us; that is no error of ours.
  watchdog.stdin.on('error', () => {});
  const [line] = await Promise.race([
    once(createInterface({ input: watchdog.stdout }), 'line'),
    exited.then(() => ['']),
  ]);
  // Neither it nor its pipes keep this process alive: who forgets to stop it still ends, and it with them.
  watchdog.unref();
  return {
    pid: Number(line),
    exited,
    hasExited: () => over,
    async stop() {
      watchdog.ref();
      watchdog.stdin.end();
      await exited;
    },
  };
}
