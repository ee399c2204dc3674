import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../errors.ts';
import { ping, setFirstPassword } from '../graph/ping.ts';
import type { LauncherConfig, Progress } from './database.ts';
import type { Java } from './java.ts';
import { neo4jConf } from './neo4j-conf.ts';
import { consoleLog, hasOpenedBolt, lastLines, setLogsAside } from './neo4j-logs.ts';
import { neo4jArguments } from './orphans.ts';
import { isOpen } from './ports.ts';
import { isCalendarVersion } from './version.ts';
import { type Guarded, startGuarded } from './watchdog.ts';

/** What a Neo4j is started with. */
export interface Neo4jStart {
  readonly home: string;
  readonly java: Java;
  readonly classPath: string;
  readonly port: number;
  readonly password: string;
}

/** The name of the one user there is. */
export const USER = 'neo4j';
/** The password of that user in a fresh store. */
const INITIAL_PASSWORD = 'neo4j';
/** A store that was not closed properly is first recovered, which takes minutes for a large one. */
const START_TIMEOUT_S = 300;
/** A Neo4j that finds its port taken ends sooner; should it log in other words, it is believed after this. */
const FOREIGN_PORT_MS = 10_000;
/** From the open port to the first answer. */
const ANSWER_TIMEOUT_MS = 30_000;
const PING_TIMEOUT_MS = 5000;
const POLL_MS = 50;

/** Starts Neo4j and waits until it serves its database to its user. */
export async function startNeo4j(
  start: Neo4jStart,
  config: LauncherConfig,
  progress: Progress,
): Promise<Guarded> {
  const { home, java, port } = start;
  await setLogsAside(home);
  await writeFile(join(home, 'conf', 'neo4j.conf'), neo4jConf({ ...config, port }));
  const neo4j = await startGuarded({
    command: java.command,
    args: [...javaOptions(config.heapMb), '-cp', start.classPath, ...neo4jArguments(mainClass(config), home)],
    folder: home,
    log: consoleLog(home),
    environment: withoutSecrets(config.environment),
  });
  try {
    await waitForPort(neo4j, start, progress);
    await waitForAnswer(neo4j, start);
    return neo4j;
  } catch (error) {
    await neo4j.stop();
    throw error;
  }
}

async function waitForPort(neo4j: Guarded, { home, port }: Neo4jStart, progress: Progress): Promise<void> {
  const start = performance.now();
  let openSince: number | undefined;
  for (let shownS = -1; ; ) {
    if (neo4j.hasExited()) throw await startFailure('ended while it started', home);
    const now = performance.now();
    if (await isOpen(port)) {
      openSince ??= now;
      // Another program may have taken the port; it is not to be told the password.
      if ((await hasOpenedBolt(home)) || now - openSince > FOREIGN_PORT_MS) return;
    }
    const elapsedS = Math.floor((now - start) / 1000);
    if (elapsedS > START_TIMEOUT_S)
      throw await startFailure(`did not start within ${START_TIMEOUT_S} s`, home);
    if (elapsedS > shownS) {
      shownS = elapsedS;
      progress(`Starting Neo4j${shownS > 0 ? ` (${shownS} s)` : ''}`);
    }
    await sleep(POLL_MS);
  }
}

async function waitForAnswer(neo4j: Guarded, { home, port, password }: Neo4jStart): Promise<void> {
  const uri = boltUri(port);
  const end = performance.now() + ANSWER_TIMEOUT_MS;
  for (;;) {
    let answer = await ping({ uri, user: USER, password }, PING_TIMEOUT_MS);
    if (!answer.ok && answer.failure === 'unauthorized') {
      answer = await setFirstPassword(uri, INITIAL_PASSWORD, password);
      if (!answer.ok && answer.failure === 'unauthorized') throw wrongPassword(home);
    }
    if (answer.ok) return;
    if (neo4j.hasExited()) throw await startFailure('ended while it started', home);
    if (performance.now() > end)
      throw await startFailure(`started but does not answer: ${answer.detail}`, home);
    await sleep(POLL_MS);
  }
}

/** @returns where a Neo4j of this machine answers */
export function boltUri(port: number): string {
  return `bolt://127.0.0.1:${port}`;
}

async function startFailure(what: string, home: string): Promise<StartError> {
  const lines = await lastLines(home);
  const logs = join(home, 'logs');
  return new StartError([`Neo4j ${what}. The last lines of its logs (${logs}):`, ...lines].join('\n'));
}

function wrongPassword(home: string): StartError {
  return new StartError(
    [
      `The Neo4j in ${home} does not accept the password in ${join(home, 'password')}.`,
      'Bring back the file of that store, or set NEWSGRAPH_DATA to another folder.',
    ].join('\n'),
  );
}

function mainClass({ neo4jVersion }: LauncherConfig): string {
  return isCalendarVersion(neo4jVersion)
    ? 'org.neo4j.server.Neo4jCommunity'
    : 'org.neo4j.server.CommunityEntryPoint';
}

/** Packages of Java's own that Neo4j reaches into. */
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
const FIRST_HEAP_MB = 256;

function javaOptions(heapMb: number): string[] {
  return [
    // A small graph leaves a small process; the heap grows when it must.
    `-Xms${Math.min(FIRST_HEAP_MB, heapMb)}m`,
    `-Xmx${heapMb}m`,
    '-XX:+UseG1GC',
    // A Neo4j without memory answers some statements and not others; it is better gone, and said to be.
    '-XX:+ExitOnOutOfMemoryError',
    '-Dfile.encoding=UTF-8',
    // Later Javas warn of what Neo4j does, and then forbid it.
    '--enable-native-access=ALL-UNNAMED',
    '-Dlog4j2.disable.jmx=true',
    ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  ];
}

/** Settings and passwords of the project are no business of Neo4j's, nor of who lists its environment. */
function withoutSecrets(environment: LauncherConfig['environment']): LauncherConfig['environment'] {
  const kept = Object.entries(environment).filter(([name]) => !/^(NEO4J|NEWSGRAPH)_/.test(name));
  return Object.fromEntries(kept);
}
