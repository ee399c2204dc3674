import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import type { Graph } from '../../../src/graph/client.ts';
import { testWith } from '../../setup/graph.ts';
import { serveOn } from '../../setup/server.ts';
import { SlowGraph, untilRunning } from './slow-graph.ts';

const test = testWith('seed');
const { server: DEFAULTS } = readConfig({});

/** What an end may take until the database has ended the statement. */
const WITHIN_MS = 100;
/** Odd, for the median: a machine that is busy with something else may be late once or twice, not most times. */
const ATTEMPTS = 5;
/** Long enough to be seen running before, on a machine that is busy. */
const TIMEOUT_MS = 1000;

/** A request whose statement runs until something ends it. */
interface Asked {
  readonly sentAtMs: number;
  /** Waits until its statement runs. */
  readonly running: () => Promise<number>;
  /** Goes without waiting for the answer. */
  readonly leave: () => void;
}

function ask(url: string, graph: Graph): Asked {
  const sentAtMs = performance.now();
  const headers = { 'content-type': 'application/json' };
  const asked = request(`${url}/graphql`, { method: 'POST', headers }).on('error', () => {});
  asked.on('response', (response) => response.resume().on('error', () => {}));
  asked.end(JSON.stringify({ query: '{ entity(by: { slug: "china" }) { name } }' }));
  return { sentAtMs, running: () => untilRunning(graph, 1), leave: () => asked.destroy() };
}

/** @returns the median of how many milliseconds after `attempt`'s own end nothing ran any more in the database */
async function endsAfter(graph: Graph, attempt: () => Promise<number>): Promise<number> {
  const late: number[] = [];
  for (let count = 0; count < ATTEMPTS; count++) {
    const endMs = await attempt();
    late.push((await untilRunning(graph, 0)) - endMs);
  }
  return late.toSorted((left, right) => left - right)[Math.floor(ATTEMPTS / 2)] ?? Infinity;
}

test('a client goes: its statement is gone within 100 ms', async ({ graph }) => {
  await using slow = new SlowGraph();
  await using listener = await serveOn(slow);

  const lateMs = await endsAfter(graph, async () => {
    const asked = ask(listener.url, graph);
    await asked.running();
    asked.leave();
    return performance.now();
  });

  expect(lateMs).toBeLessThan(WITHIN_MS);
});

test('a request is at its deadline: its statement is gone within 100 ms', async ({ graph }) => {
  await using slow = new SlowGraph();
  const budgets = { ...DEFAULTS.budgets, requestTimeoutMs: TIMEOUT_MS };
  await using listener = await serveOn(slow, { budgets });

  const lateMs = await endsAfter(graph, async () => {
    const asked = ask(listener.url, graph);
    await asked.running();
    const endMs = asked.sentAtMs + TIMEOUT_MS;
    await sleep(endMs - performance.now());
    return endMs;
  });

  expect(lateMs).toBeLessThan(WITHIN_MS);
});

test('a statement is at its limit: it is gone within 100 ms', async ({ graph }) => {
  await using slow = new SlowGraph(TIMEOUT_MS);
  await using listener = await serveOn(slow);

  const lateMs = await endsAfter(graph, async () => {
    const asked = ask(listener.url, graph);
    const endMs = (await asked.running()) + TIMEOUT_MS;
    await sleep(endMs - performance.now());
    return endMs;
  });

  expect(lateMs).toBeLessThan(WITHIN_MS);
});

test('a server stops and waits no more: its statement is gone within 100 ms', async ({ graph }) => {
  const lateMs = await endsAfter(graph, async () => {
    await using slow = new SlowGraph();
    await using listener = await serveOn(slow);
    await ask(listener.url, graph).running();
    const endMs = performance.now();
    expect(await listener.stop({ delayMs: 0, timeoutMs: 0 })).toBe(1);
    return endMs;
  });

  expect(lateMs).toBeLessThan(WITHIN_MS);
});
