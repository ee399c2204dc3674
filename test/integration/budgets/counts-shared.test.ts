import { expect, inject } from 'vitest';
import { Graph } from '../../../src/graph/client.ts';
import { counting } from '../../../src/graph/counts/counting.ts';
import { type FacetsAsked, facetCounts } from '../../../src/graph/counts/facets.ts';
import { ofRelation } from '../../../src/graph/counts/parents.ts';
import { countedDays } from '../../../src/graph/counts/timelines.ts';
import { EntityFinder } from '../../../src/graph/filter/entities.ts';
import type { Statement } from '../../../src/graph/statement.ts';
import { testWith } from '../../setup/graph.ts';

const test = testWith('seed');

/** Counts only once it is told to; says how often it began, and whether that was ended. */
class HeldGraph extends Graph {
  began = 0;
  ended = 0;
  gate = Promise.withResolvers<void>();

  constructor() {
    super({ ...inject('neo4j'), database: undefined, statementTimeoutMs: 30_000 });
  }

  override run = (async (
    asked: Statement,
    params: Record<string, unknown>,
    options: { signal?: AbortSignal } = {},
  ) => {
    if (asked.name.startsWith('claim/')) {
      this.began += 1;
      const gone = Promise.withResolvers<never>();
      options.signal?.addEventListener('abort', () => {
        this.ended += 1;
        gone.reject(new Error('ended'));
      });
      await Promise.race([this.gate.promise, gone.promise]);
    }
    return Graph.prototype.run.call(this, asked, params, options);
  }) as Graph['run'];

  open() {
    this.gate.resolve();
  }

  fail() {
    this.gate.reject(new Error('bad luck'));
    this.gate = Promise.withResolvers<void>();
  }

  /** Waits until it began to count so often. */
  async until(began: number) {
    await expect.poll(() => this.began, { timeout: 10_000, interval: 5 }).toBe(began);
  }
}

const ASKED: FacetsAsked = {
  ...{ where: counting({ and: [] }), by: 'TYPE', limit: 10, withEvents: false, withEntities: false },
};
const count = (graph: Graph, signal?: AbortSignal) =>
  facetCounts(graph, ASKED, new EntityFinder(graph), { signal });
/** Both ask as of the same write before one of them counts. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 300));

test('who asks the same at the same time waits for one statement', async () => {
  await using graph = new HeldGraph();

  const asked = [count(graph), count(graph), count(graph)];
  await graph.until(1);
  await settled();
  graph.open();

  const [first, ...others] = await Promise.all(asked);
  expect(first?.all.claimCount).toBeGreaterThan(0);
  expect(others).toEqual([first, first]);
  expect(graph.began).toBe(1);
});

test('who asked first and goes takes nothing from the others; the last who goes takes the statement along', async () => {
  await using graph = new HeldGraph();
  const [first, second] = [new AbortController(), new AbortController()];
  const gone = count(graph, first.signal);
  await graph.until(1);
  const other = count(graph, second.signal);
  await settled();

  first.abort(new Error('has gone'));

  await expect(gone).rejects.toThrow('has gone');
  expect(graph.ended).toBe(0);
  second.abort(new Error('has gone too'));
  await expect(other).rejects.toThrow('has gone too');
  expect(graph.ended).toBe(1);
  expect(graph.began).toBe(1);
  const again = count(graph);
  graph.open();
  expect((await again).all.claimCount).toBeGreaterThan(0);
});

test('what failed for who asked first is counted once more for the others', async () => {
  await using graph = new HeldGraph();
  const first = count(graph);
  await graph.until(1);
  const others = [count(graph), count(graph)];
  await settled();

  graph.fail();

  await expect(first).rejects.toThrow('bad luck');
  await graph.until(2);
  graph.open();
  const [one, other] = await Promise.all(others);
  expect(one?.all.claimCount).toBeGreaterThan(0);
  expect(other).toEqual(one);
  expect(graph.began).toBe(2);
});

test('what is counted of a part is kept once it took long', async () => {
  await using graph = new HeldGraph();
  const asked = {
    where: counting({ and: [] }),
    by: 'NONE',
    byMonth: true,
    withEvents: false,
    withIntensity: false,
  } as const;
  const part = () =>
    countedDays(graph, [ofRelation('china:COOPERATES_WITH:russia')], asked, new EntityFinder(graph));
  const slow = part();
  await graph.until(1);
  await settled();
  graph.open();

  const first = await slow;
  expect(await part()).toEqual(first);
  expect(graph.began).toBe(2);
  expect(await part()).toEqual(first);
  expect(graph.began).toBe(2);
});
