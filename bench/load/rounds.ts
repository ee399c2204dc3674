import type { BenchQuery, Parameters, Side } from '../queries/query.ts';
import type { Measured, Round } from '../results.ts';
import { post } from '../servers/ask.ts';
import type { ServerProcess } from '../servers/process.ts';
import type { LoadGenerator } from './process.ts';

const WARM_UP_S = 2;
const MEMORY_EVERY_MS = 100;

export interface LoadPlan {
  readonly generator: LoadGenerator;
  readonly servers: readonly ServerProcess[];
  readonly rounds: number;
  readonly seconds: number;
  readonly clients: readonly number[];
}

/** The most memory that each side was seen to hold, in MB. */
export type MemorySeen = Record<Side, number>;

/**
 * Puts load on the sides in turn, round after round, so that what else the machine does meets all alike. Who
 * begins changes with the round.
 */
export async function loadRounds(
  plan: LoadPlan,
  query: BenchQuery,
  sets: readonly Parameters[],
  memory: MemorySeen,
): Promise<Measured[]> {
  const servers = plan.servers.filter((server) => post(server, query, sets[0] ?? {}) !== null);
  const most = Math.max(...plan.clients);
  for (const server of servers) await load(plan, server, query, sets, most, WARM_UP_S);
  const measured = plan.clients.map((clients) => ({ clients, rounds: {} as Partial<Record<Side, Round[]>> }));
  for (let round = 0; round < plan.rounds; round++) {
    for (const { clients, rounds } of measured) {
      for (const server of rotated(servers, round)) {
        const watch = setInterval(() => void see(server, memory), MEMORY_EVERY_MS);
        const result = await load(plan, server, query, sets, clients, plan.seconds);
        clearInterval(watch);
        rounds[server.side] = [...(rounds[server.side] ?? []), result];
      }
    }
  }
  return measured;
}

async function load(
  { generator }: LoadPlan,
  server: ServerProcess,
  query: BenchQuery,
  sets: readonly Parameters[],
  clients: number,
  seconds: number,
): Promise<Round> {
  const posts = sets.flatMap((parameters) => post(server, query, parameters) ?? []);
  const url = posts[0]?.url ?? server.url;
  const result = await generator.run({ url, bodies: posts.map(({ body }) => body), clients, seconds });
  return { ...result, requests: result.latencies.length };
}

async function see(server: ServerProcess, memory: MemorySeen): Promise<void> {
  const { nowMb } = await server.memory();
  memory[server.side] = Math.max(memory[server.side], nowMb);
}

function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const from = by % Math.max(1, items.length);
  return [...items.slice(from), ...items.slice(0, from)];
}
