import type { Config } from '../../config.ts';
import type { GraphConfig } from '../../graph/client.ts';
import { engineProblem } from '../../launcher/compose.ts';
import type { LauncherConfig } from '../../launcher/index.ts';
import { cachedJars, mavenVersion } from '../../launcher/jars.ts';
import { findJava } from '../../launcher/java.ts';
import { type LocalState, localState } from '../../launcher/kept.ts';
import { openUri } from '../../launcher/uri.ts';
import { checkKeys } from './access.ts';
import { type Check, messageOf } from './check.ts';
import { checkFolder } from './folder.ts';
import { checkSchema } from './schema.ts';

const OTHER_WAYS =
  'or install a container engine with docker compose, or set NEO4J_URI to a Neo4j that runs.';

/** Everything between here and a graph: the database of NEO4J_URI, or what it takes to start one. */
export async function checkNeo4j(config: Config): Promise<Check[]> {
  const { launcher } = config;
  if (launcher.neo4jUri !== undefined) return checkUri(config, { ...launcher, neo4jUri: launcher.neo4jUri });
  const found = await localState(launcher.dataFolder);
  const running = found.state === 'running' ? found.run : undefined;
  const started = await checkWays(launcher, running !== undefined);
  const folder = await checkFolder(launcher.dataFolder, found);
  if (running === undefined) return [...started, folder, notRunning(found)];
  const database = `Neo4j ${running.neo4jVersion} at ${running.uri} answers (process ${running.neo4jPid})`;
  return [
    ...started,
    folder,
    { name: 'Database', status: 'ok', found: database },
    ...(await checkGraph(config, { ...running, database: undefined })),
  ];
}

async function checkUri(config: Config, launcher: LauncherConfig & { neo4jUri: string }): Promise<Check[]> {
  const name = 'Database';
  try {
    await using database = await openUri(launcher, () => {});
    return [{ name, status: 'ok', found: database.description }, ...(await checkGraph(config, database))];
  } catch (error) {
    const [found = '', ...advice] = messageOf(error).split('\n');
    const mend = advice.join('\n') || 'Put NEO4J_PASSWORD beside NEO4J_URI.';
    return [{ name, status: 'failed', found, mend }];
  }
}

/** What is in a database that answers. */
async function checkGraph(config: Config, place: Omit<GraphConfig, 'statementTimeoutMs'>): Promise<Check[]> {
  const { statementTimeoutMs, server } = config;
  const graph = { ...place, statementTimeoutMs };
  return [await checkSchema(graph), await checkKeys(graph, server.access)];
}

function notRunning({ state }: LocalState): Check {
  const found = state === 'busy' ? 'is being started or stopped' : 'none runs; a start brings one up';
  return { name: 'Database', status: 'note', found };
}

/** Either a container engine, or Java and Maven. */
async function checkWays(launcher: LauncherConfig, running: boolean): Promise<Check[]> {
  const engine = launcher.containers
    ? await engineProblem(launcher.environment)
    : 'not to be used (NEWSGRAPH_CONTAINERS is no)';
  const needed = engine !== undefined && !running;
  const java = await findJava(launcher);
  const container: Check = {
    name: 'Container engine',
    status: engine === undefined ? 'ok' : 'note',
    found: engine ?? 'docker compose answers, and will run Neo4j',
  };
  return [container, checkJava(java, needed), await checkJars(launcher, needed)];
}

function checkJava(java: Awaited<ReturnType<typeof findJava>>, needed: boolean): Check {
  const name = 'Java';
  if (typeof java !== 'string')
    return { name, status: 'ok', found: `${java.version}${java.home ? ` at ${java.home} (JAVA_HOME)` : ''}` };
  if (!needed) return { name, status: 'note', found: `${java} It is not needed as things are.` };
  const mend = `Install Java 21 (https://adoptium.net has it for every system) and put it on the PATH or into JAVA_HOME, ${OTHER_WAYS}`;
  return { name, status: 'failed', found: java, mend };
}

async function checkJars({ neo4jVersion, environment }: LauncherConfig, needed: boolean): Promise<Check> {
  const name = 'Neo4j';
  if (await cachedJars({ neo4jVersion }))
    return { name, status: 'ok', found: `${neo4jVersion} is downloaded` };
  const maven = await mavenVersion(environment);
  if (maven !== undefined) {
    const found = `${neo4jVersion} is not downloaded yet; ${maven} will fetch it (about 115 MB) at the first start`;
    return { name, status: 'ok', found };
  }
  const found = `${neo4jVersion} is not downloaded yet, and Maven (mvn), which fetches it, does not run`;
  if (!needed) return { name, status: 'note', found: `${found}. It is not needed as things are.` };
  const mend = `Install Maven (https://maven.apache.org, or the package maven of your system), ${OTHER_WAYS}`;
  return { name, status: 'failed', found, mend };
}
