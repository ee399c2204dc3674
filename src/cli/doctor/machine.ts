import { readFile, stat } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { type Config, Settings } from '../../config.ts';
import { readSeed } from '../../seed/read.ts';
import { listen } from '../../server/listen.ts';
import { LIVE_PATH } from '../../server/paths.ts';
import { type Check, messageOf } from './check.ts';

const NODE_MAJOR = 24;
/** Beside heap and page cache: Java itself, the server, the system. */
const OTHER_MB = 700;
const HEALTH_TIMEOUT_MS = 2000;

/** The Node that runs this, and the one that npm puts before it. */
export async function checkNode(): Promise<Check> {
  const name = 'Node';
  const found = `Node ${process.versions.node} at ${process.execPath}`;
  if (Number.parseInt(process.versions.node, 10) < NODE_MAJOR) {
    const mend = `Run \`npm install\`, which brings Node ${NODE_MAJOR} for this project, then \`npx newsgraph doctor\`.`;
    return { name, status: 'failed', found, mend };
  }
  const manifest = new URL('../../../node_modules/node/package.json', import.meta.url);
  const pinned = await readFile(manifest, 'utf8').then(
    (text) => String((JSON.parse(text) as { version: unknown }).version),
    () => undefined,
  );
  const npm = pinned === undefined ? 'npm scripts run on it too' : `npm scripts run on ${pinned}`;
  return { name, status: 'ok', found: `${found}; ${npm}` };
}

/** Names like those of settings that are none, as a slip of the pen leaves them. */
export function checkNames(env: NodeJS.ProcessEnv): Check {
  const known = new Set([...Object.keys(Settings.shape), 'NEWSGRAPH_SOURCE_DATA', 'NEO4J_PORT']);
  const unknown = Object.keys(env).filter((name) => /^(NEO4J|NEWSGRAPH)_/.test(name) && !known.has(name));
  if (unknown.length === 0) return { name: 'Settings', status: 'ok', found: 'all are allowed' };
  const mend = 'Look for a slip of the pen: docs/settings.md has every name.';
  return { name: 'Settings', status: 'note', found: `no setting is named ${unknown.join(', ')}`, mend };
}

/** Whether the server could listen. */
export async function checkPort({ host, port }: Config): Promise<Check> {
  const name = 'Port';
  try {
    await using _listener = await listen({ host, port });
    return { name, status: 'ok', found: port === 0 ? 'any free one' : `${port} on ${host} is free` };
  } catch (error) {
    const url = `http://${host}:${port}`;
    const [found = '', ...advice] = messageOf(error).split(/(?<=\.) /);
    if (!(await isServer(url))) return { name, status: 'failed', found, mend: advice.join(' ') };
    const mend = `Use it (${url}), stop it with Ctrl-C where it runs, or choose another port: PORT=${port + 1}`;
    return { name, status: 'failed', found: `a newsgraph serves at ${url} already`, mend };
  }
}

async function isServer(url: string): Promise<boolean> {
  const signal = AbortSignal.timeout(HEALTH_TIMEOUT_MS);
  return fetch(url + LIVE_PATH, { signal }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Whether a local Neo4j as it is set has room. */
export function checkMemory({ launcher: { heapMb, pageCacheMb } }: Config): Check {
  const totalMb = Math.floor(totalmem() / 2 ** 20);
  const wantedMb = heapMb + pageCacheMb + OTHER_MB;
  const found = `${totalMb} MB; Neo4j and server take up to ${wantedMb} MB`;
  if (wantedMb <= totalMb) return { name: 'Memory', status: 'ok', found };
  const mend = 'Make it smaller: NEO4J_HEAP_MB=512 NEO4J_PAGE_CACHE_MB=128';
  return { name: 'Memory', status: 'note', found, mend };
}

/** Whether the seed that comes with newsgraph is whole. */
export async function checkSeed(): Promise<Check> {
  const name = 'Seed';
  try {
    const { entities, sources, articles } = await readSeed();
    const found = `${entities.length} entities, ${sources.length} sources, ${articles.length} article(s)`;
    return { name, status: 'ok', found };
  } catch (error) {
    const mend = 'Bring the folder seed/ back as it came: git checkout seed';
    return { name, status: 'failed', found: messageOf(error), mend };
  }
}

/** A clock that is behind makes certificates look not yet valid; one before the files were written surely is. */
export async function checkClock(): Promise<Check> {
  const name = 'Clock';
  const now = new Date();
  const { mtime } = await stat(new URL('../../../package.json', import.meta.url));
  if (mtime <= now) return { name, status: 'ok', found: now.toISOString() };
  const found = `${now.toISOString()}, which is before package.json was written (${mtime.toISOString()})`;
  const mend = 'Set the clock (timedatectl set-ntp true): a wrong one fails TLS, and claims get wrong dates.';
  return { name, status: 'failed', found, mend };
}
