import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../errors.ts';
import { folderFailure, makeDataFolder } from './data-folder.ts';
import type { Database, LauncherConfig, Progress } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { findJars } from './jars.ts';
import { findJava } from './java.ts';
import { keepAlive } from './keep-alive.ts';
import { boltUri, type Neo4jStart, startNeo4j, USER } from './neo4j-process.ts';
import { endOrphans } from './orphans.ts';
import { keptPassword } from './password-file.ts';
import { freePort } from './ports.ts';
import { type Keeper, removeRunFile, writeRunFile } from './run-file.ts';
import { noteStoreVersion, refuseNewerStore } from './store-version.ts';
import type { Guarded } from './watchdog.ts';

/**
 * Starts a Neo4j of this process's own on the machine's Java; its data stays in the data folder.
 *
 * @param tried why neither a URI nor a container engine was used, for the message when this fails too
 * @param keeper whether it is only this process's, or for whoever comes
 */
export async function openLocal(
  config: LauncherConfig,
  tried: string,
  progress: Progress,
  keeper: Keeper = 'program',
): Promise<Database> {
  if (process.platform === 'win32')
    throw missing(tried, 'A local Neo4j is started on Linux, macOS and WSL only.');
  const dataFolder = await makeDataFolder(config.dataFolder);
  await using stack = new AsyncDisposableStack();
  try {
    stack.use(await lockFolder(dataFolder));
    const own = await startOwn({ ...config, dataFolder, keeper }, tried, stack, progress);
    const owned = stack.move();
    return { ...own, [Symbol.asyncDispose]: () => owned.disposeAsync() };
  } catch (error) {
    throw folderFailure(error, dataFolder);
  }
}

async function startOwn(
  config: LauncherConfig & { keeper: Keeper },
  tried: string,
  stack: AsyncDisposableStack,
  progress: Progress,
): Promise<Omit<Database, typeof Symbol.asyncDispose>> {
  const start = performance.now();
  const { dataFolder, keeper, neo4jVersion } = config;
  const home = join(dataFolder, 'neo4j');
  await removeRunFile(dataFolder);
  await refuseNewerStore(home, neo4jVersion);
  const java = await findJava(config);
  if (typeof java === 'string') throw missing(tried, java);
  const jars = await findJars({ ...config, javaHome: java.home }, progress);
  if ('problem' in jars) throw missing(tried, jars.problem);

  for (const name of ['conf', 'logs']) await mkdir(join(home, name), { recursive: true });
  await endOrphans(home, config.environment, progress);
  const password = await keptPassword(join(home, 'password'));
  const how = { home, java, ...jars, password };
  const { neo4j, port } = await startOnFreePort(how, config, progress);

  const place = { uri: boltUri(port), user: USER, password, database: undefined };
  const announce = ({ pid }: Guarded) =>
    writeRunFile(dataFolder, { ...place, pid: process.pid, keeper, neo4jPid: pid, neo4jVersion });
  const restart = async () => {
    const again = await startNeo4j({ ...how, port }, config, () => {});
    await announce(again);
    return again;
  };
  const kept = keepAlive(neo4j, restart, progress);
  stack.defer(() => kept.stop());
  stack.defer(() => removeRunFile(dataFolder));
  await noteStoreVersion(home, neo4jVersion);
  await announce(neo4j);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const description = `Neo4j ${neo4jVersion} at ${place.uri} on Java ${java.version}, started in ${seconds} s, data in ${home} (${tried})`;
  return { ...place, description, ended: kept.ended };
}

/** A port that is free may be another program's a second later, so that a second one is tried. */
async function startOnFreePort(start: Omit<Neo4jStart, 'port'>, config: LauncherConfig, progress: Progress) {
  const port = await freePort();
  try {
    return { port, neo4j: await startNeo4j({ ...start, port }, config, progress) };
  } catch (error) {
    if (!(error instanceof StartError && error.message.includes('Address already in use'))) throw error;
    const other = await freePort();
    return { port: other, neo4j: await startNeo4j({ ...start, port: other }, config, progress) };
  }
}

function missing(tried: string, problem: string): StartError {
  const advice =
    'Install Java 21 and Maven, or a container engine with docker compose, or set NEO4J_URI to a Neo4j that runs.';
  return new StartError([`No Neo4j: ${tried}.`, problem, advice].join('\n'));
}
