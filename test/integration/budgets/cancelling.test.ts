import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { testWith } from '../../setup/graph.ts';
import { serveOn } from '../../setup/server.ts';
import { running, SlowGraph, statement, untilRunning } from './slow-graph.ts';

const test = testWith('seed');
const { server: DEFAULTS } = readConfig({});

const QUERY = '{ entity(by: { slug: "china" }) { name relations { nodes { target { name } } } } }';
const headers = { 'content-type': 'application/json' };
const body = JSON.stringify({ query: QUERY });

test('a client that goes takes its statement with it, and nothing more is begun for it', async ({
  graph,
}) => {
  await using slow = new SlowGraph();
  await using listener = await serveOn(slow);
  const gone = request(`${listener.url}/graphql`, { method: 'POST', headers }).on('error', () => {});
  gone.end(body);
  await untilRunning(graph, 1);

  gone.destroy();

  // How soon is a matter of ending.test.ts.
  await untilRunning(graph, 0);
  await sleep(200);
  // Whatever it begins, a slow statement goes before.
  expect(await running(graph)).toBe(0);
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
    await untilRunning(graph, 0);
  },
);

test('a statement at its limit is told with a code, and by what time it is limited', async () => {
  await using slow = new SlowGraph(300);
  await using listener = await serveOn(slow);

  const response = await fetch(`${listener.url}/graphql`, { method: 'POST', headers, body });

  const message = 'The database took longer than the limit of 300 ms. Ask for less.';
  expect(await response.json()).toMatchObject({
    errors: [{ message, extensions: { code: 'STATEMENT_TIMEOUT' } }],
  });
});

// Some gigabytes, where half a one is allowed.
const HUGE = statement(
  'test/huge',
  'UNWIND range(1, 100000) AS x WITH collect([y IN range(1, 10000) | x + y]) AS everything RETURN size(everything) AS x',
);

test('a statement over its memory is told with a code of its own', async ({ graph }) => {
  await expect(graph.run(HUGE, {})).rejects.toMatchObject({
    code: 'STATEMENT_MEMORY',
    message: 'The database would need more memory for it than it gives to one question. Ask for less.',
  });
  expect(await graph.run(NEXT, {})).toEqual([{ x: 1 }]);
});

// Its rows are many enough for the driver to be in the midst of them whenever it is ended.
const LONG = statement('test/long', 'UNWIND range(1, 300000) AS x RETURN x');
const NEXT = statement('test/next', 'RETURN 1 AS x');

test('whoever has the connection next is not harmed by a statement that was ended among its rows', async ({
  graph,
}) => {
  const ended: unknown[] = [];
  for (let afterMs = 20; afterMs < 100; afterMs += 8) {
    const signal = AbortSignal.timeout(afterMs);
    ended.push(await graph.run(LONG, {}, { signal }).catch((error: Error) => error.name));
    expect(await graph.run(NEXT, {})).toEqual([{ x: 1 }]);
  }

  expect(ended).toContain('TimeoutError');
});

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
