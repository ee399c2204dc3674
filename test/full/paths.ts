import { expect } from 'vitest';
import type { Graph } from '../../src/graph/client.ts';
import { distancesFrom } from '../setup/naive-paths.ts';
import { seededRandom } from '../setup/random.ts';
import { asking } from './counts.ts';
import { factsIn } from './recount.ts';

// Paths, neighbours in common and degrees beside a plain breadth-first search over the lines of the files.

const PAIRS = 40;
const MOST = 20;

/** Who is named beside whom. */
function aroundEach(names: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const around = new Map<string, Set<string>>();
  for (const { source, target } of factsIn(names)) {
    for (const [one, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const others = around.get(one) ?? new Set();
      around.set(one, others);
      if (one !== other) others.add(other);
    }
  }
  return around;
}

/** How many shortest ways there are to everybody, by adding up those to whoever comes before. */
function waysFrom(start: string, around: ReadonlyMap<string, ReadonlySet<string>>): Map<string, number> {
  const away = distancesFrom(start, (id) => around.get(id) ?? []);
  const ways = new Map([[start, 1]]);
  // The nearest come first.
  for (const [id, distance] of away) {
    if (id === start) continue;
    const before = [...(around.get(id) ?? [])].filter((other) => away.get(other) === distance - 1);
    ways.set(
      id,
      before.reduce((sum, other) => sum + (ways.get(other) ?? 0), 0),
    );
  }
  return ways;
}

/** An entity with what other schemes call it. */
interface Identified {
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
}

/** What the files call an entity: of a country, not always its name. */
const nameInFiles = ({ identifiers }: Identified) =>
  identifiers.find(({ scheme }) => scheme === 'icews')?.value ?? '';

/** Expects a graph into which such files were imported to join whom they join, over as many hops and as many ways. */
export async function expectPaths(graph: Graph, names: readonly string[]): Promise<void> {
  const ask = asking(graph);
  const around = aroundEach(names);
  const everybody = [...around.keys()].sort();
  const random = seededRandom(1918);
  for (let pair = 0; pair < PAIRS; pair++) {
    const [from, to] = [random.pick(everybody), random.pick(everybody)];
    if (from === to) continue;
    const distance = distancesFrom(from, (id) => around.get(id) ?? []).get(to) ?? Infinity;
    const ways = waysFrom(from, around).get(to) ?? 0;

    const { paths, common } = await ask(`{
      paths(from: {name: ${JSON.stringify(from)}}, to: {name: ${JSON.stringify(to)}}, first: ${MOST}) {
        truncated nodes { length entities { identifiers { scheme value } } } }
      common(entities: [{name: ${JSON.stringify(from)}}, {name: ${JSON.stringify(to)}}], first: 1) { totalCount } }`);

    const found = paths.nodes as {
      readonly length: number;
      readonly entities: readonly Identified[];
    }[];
    const shortest = found.filter(({ length }) => length === distance);
    expect({ truncated: paths.truncated, first: found[0]?.length ?? Infinity }).toEqual({
      truncated: false,
      first: distance > 6 ? Infinity : distance,
    });
    expect(shortest.length).toBe(distance > 6 ? 0 : Math.min(MOST, ways));
    for (const { entities } of found) {
      const met = entities.map(nameInFiles);
      expect(new Set(met).size).toBe(met.length);
      expect(met.slice(1).every((name, place) => around.get(met[place] ?? '')?.has(name))).toBe(true);
    }
    const shared = around.get(from)?.intersection(around.get(to) ?? new Set<string>()) ?? new Set();
    expect(common.totalCount).toBe(shared.size);
  }
}
