import { expect } from 'vitest';
import type { Graph } from '../../src/graph/client.ts';
import { asking, ends } from './counts.ts';
import { factsIn, key } from './recount.ts';

/** A day in the middle of what the files tell. */
const DAY = '2018-06-30';
const STRONGEST = 20;

interface Told {
  readonly type: string;
  readonly claimCount: number;
  readonly eventCount: number;
  readonly lastDate: string;
  readonly source: { readonly name: string };
  readonly target: { readonly name: string };
}

/** Expects a graph into which such files were imported to stand as of a day as the lines dated up to it say. */
export async function expectThen(graph: Graph, names: readonly string[], slug: string): Promise<void> {
  const ask = asking(graph);
  const { entity, claims } = await ask(`{
    entity(by: {slug: "${slug}"}, asOf: "${DAY}") {
      name claims { totalCount } timeline { claimCount eventCount }
      relations(first: ${STRONGEST}) {
        totalCount nodes { type claimCount eventCount lastDate source { name } target { name } } } }
    claims(asOf: "${DAY}") { totalCount } }`);
  const then = factsIn(names).filter(({ date }) => date <= DAY);
  const own = then.filter((fact) => ends(fact).includes(entity.name));
  const byPair = Map.groupBy(own, ({ pair }) => pair);
  const counts = [...byPair.values()].map(({ length }) => length).sort((one, other) => other - one);

  expect(claims.totalCount).toBe(then.length);
  expect(entity.claims.totalCount).toBe(own.length);
  expect(entity.timeline).toEqual({
    claimCount: own.length,
    eventCount: new Set(own.map(({ pair, date }) => `${date} ${pair}`)).size,
  });
  expect(entity.relations.totalCount).toBe(byPair.size);
  expect(entity.relations.nodes.map(({ claimCount }: Told) => claimCount)).toEqual(
    counts.slice(0, STRONGEST),
  );
  for (const { type, source, target, claimCount, eventCount, lastDate } of entity.relations.nodes as Told[]) {
    const days = byPair.get(key(type, source.name, target.name))?.map(({ date }) => date) ?? [];
    expect([claimCount, eventCount, lastDate]).toEqual([
      days.length,
      new Set(days).size,
      days.toSorted().at(-1),
    ]);
  }
}
