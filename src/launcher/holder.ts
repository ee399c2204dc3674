/**
 * Keeps a local Neo4j until it is told to stop: what `newsgraph neo4j start` leaves running. A program of its
 * own, started by kept.ts only, which sends it the settings.
 */
import { once } from 'node:events';
import type { LauncherConfig } from './database.ts';
import type { HolderMessage } from './kept.ts';
import { openLocal } from './local.ts';

const TRIED = 'newsgraph neo4j start runs it on the Java of this machine, without a container';
const FAILED = 1;

/** To the command that waits, and to the log once it has gone. */
function tell(message: HolderMessage): void {
  if (process.connected) process.send?.(message);
  else if ('text' in message) process.stderr.write(`${new Date().toISOString()} ${message.text}\n`);
}

async function hold(config: LauncherConfig, stopped: Promise<unknown>): Promise<void> {
  const progress = (text: string) => tell({ kind: 'progress', text });
  await using database = await openLocal(config, TRIED, progress, 'neo4j start');
  // A command that was ended while it waited is not there to be told, and wants no Neo4j.
  if (!process.connected) return;
  tell({ kind: 'ready' });
  const reason = await Promise.race([stopped, database.ended]);
  if (typeof reason !== 'string') return;
  tell({ kind: 'failed', text: reason });
  process.exitCode = FAILED;
}

// The terminal in which it was started may be closed.
process.on('SIGHUP', () => {});
const stopped = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
const alive = setInterval(() => {}, 60_000);
const [config] = (await once(process, 'message')) as [LauncherConfig];
try {
  await hold(config, stopped);
} catch (error) {
  tell({ kind: 'failed', text: error instanceof Error ? error.message : String(error) });
  process.exitCode = FAILED;
} finally {
  clearInterval(alive);
  if (process.connected) process.disconnect();
}
