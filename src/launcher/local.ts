import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../errors.ts';
import { folderFailure, makeDataFolder } from './data-folder.ts';
import type { Database, LauncherConfig, Progress } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { findJars } from './jars.ts';
import { findJava } from './java.ts';
import { boltUri, type Neo4jStart, startNeo4j, USER } from './neo4j-process.ts';
import { endOrphans } from './orphans.ts';
import { keptPassword } from './password-file.ts';
import { freePort } from './ports.ts';
import { removeRunFile, writeRunFile } from './run-file.ts';
import type { Guarded } from './watchdog.ts';

/**
 * Starts a Neo4j of this process's own on the machine's Java; its data stays in the data folder.
 *
 * @param tried why neither a URI nor a container engine was used, for the message when this fails too
 */
export async function openLocal(
  config: LauncherConfig,
  tried: string,
  progress: Progress,
): Promise<Database> {
  if (process.platform === 'win32')
    throw missing(tried, 'A local Neo4j is started on Linux, macOS and WSL only.');
  const dataFolder = await makeDataFolder(config.dataFolder);
  await using stack = new AsyncDisposableStack();
  try {
    stack.use(await lockFolder(dataFolder));
    const database = await startOwn(config, tried, dataFolder, stack, progress);
    return ownDatabase(database, stack.move());
  } catch (error) {
    throw folderFailure(error, dataFolder);
  }
}

interface Own {
  readonly neo4j: Guarded;
  readonly home: string;
  readonly place: Pick<Database, 'uri' | 'user' | 'password' | 'database' | 'description'>;
}

async function startOwn(
  config: LauncherConfig,
  tried: string,
  dataFolder: string,
  stack: AsyncDisposableStack,
  progress: Progress,
): Promise<Own> {
  const start = performance.now();
  await removeRunFile(dataFolder);
  const java = await findJava(config);
  if (typeof java === 'string') throw missing(tried, java);
  const jars = await findJars({ ...config, javaHome: java.home }, progress);
  if ('problem' in jars) throw missing(tried, jars.problem);

  const home = join(dataFolder, 'neo4j');
  for (const name of ['conf', 'logs']) await mkdir(join(home, name), { recursive: true });
  await endOrphans(home, config.environment, progress);
  const password = await keptPassword(join(home, 'password'));
  const { neo4j, port } = await startOnFreePort({ home, java, ...jars, password }, config, progress);
  stack.defer(() => neo4j.stop());

  const place = { uri: boltUri(port), user: USER, password, database: undefined };
  stack.defer(() => removeRunFile(dataFolder));
  const { neo4jVersion } = config;
  await writeRunFile(dataFolder, { ...place, pid: process.pid, neo4jPid: neo4j.pid, neo4jVersion });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const description = `Neo4j ${neo4jVersion} at ${place.uri} on Java ${java.version}, started in ${seconds} s, data in ${home} (${tried})`;
  return { neo4j, home, place: { ...place, description } };
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

function ownDatabase({ neo4j, home, place }: Own, stack: AsyncDisposableStack): Database {
  const ended = Promise.withResolvers<string>();
  let closing: Promise<void> | undefined;
  neo4j.exited.then(() => {
    if (!closing)
      ended.resolve(`Neo4j (process ${neo4j.pid}) ended by itself. Its logs are in ${join(home, 'logs')}.`);
  });
  return {
    ...place,
    ended: ended.promise,
    [Symbol.asyncDispose]() {
      closing ??= stack.disposeAsync();
      return closing;
    },
  };
}

function missing(tried: string, problem: string): StartError {
  const advice =
    'Install Java 21 and Maven, or a container engine with docker compose, or set NEO4J_URI to a Neo4j that runs.';
  return new StartError([`No Neo4j: ${tried}.`, problem, advice].join('\n'));
}
