import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { Graph } from '../../../src/graph/client.ts';
import type { Statement } from '../../../src/graph/statement.ts';
import { testWith } from '../../setup/graph.ts';
import { serveOn } from '../../setup/server.ts';

const test = testWith('seed');
const { server: DEFAULTS } = readConfig({});

/** A statement that is none of the server's. */
const statement = (name: string, text: string) =>
  ({ name, text: `CYPHER 5 ${text}`, bind: () => ({}), read: (row: unknown) => row }) as unknown as Statement;

// Minutes, if nobody ends it.
const SLOW = statement('test/slow', 'UNWIND range(1, 2000000000) AS x WITH x WHERE x < 0 RETURN x');
const RUNNING = statement(
  'test/running',
  "SHOW TRANSACTIONS YIELD metaData WHERE metaData.statement = 'test/slow' RETURN count(*) AS count",
);

const QUERY = '{ entity(by: { slug: "china" }) { name relations { nodes { target { name } } } } }';
const headers = { 'content-type': 'application/json' };
const body = JSON.stringify({ query: QUERY });

/** Runs the slow statement before each other, with the same options. */
class SlowGraph extends Graph {
  readonly asked: string[] = [];
  slow = true;

  constructor() {
    super({ ...inject('neo4j'), database: undefined, statementTimeoutMs: 60_000 });
  }

  override run = (async (asked: Statement, params: Record<string, unknown>, options: object) => {
    this.asked.push(asked.name);
    if (this.slow) await Graph.prototype.run.call(this, SLOW, {}, options);
    return Graph.prototype.run.call(this, asked, params, options);
  }) as Graph['run'];
}

async function running(graph: Graph): Promise<number> {
  const [row] = await graph.run(RUNNING, {});
  return Number((row as { count?: number } | undefined)?.count);
}

/** Waits until so many slow statements run. @returns after how many milliseconds */
async function untilRunning(graph: Graph, count: number): Promise<number> {
  const start = performance.now();
  while ((await running(graph)) !== count) {
    if (performance.now() - start > 20_000) throw new Error(`never were ${count} running`);
    await sleep(5);
  }
  return performance.now() - start;
}

test('a client that goes takes its statement with it, and nothing more is begun for it', async ({
  graph,
}) => {
  await using slow = new SlowGraph();
  await using listener = await serveOn(slow);
  const gone = request(`${listener.url}/graphql`, { method: 'POST', headers }).on('error', () => {});
  gone.end(body);
  await untilRunning(graph, 1);
  const before = [...slow.asked];

  gone.destroy();

  // Some 20 ms on a machine of its own; a minute if nobody passes the signal on.
  expect(await untilRunning(graph, 0)).toBeLessThan(5000);
  await sleep(200);
  expect(slow.asked).toEqual(before);
});

test.for([
  ['application/graphql-response+json', 504],
  ['application/json', 200],
] as const)(
  'for %s a request at its deadline is ended with %i, and its statements',
  async ([accept, status], { graph }) => {
    await using slow = new SlowGraph();
    const budgets = { ...DEFAULTS.budgets, requestTimeoutMs: 1000 };
    await using listener = await serveOn(slow, { budgets });

    const response = await fetch(`${listener.url}/graphql`, {
      ...{ method: 'POST', body },
      headers: { ...headers, accept },
    });

    expect(response.status).toBe(status);
    const message = 'The request took longer than the limit of 1000 ms. Ask for less.';
    expect(await response.json()).toEqual({ errors: [{ message, extensions: { code: 'REQUEST_TIMEOUT' } }] });
    expect(await untilRunning(graph, 0)).toBeLessThan(5000);
  },
);

test('of operations that are too many some wait and others are refused, and who goes waits no more', async ({
  graph,
}) => {
  await using slow = new SlowGraph();
  const queue = { running: 1, waiting: 1, timeoutMs: 60_000 };
  await using listener = await serveOn(slow, { budgets: { ...DEFAULTS.budgets, queue } });
  const url = `${listener.url}/graphql`;
  const client = new AbortController();
  const ask = (signal?: AbortSignal) => fetch(url, { method: 'POST', headers, body, signal: signal ?? null });
  const first = ask(client.signal).catch((error: Error) => error);
  await untilRunning(graph, 1);
  const waiter = new AbortController();
  const second = ask(waiter.signal).catch((error: Error) => error);
  await sleep(200);

  const third = await ask();
  expect(third.status).toBe(503);
  expect(third.headers.get('retry-after')).toBe('1');
  expect(await third.json()).toMatchObject({ errors: [{ extensions: { code: 'SERVER_BUSY' } }] });
  expect((await fetch(`${listener.url}/health/ready`)).status).toBe(200);
  expect((await fetch(url, { headers: { accept: 'text/html' } })).status).toBe(200);

  waiter.abort();
  await second;
  await sleep(200);
  const fourth = ask();
  await sleep(200);
  slow.slow = false;
  client.abort();
  await first;
  // It took the place of the second in the queue, and then that of the first.
  expect(await (await fourth).json()).toMatchObject({ data: { entity: { name: 'China' } } });
});
