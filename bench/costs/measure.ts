import type { BenchQuery, Parameters, Side } from '../queries/query.ts';
import type { Cost } from '../results.ts';
import { ask, post } from '../servers/ask.ts';
import type { ServerProcess } from '../servers/process.ts';
import { countStatements } from './count.ts';

/** What a query costs each side, as a mean over the sets of parameters. */
export async function measureCosts(
  servers: readonly ServerProcess[],
  query: BenchQuery,
  sets: readonly Parameters[],
): Promise<Partial<Record<Side, Cost>>> {
  const costs: Partial<Record<Side, Cost>> = {};
  for (const server of servers) {
    let [statements, dbHits] = [0, 0];
    const posts = sets
      .map((parameters) => post(server, query, parameters))
      .filter((posted) => posted !== null);
    for (const posted of posts) {
      const counted = await countStatements(server, () => ask(posted));
      statements += counted.length;
      dbHits += counted.reduce((sum, statement) => sum + statement.dbHits, 0);
    }
    if (posts.length > 0)
      costs[server.side] = { statements: statements / posts.length, dbHits: dbHits / posts.length };
  }
  return costs;
}
