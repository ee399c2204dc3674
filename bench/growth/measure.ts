import { measureCosts } from '../costs/measure.ts';
import { startLoadGenerator } from '../load/process.ts';
import { loadRounds } from '../load/rounds.ts';
import { QUERIES } from '../queries/index.ts';
import type { BenchQuery, Parameters } from '../queries/query.ts';
import type { Cost } from '../results.ts';
import { ask, post } from '../servers/ask.ts';
import { COUNTING, type ServerProcess, startServer } from '../servers/process.ts';
import { summary } from '../statistics.ts';
import type { Worlds } from './worlds.ts';

/** Whom a query is asked about. */
export type Whom = keyof Worlds;

/** What one query costs at one size. */
export interface Point {
  readonly query: string;
  readonly title: string;
  readonly about: Whom;
  readonly cost: Cost;
  /** Of the first time that each set of parameters was asked, one after the other, in ms. */
  readonly first: { readonly medianMs: number; readonly mostMs: number };
  /** Under load, one client, when all was asked before. */
  readonly warm: { readonly medianMs: number; readonly p99Ms: number; readonly errors: number };
}

export interface Plan {
  readonly rounds: number;
  readonly seconds: number;
}

/** Sets of parameters that a query is asked with. */
const SETS = 60;
/** Sets that what is touched is a mean of: with any twelve, hubs and rare ones are there in proportion. */
const COST_SETS = 12;

/** Asks newsgraph every query about the same entities at every size, and about those that grow. */
export async function measureSize(
  environment: Record<string, string>,
  worlds: Worlds,
  plan: Plan,
  tell: (text: string) => void,
): Promise<Point[]> {
  const asked = QUERIES.flatMap((query) =>
    (Object.keys(worlds) as Whom[])
      .map((about) => ({ query, about, sets: query.parameters(worlds[about]).slice(0, SETS) }))
      // What has nobody in it is asked once.
      .filter(({ about, sets }) => about === 'same' || sets.length > 1),
  );
  const first = await firstTimes(environment, asked);
  const costs = await costsOf(environment, asked);
  await using server = await startServer('ours', environment);
  await using generator = startLoadGenerator();
  const points: Point[] = [];
  for (const [index, { query, about, sets }] of asked.entries()) {
    const load = { ...plan, servers: [server], generator, clients: [1] };
    const [measured] = await loadRounds(load, query, sets, { ours: 0, peer: 0, bare: 0 });
    const warm = summary(measured?.rounds.ours ?? []);
    const { name, title } = query;
    const [firstTime, cost] = [first[index], costs[index]];
    if (!firstTime || !cost) throw new Error(`${name} was not asked`);
    tell(`${name} about ${about}: median ${warm.medianMs.toFixed(2)} ms, ${Math.round(cost.dbHits)} db hits`);
    points.push({ query: name, title, about, cost, first: firstTime, warm });
  }
  return points;
}

interface Asked {
  readonly query: BenchQuery;
  readonly sets: readonly Parameters[];
}

/** Each set once, right after Neo4j was started: pages come from the disk, or from what the system kept of it. */
async function firstTimes(environment: Record<string, string>, asked: readonly Asked[]) {
  await using server = await startServer('ours', environment);
  const times: Point['first'][] = [];
  for (const { query, sets } of asked) {
    const taken: number[] = [];
    for (const parameters of sets) taken.push(await timed(server, query, parameters));
    taken.sort((left, right) => left - right);
    times.push({
      medianMs: taken[Math.floor(taken.length / 2)] ?? Number.NaN,
      mostMs: taken.at(-1) ?? Number.NaN,
    });
  }
  return times;
}

async function timed(server: ServerProcess, query: BenchQuery, parameters: Parameters): Promise<number> {
  const posted = post(server, query, parameters);
  if (!posted) throw new Error(`${query.name} cannot be asked`);
  const start = performance.now();
  await ask(posted);
  return performance.now() - start;
}

async function costsOf(environment: Record<string, string>, asked: readonly Asked[]) {
  await using server = await startServer('ours', environment, COUNTING);
  const costs: (Cost | undefined)[] = [];
  for (const { query, sets } of asked) {
    costs.push((await measureCosts([server], query, sets.slice(0, COST_SETS))).ours);
  }
  return costs;
}
