import { expect } from 'vitest';
import { recordDataset } from '../../../src/graph/import/datasets.ts';
import { keepWarm } from '../../../src/graph/kept/warm.ts';
import { isEmpty } from '../../../src/graph/stats.ts';
import { testWith } from '../../setup/graph.ts';
import { HeldGraph } from './held-graph.ts';

const test = testWith('seed');

// They have connections of their own to the graph that is filled for this one.
test.beforeAll(async ({ graph }) => {
  expect(await isEmpty(graph)).toBe(false);
});

const WARMTH = { lookMs: 20, recentMs: 60_000, rest: 0, timeoutMs: 60_000 };

let datasets = 0;
/** Writes what is counted, and nothing that one who counts claims would wait for. */
const write = (graph: HeldGraph) =>
  recordDataset(graph, 'run-1', {
    ...{
      id: `${++datasets}`.padStart(64, '0'),
      title: 'a dataset',
      terms: null,
      format: 'icews-tkg',
      bytes: 1,
    },
    source: null,
  });

/** Asks what takes long, so that it is dear. */
async function askDear(graph: HeldGraph) {
  const first = graph.count();
  await graph.until(1);
  await graph.settle();
  graph.open();
  return first;
}

test('what took long is counted again once something was written, before it is asked', async () => {
  await using graph = new HeldGraph();
  const first = await askDear(graph);
  await using _warm = keepWarm(graph, [], WARMTH);
  await graph.settle();
  expect(graph.began).toBe(1);

  await write(graph);

  await graph.until(2);
  await graph.settle();
  expect(await graph.count()).toEqual(first);
  expect(graph.began).toBe(2);
});

test('what nobody asked lately is let be, and nothing is looked at for it', async () => {
  await using graph = new HeldGraph();
  await askDear(graph);
  await using _warm = keepWarm(graph, [], { ...WARMTH, recentMs: 0 });
  const looks = graph.looks;

  await write(graph);
  await graph.settle();

  expect(graph.began).toBe(1);
  expect(graph.looks).toBe(looks);
});

test('what stands is counted before anybody asks, and again once something was written', async () => {
  await using graph = new HeldGraph();
  graph.open();
  await using _warm = keepWarm(graph, [graph.question], WARMTH);
  await graph.until(1);
  await graph.settle();

  await write(graph);

  await graph.until(2);
  await graph.settle();
  const found = await graph.count();
  expect(found.all.claimCount).toBeGreaterThan(0);
  expect(graph.began).toBe(2);
});

test('what stands and fails is let be for a while, and asked nevertheless', async () => {
  await using graph = new HeldGraph();
  await using _warm = keepWarm(graph, [graph.question], { ...WARMTH, recentMs: 1500 });
  await graph.until(1);

  graph.fail();
  await graph.settle();

  expect(graph.began).toBe(1);
  graph.open();
  await graph.until(2);
  expect((await graph.count()).all.claimCount).toBeGreaterThan(0);
  expect(graph.began).toBe(2);
});

test('while something is written again and again, nothing is counted', async () => {
  await using graph = new HeldGraph();
  await askDear(graph);
  await using _warm = keepWarm(graph, [], { ...WARMTH, lookMs: 300 });

  for (let writes = 0; writes < 20; writes++) {
    await write(graph);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }

  expect(graph.began).toBe(1);
  await graph.until(2);
});

test('a count is ended when the server stops', async () => {
  await using graph = new HeldGraph();
  await askDear(graph);
  const warm = keepWarm(graph, [], WARMTH);
  graph.close();
  await write(graph);
  await graph.until(2);

  await warm[Symbol.asyncDispose]();

  expect(graph.ended).toBe(1);
});

test('what fails is let be until it is asked again', async () => {
  await using graph = new HeldGraph();
  await askDear(graph);
  await using _warm = keepWarm(graph, [], WARMTH);
  graph.close();
  await write(graph);
  await graph.until(2);

  graph.fail();
  await graph.settle();

  expect(graph.began).toBe(2);
  graph.open();
  expect((await graph.count()).all.claimCount).toBeGreaterThan(0);
});
