import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compareSides } from './compare.ts';
import { readConditions } from './conditions.ts';
import { measureCosts } from './costs/measure.ts';
import { type LoadedNeo4j, openLoaded } from './graph/load.ts';
import { drawForPeer } from './graph/peer.ts';
import { readWorld, type World } from './graph/world.ts';
import { installBench } from './install.ts';
import { startLoadGenerator } from './load/process.ts';
import { type LoadPlan, loadRounds, type MemorySeen } from './load/rounds.ts';
import { type Options, readOptions } from './options.ts';
import { type BenchQuery, SIDES, type Side } from './queries/query.ts';
import { SIDE_NAMES } from './report/cells.ts';
import { report } from './report/index.ts';
import type { QueryResult, Results, SideResult } from './results.ts';
import { COUNTING, type ServerProcess, startServer } from './servers/process.ts';
import { coldStart, schemaBuild } from './servers/start-up.ts';
import { openDriver } from './shared/driver.ts';
import { ICEWS18, sourceRows } from './shared/source-data.ts';

/**
 * Compares newsgraph with @neo4j/graphql and with statements written by hand, over one database: see
 * docs/performance.md.
 *
 * Usage: npm run bench [-- --keep <folder> --rows 20000 --queries a,b --rounds 3 --seconds 2 --clients 1,8
 *   --seed 1 --save]
 */

/** As much as the graph takes: what is compared is not the disk. */
const NEO4J = { NEO4J_HEAP_MB: '2048', NEO4J_PAGE_CACHE_MB: '1024' };
/** Sets of parameters that the sides are compared with before they are timed, and that costs are a mean of. */
const COMPARED_SETS = 12;
const STARTS = 3;

const tell = (text: string) => console.error(text);

async function startServers(
  opened: AsyncDisposableStack,
  { environment }: LoadedNeo4j,
  preload?: string,
): Promise<ServerProcess[]> {
  const servers: ServerProcess[] = [];
  for (const side of SIDES) servers.push(opened.use(await startServer(side, environment, preload)));
  return servers;
}

/** Why sides are not asked a query. */
const notAsked = (query: BenchQuery): string[] =>
  SIDES.flatMap((side) => {
    const how = query[side];
    return typeof how === 'string' ? [`${SIDE_NAMES[side]}: ${how}`] : [];
  });

/** What each query costs, and whether all sides answer it alike; those that do not are not timed. */
async function compare(
  neo4j: LoadedNeo4j,
  world: World,
  queries: readonly BenchQuery[],
): Promise<QueryResult[]> {
  await using opened = new AsyncDisposableStack();
  const servers = await startServers(opened, neo4j, COUNTING);
  const results: QueryResult[] = [];
  for (const query of queries) {
    const sets = query.parameters(world).slice(0, COMPARED_SETS);
    const difference = await compareSides(servers, query, sets);
    const notes = notAsked(query);
    if (difference !== null) notes.push(`not timed: ${difference}`);
    tell(`${query.name}: ${difference ?? `all sides give the same for ${sets.length} sets of parameters`}`);
    const { name, title } = query;
    results.push({ name, title, notes, costs: await measureCosts(servers, query, sets), measured: [] });
  }
  return results;
}

/** How long each side takes to be there, in turns. */
async function startUp({ environment }: LoadedNeo4j, query: BenchQuery, world: World) {
  const [parameters = {}] = query.parameters(world);
  const sides = Object.fromEntries(
    SIDES.map((side) => [side, { schemaMs: [] as number[], coldStartMs: [] as number[] }]),
  ) as Record<Side, { schemaMs: number[]; coldStartMs: number[] }>;
  for (let turn = 0; turn < STARTS; turn++) {
    for (const side of SIDES) {
      sides[side].coldStartMs.push(await coldStart(side, environment, query, parameters));
      if (side !== 'bare') sides[side].schemaMs.push(await schemaBuild(side, environment));
    }
  }
  return sides;
}

async function time(neo4j: LoadedNeo4j, world: World, options: Options, compared: readonly QueryResult[]) {
  await using opened = new AsyncDisposableStack();
  const servers = await startServers(opened, neo4j);
  const generator = opened.use(startLoadGenerator());
  const plan: LoadPlan = { ...options, servers, generator };
  const memory: MemorySeen = { ours: 0, peer: 0, bare: 0 };
  const queries: QueryResult[] = [];
  for (const [index, result] of compared.entries()) {
    const query = options.queries[index];
    const differs = result.notes.some((note) => note.startsWith('not timed'));
    if (!query || differs) {
      queries.push(result);
      continue;
    }
    tell(`${query.name}: ${options.rounds} rounds of ${options.seconds} s, each side in turn`);
    queries.push({ ...result, measured: await loadRounds(plan, query, query.parameters(world), memory) });
  }
  return { memory, queries };
}

async function bench(options: Options, folder: string): Promise<Results> {
  tell(`Loading the graph, which takes minutes, unless ${folder} holds one`);
  await using neo4j = await openLoaded(folder, () => sourceRows(ICEWS18, options.rows), NEO4J, drawForPeer);
  await using opened = new AsyncDisposableStack();
  const driver = openDriver(neo4j.environment);
  opened.defer(() => driver.close());
  const world = await readWorld(driver, options.seed);
  const compared = await compare(neo4j, world, options.queries);
  const [query] = options.queries;
  if (!query) throw new RangeError('--queries is empty');
  const starts = await startUp(neo4j, query, world);
  const { memory, queries } = await time(neo4j, world, options, compared);
  const side = (name: Side): SideResult => ({
    ...starts[name],
    schemaMs: name === 'bare' ? null : starts[name].schemaMs,
    residentMb: memory[name],
  });
  return {
    conditions: readConditions(options, neo4j, NEO4J),
    sides: { ours: side('ours'), peer: side('peer'), bare: side('bare') },
    queries,
  };
}

const options = readOptions(process.argv.slice(2));
await installBench();
const folder = options.keep ? resolve(options.keep) : await mkdtemp(join(tmpdir(), 'newsgraph-bench-'));
try {
  await report(await bench(options, folder), options.save);
} finally {
  if (!options.keep) await rm(folder, { recursive: true, force: true });
}
