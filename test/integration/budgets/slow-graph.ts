import { setTimeout as sleep } from 'node:timers/promises';
import { Graph } from '../../../src/graph/client.ts';
import type { Statement } from '../../../src/graph/statement.ts';
import { ownNeo4j } from '../../setup/own-neo4j.ts';

/** A statement that is none of the server's. */
export const statement = (name: string, text: string) =>
  ({ name, text: `CYPHER 5 ${text}`, bind: () => ({}), read: (row: unknown) => row }) as unknown as Statement;

// Minutes, if nobody ends it.
const SLOW = statement('test/slow', 'UNWIND range(1, 2000000000) AS x WITH x WHERE x < 0 RETURN x');
/** One that is to be ended may be listed for a moment longer, as terminated. */
const RUNNING = statement(
  'test/running',
  `SHOW TRANSACTIONS YIELD metaData, status
   WHERE metaData.statement = 'test/slow' AND status STARTS WITH 'Running' RETURN count(*) AS count`,
);

/** Runs a slow statement before each other, with the same options. */
export class SlowGraph extends Graph {
  slow = true;

  constructor(statementTimeoutMs = 60_000) {
    super({ ...ownNeo4j(), database: undefined, statementTimeoutMs });
  }

  override run = (async (asked: Statement, params: Record<string, unknown>, options: object) => {
    if (this.slow) await Graph.prototype.run.call(this, SLOW, {}, options);
    return Graph.prototype.run.call(this, asked, params, options);
  }) as Graph['run'];
}

/** How many slow statements run. */
export async function running(graph: Graph): Promise<number> {
  const [row] = await graph.run(RUNNING, {});
  return Number((row as { count?: number } | undefined)?.count);
}

/** Waits until so many slow statements run. @returns when, as `performance.now()` tells it */
export async function untilRunning(graph: Graph, count: number): Promise<number> {
  const start = performance.now();
  while ((await running(graph)) !== count) {
    if (performance.now() - start > 20_000) throw new Error(`never were ${count} running`);
    await sleep(2);
  }
  return performance.now();
}
