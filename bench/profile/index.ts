import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Profiler } from 'node:inspector';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { withGenerated } from '../../src/docs/markdown.ts';
import { openLoaded } from '../graph/load.ts';
import { drawForPeer } from '../graph/peer.ts';
import { readWorld, type World } from '../graph/world.ts';
import { installBench } from '../install.ts';
import type { LoadOrder } from '../load/messages.ts';
import { type LoadGenerator, startLoadGenerator } from '../load/process.ts';
import { readOptions } from '../options.ts';
import { type BenchQuery, SIDES } from '../queries/query.ts';
import { DOCUMENT } from '../report/document.ts';
import { post } from '../servers/ask.ts';
import { type ServerProcess, startServer } from '../servers/process.ts';
import { openDriver } from '../shared/driver.ts';
import { ICEWS18, sourceRows } from '../shared/source-data.ts';
import { type ProfiledQuery, profileText } from './report.ts';
import { stageTimes } from './stages.ts';

/**
 * Where the time of a request goes in each server, by sampling it under the load of one client. The profiles
 * themselves are left in bench/results/, to be opened in a browser's developer tools.
 *
 * Usage: npm run bench:profile [-- --keep <folder> --rows 20000 --queries a,b --seconds 3 --save]
 */

const NEO4J = { NEO4J_HEAP_MB: '2048', NEO4J_PAGE_CACHE_MB: '1024' };
const PRELOAD = new URL('preload.ts', import.meta.url).pathname;
const RESULTS = new URL('../results/', import.meta.url);
const WARM_UP_S = 4;

const tell = (text: string) => console.error(text);

async function profiled<T>({ child }: ServerProcess, work: () => Promise<T>) {
  child.send('profile');
  await once(child, 'message');
  const result = await work();
  child.send('profiled');
  const [profile] = await once(child, 'message');
  return { result, profile: profile as Profiler.Profile };
}

/** A query as one server is asked it. */
interface Asked {
  readonly server: ServerProcess;
  readonly query: BenchQuery;
  readonly order: Omit<LoadOrder, 'seconds'>;
}

function asked(server: ServerProcess, query: BenchQuery, world: World): Asked | undefined {
  const posts = query.parameters(world).flatMap((parameters) => post(server, query, parameters) ?? []);
  const [first] = posts;
  return (
    first && { server, query, order: { url: first.url, bodies: posts.map(({ body }) => body), clients: 1 } }
  );
}

async function profile(
  { server, query, order }: Asked,
  generator: LoadGenerator,
  seconds: number,
): Promise<ProfiledQuery> {
  const { result, profile } = await profiled(server, () => generator.run({ ...order, seconds }));
  await writeFile(new URL(`${server.side}-${query.name}.cpuprofile`, RESULTS), JSON.stringify(profile));
  const requests = result.latencies.length;
  tell(`${query.name}, ${server.side}: ${requests} requests, ${result.errors} errors`);
  const { name } = query;
  return { query: name, side: server.side, requests, seconds: result.seconds, times: stageTimes(profile) };
}

const options = readOptions(['--queries=a,b,c,k', ...process.argv.slice(2)]);
await installBench();
await mkdir(RESULTS, { recursive: true });
const folder = options.keep ? resolve(options.keep) : await mkdtemp(join(tmpdir(), 'newsgraph-profile-'));
try {
  await using neo4j = await openLoaded(folder, () => sourceRows(ICEWS18, options.rows), NEO4J, drawForPeer);
  await using opened = new AsyncDisposableStack();
  const driver = openDriver(neo4j.environment);
  const world = await readWorld(driver, options.seed).finally(() => driver.close());
  const generator = opened.use(startLoadGenerator());
  const all: Asked[] = [];
  for (const side of SIDES) {
    const server = opened.use(await startServer(side, neo4j.environment, PRELOAD));
    all.push(...options.queries.flatMap((query) => asked(server, query, world) ?? []));
  }
  // Statements are planned and code is compiled in the first seconds, in Neo4j as in Node.
  for (const { order } of all) await generator.run({ ...order, seconds: WARM_UP_S });
  const results: ProfiledQuery[] = [];
  for (const each of all) results.push(await profile(each, generator, options.seconds));
  const text = profileText(results, neo4j.size);
  console.log(text);
  if (options.save)
    await writeFile(DOCUMENT, withGenerated(await readFile(DOCUMENT, 'utf8'), new Map([['profile', text]])));
} finally {
  if (!options.keep) await rm(folder, { recursive: true, force: true });
}
