import { expect } from 'vitest';
import { counting } from '../../../src/graph/counts/counting.ts';
import { ofRelation } from '../../../src/graph/counts/parents.ts';
import { countedDays } from '../../../src/graph/counts/timelines.ts';
import { EntityFinder } from '../../../src/graph/filter/entities.ts';
import { isEmpty } from '../../../src/graph/stats.ts';
import { testWith } from '../../setup/graph.ts';
import { HeldGraph } from './held-graph.ts';

const test = testWith('seed');

// They have connections of their own to the graph that is filled for this one.
test.beforeAll(async ({ graph }) => {
  expect(await isEmpty(graph)).toBe(false);
});

test('who asks the same at the same time waits for one statement', async () => {
  await using graph = new HeldGraph();

  const asked = [graph.count(), graph.count(), graph.count()];
  await graph.until(1);
  await graph.settle();
  graph.open();

  const [first, ...others] = await Promise.all(asked);
  expect(first?.all.claimCount).toBeGreaterThan(0);
  expect(others).toEqual([first, first]);
  expect(graph.began).toBe(1);
});

test('who asked first and goes takes nothing from the others; the last who goes takes the statement along', async () => {
  await using graph = new HeldGraph();
  const [first, second] = [new AbortController(), new AbortController()];
  const gone = graph.count(first.signal);
  await graph.until(1);
  const other = graph.count(second.signal);
  await graph.settle();

  first.abort(new Error('has gone'));

  await expect(gone).rejects.toThrow('has gone');
  expect(graph.ended).toBe(0);
  second.abort(new Error('has gone too'));
  await expect(other).rejects.toThrow('has gone too');
  expect(graph.ended).toBe(1);
  expect(graph.began).toBe(1);
  const again = graph.count();
  graph.open();
  expect((await again).all.claimCount).toBeGreaterThan(0);
});

test('what failed for who asked first is counted once more for the others', async () => {
  await using graph = new HeldGraph();
  const first = graph.count();
  await graph.until(1);
  const others = [graph.count(), graph.count()];
  await graph.settle();

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
  await graph.settle();
  graph.open();

  const first = await slow;
  expect(await part()).toEqual(first);
  expect(graph.began).toBe(2);
  expect(await part()).toEqual(first);
  expect(graph.began).toBe(2);
});
