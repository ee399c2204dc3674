import { StartError } from '../errors.ts';
import { engineProblem, openCompose } from './compose.ts';
import type { Database, LauncherConfig, Progress } from './database.ts';
import { openLocal } from './local.ts';
import { findKept, findRunning } from './run-file.ts';
import { openUri } from './uri.ts';

export type { Database, Environment, LauncherConfig, Progress } from './database.ts';
export { findRunning } from './run-file.ts';
export { NEO4J_VERSION } from './version.ts';

/**
 * Decides which Neo4j is used, and starts it when needed: the one at NEO4J_URI; else the one that
 * `newsgraph neo4j start` keeps; else one in a container, when an engine answers; else one on the machine's
 * Java, which ends with this process. Dispose it when done.
 *
 * @throws {StartError} if there is none; the message says what was tried and what to do
 */
export async function openDatabase(config: LauncherConfig, progress: Progress): Promise<Database> {
  const { neo4jUri } = config;
  if (neo4jUri !== undefined) return openUri({ ...config, neo4jUri }, progress);
  const kept = await findKept(config.dataFolder);
  if (kept) return kept;
  const opened = await tryCompose(config, progress);
  return typeof opened === 'string' ? openLocal(config, `NEO4J_URI is not set; ${opened}`, progress) : opened;
}

/** For commands beside a server: the Neo4j that the server keeps, if one runs; else as `openDatabase`. */
export async function findOrOpenDatabase(config: LauncherConfig, progress: Progress): Promise<Database> {
  const running = config.neo4jUri === undefined ? await findRunning(config.dataFolder) : null;
  return running ?? openDatabase(config, progress);
}

/** @returns why there is none in a container, when there is none */
async function tryCompose(config: LauncherConfig, progress: Progress): Promise<Database | string> {
  if (!config.containers) return 'containers are not to be used';
  const problem = await engineProblem(config.environment);
  if (problem !== undefined) return problem;
  try {
    return await openCompose(config, progress);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return error.message.replaceAll('\n', ' ').replace(/\.$/, '');
  }
}
