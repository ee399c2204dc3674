import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../errors.ts';
import { ping } from '../graph/ping.ts';
import { call, type Outcome } from './command.ts';
import { makeDataFolder } from './data-folder.ts';
import { type Database, type Environment, type LauncherConfig, NEVER, type Progress } from './database.ts';
import { keptPassword } from './password-file.ts';
import { freePort, isOpen } from './ports.ts';

const FILE = resolve(import.meta.dirname, '../../docker-compose.yml');
const ENGINE_TIMEOUT_MS = 3000;
/** The image is about 500 MB, over a slow line. */
const UP_TIMEOUT_MS = 20 * 60_000;
const DOWN_TIMEOUT_MS = 60_000;
const ANSWER_TIMEOUT_MS = 30_000;
const PING_TIMEOUT_MS = 5000;
const POLL_MS = 250;
const DEFAULT_PORT = 7687;
const USER = 'neo4j';

/** @returns why no container engine can be used; undefined if one can */
export async function engineProblem(environment: Environment): Promise<string | undefined> {
  const options = { environment, timeoutMs: ENGINE_TIMEOUT_MS };
  const [compose, engine] = await Promise.all([
    call('docker', ['compose', 'version'], options),
    call('docker', ['info', '--format', '{{.ServerVersion}}'], options),
  ]);
  if (engine.end === 'missing') return 'docker was not found';
  if (engine.end === 'late')
    return `the engine of docker did not answer within ${ENGINE_TIMEOUT_MS / 1000} s`;
  // Some versions complain about an absent engine and end well.
  if (engine.end === 'failed' || !engine.lines.some((line) => /^\d+\./.test(line)))
    return 'docker has no running engine';
  return compose.end === 'ok' ? undefined : 'docker is without its compose plugin';
}

/**
 * Starts Neo4j with docker compose, or finds it started. It goes on when this process ends, unless temporary:
 * a container is shared by all that ask for the same data folder.
 *
 * @throws {StartError} if it does not come up
 */
export async function openCompose(config: LauncherConfig, progress: Progress): Promise<Database> {
  const dataFolder = await makeDataFolder(config.dataFolder);
  const project = projectName(dataFolder);
  const compose = composeCaller(project, config.environment);
  const password = await keptPassword(join(dataFolder, 'container-password'));
  progress('Asking docker compose for its Neo4j');
  const port = await portToUse(compose({}, ['port', 'neo4j', String(DEFAULT_PORT)], ENGINE_TIMEOUT_MS));
  const settings = composeSettings(config, port, password);

  const up = await compose(settings, ['up', '--detach', '--wait', 'neo4j'], UP_TIMEOUT_MS, (line) =>
    progress(`docker compose: ${line.trim()}`),
  );
  if (up.end !== 'ok') throw new StartError(`docker compose up failed: ${lastLine(up)}`);
  const uri = `bolt://127.0.0.1:${port}`;
  await waitForAnswer({ uri, user: USER, password }, project);
  return {
    uri,
    user: USER,
    password,
    database: undefined,
    description: `Neo4j ${config.neo4jVersion} at ${uri} in a container (NEO4J_URI is not set, docker answers); docker compose -p ${project} down stops it`,
    ended: NEVER,
    async [Symbol.asyncDispose]() {
      if (config.temporary) await compose(settings, ['down', '--volumes'], DOWN_TIMEOUT_MS);
    },
  };
}

/** @returns the name under which compose keeps container and volume: one for each data folder */
export function projectName(dataFolder: string): string {
  return `newsgraph-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 8)}`;
}

function composeCaller(project: string, environment: Environment) {
  return (
    settings: Environment,
    args: readonly string[],
    timeoutMs: number,
    onLine: (line: string) => void = () => {},
  ): Promise<Outcome> =>
    call('docker', ['compose', '--project-name', project, '--file', FILE, ...args], {
      environment: { ...environment, ...settings },
      timeoutMs,
      onLine,
    });
}

/** A container that runs keeps its port: another one would have it made anew. */
async function portToUse(running: Promise<Outcome>): Promise<number> {
  const { end, lines } = await running;
  const port = end === 'ok' ? Number(/:(\d+)$/.exec(lines.at(-1) ?? '')?.[1] ?? 0) : 0;
  if (port > 0) return port;
  return (await isOpen(DEFAULT_PORT)) ? freePort() : DEFAULT_PORT;
}

function composeSettings(config: LauncherConfig, port: number, password: string): Environment {
  return {
    NEO4J_VERSION: config.neo4jVersion,
    NEO4J_PORT: String(port),
    NEO4J_PASSWORD: password,
    NEO4J_HEAP_MB: String(config.heapMb),
    NEO4J_PAGE_CACHE_MB: String(config.pageCacheMb),
    NEO4J_TRANSACTION_MB: String(config.transactionMb),
  };
}

async function waitForAnswer(
  server: { uri: string; user: string; password: string },
  project: string,
): Promise<void> {
  const end = performance.now() + ANSWER_TIMEOUT_MS;
  for (;;) {
    const answer = await ping(server, PING_TIMEOUT_MS);
    if (answer.ok) return;
    if (answer.failure === 'unauthorized') {
      throw new StartError(
        [
          `The Neo4j in the container of ${project} has another password than the data folder holds.`,
          `Remove the container and its data (docker compose -p ${project} down --volumes), or set NEO4J_URI and NEO4J_PASSWORD.`,
        ].join('\n'),
      );
    }
    if (performance.now() > end)
      throw new StartError(`The Neo4j in the container does not answer: ${answer.detail}`);
    await sleep(POLL_MS);
  }
}

function lastLine({ end, lines }: Outcome): string {
  if (end === 'late') return `it was not done within ${UP_TIMEOUT_MS / 60_000} minutes`;
  return lines.findLast((line) => line.trim() !== '')?.trim() ?? 'it said nothing';
}
