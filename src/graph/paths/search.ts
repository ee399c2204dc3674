import { z } from 'zod';
import { StatementTimeoutError } from '../../errors.ts';
import type { Graph, RunOptions } from '../client.ts';
import { cypherInt, defineStatement } from '../statement.ts';
import { bestChains } from './best-chains.ts';
import { aroundsBy, keptAroundsBy, type ReadArounds } from './kept-arounds.ts';
import { type Hop, KnownHops } from './known-hops.ts';
import { stepsBy, type Ways } from './steps.ts';

/** Hops of a path at most. */
export const HOPS_MAX = 6;
/** Paths of one search at most. */
export const PATHS_MAX = 20;
/** Relations that one search may look at: what is read of them has to be kept. */
const LOOKED_MAX = 100_000;

/** What ended a search before it was done. */
export const SEARCH_LIMITS = {
  TIME: 'It took as long as one search may.',
  SIZE: 'It looked at as many relations, or began as many paths, as one search may.',
} as const;
export type SearchLimit = keyof typeof SEARCH_LIMITS;

/** What is looked for; plain ids. */
export interface PathsAsked extends Ways {
  readonly from: string;
  readonly to: string;
  /** Paths, hops and whom not to meet on the way. */
  readonly first: number;
  readonly maxHops: number;
  readonly avoid: readonly string[];
  /** Paths do not lead through who has more relations; undefined: through anybody. */
  readonly avoidHubs?: number | undefined;
}

/** How one entity is joined to another, from hop to hop. */
export interface PathRecord {
  /** Plain ids, both ends among them. */
  readonly ids: readonly string[];
  readonly hops: readonly Hop[];
}

/** What a search gives: the first of all paths there are, in their order. */
export interface PathsFound {
  readonly paths: readonly PathRecord[];
  /** Why there may be more; null if all were found that were asked for. */
  readonly limit: SearchLimit | null;
}

/** How long a search may take, beside what holds for each statement. */
export interface SearchOptions extends RunOptions {
  readonly searchTimeoutMs: number;
}

const hubs = defineStatement('path/hubs', {
  params: z.object({ ids: z.array(z.string()), most: cypherInt, enough: cypherInt }),
  row: z.object({ ids: z.array(z.string()) }),
});

/**
 * Finds the shortest paths between two entities, the strongest first among those of a length (see `bestChains`).
 *
 * Goes out from both ends, one statement for all who are so many hops away from one of them, until what is known from
 * either end together is as long as the paths that are looked for: then all of those are known.
 */
export async function findPaths(
  graph: Graph,
  asked: PathsAsked,
  options: SearchOptions,
): Promise<PathsFound> {
  const search = new Search(graph, asked, await readBy(graph, asked), options);
  const paths: PathRecord[] = [];
  try {
    for (let length = 1; length <= asked.maxHops && paths.length < asked.first; length++) {
      await search.goOut(length);
      if (!search.canMeet()) break;
      const { chains, isGivenUp } = search.best(length, asked.first - paths.length);
      paths.push(...chains.map((ids) => search.path(ids)));
      if (isGivenUp) return { paths, limit: 'SIZE' };
    }
  } catch (error) {
    if (error instanceof Cut) return { paths, limit: error.limit };
    throw error;
  }
  return { paths, limit: null };
}

/** @returns reads what is around entities, of which what no condition is asked of is kept */
async function readBy(graph: Graph, asked: PathsAsked): Promise<ReadArounds> {
  const { read, isOpen } = await stepsBy(graph, asked);
  return isOpen ? keptAroundsBy(graph, read) : aroundsBy(read);
}

/** Ends a search. */
class Cut extends Error {
  readonly limit: SearchLimit;

  constructor(limit: SearchLimit) {
    super(limit);
    this.limit = limit;
  }
}

/** One end that a search goes out from. */
interface Side {
  /** Plain id → hops from the end. */
  readonly distances: Map<string, number>;
  /** Who is `depth` hops away; nobody, and an infinite depth, once all is known that there is. */
  frontier: readonly string[];
  depth: number;
}

const sideOf = (id: string): Side => ({ distances: new Map([[id, 0]]), frontier: [id], depth: 0 });

class Search {
  readonly #graph: Graph;
  readonly #asked: PathsAsked;
  readonly #arounds: ReadArounds;
  readonly #options: SearchOptions;
  readonly #deadlineMs: number;
  readonly #known = new KnownHops();
  readonly #sides: readonly [Side, Side];
  readonly #judged: Set<string>;
  #left = LOOKED_MAX;

  constructor(graph: Graph, asked: PathsAsked, arounds: ReadArounds, options: SearchOptions) {
    this.#graph = graph;
    this.#asked = asked;
    this.#arounds = arounds;
    this.#options = options;
    this.#deadlineMs = performance.now() + options.searchTimeoutMs;
    this.#sides = [sideOf(asked.from), sideOf(asked.to)];
    this.#judged = new Set([asked.from, asked.to]);
    this.#known.bar(asked.avoid);
  }

  /** Reads on until all paths of a length are known. */
  async goOut(length: number): Promise<void> {
    const [from, to] = this.#sides;
    while (from.depth + to.depth < length) {
      const atStart = from.depth + to.depth === 0 && this.#asked.maxHops > 1;
      // Both ends at once, since nearly always both are needed.
      if (atStart) await this.#read([...from.frontier, ...to.frontier]);
      const [near, far] = from.frontier.length <= to.frontier.length ? [from, to] : [to, from];
      for (const side of atStart ? [near, far] : [near]) await this.#advance(side);
    }
  }

  /** Whether there may be paths at all: of one end, not all is known, or the other was met. */
  canMeet(): boolean {
    const [from, to] = this.#sides;
    return (
      (from.depth < Infinity || from.distances.has(this.#asked.to)) &&
      (to.depth < Infinity || to.distances.has(this.#asked.from))
    );
  }

  best(length: number, count: number) {
    const { from, to } = this.#asked;
    if (this.#shortest() > length) return { chains: [], isGivenUp: false };
    const { distances, depth } = this.#sides[0];
    const mayBeAt = (id: string, hop: number) => (distances.get(id) ?? depth + 1) <= hop;
    return bestChains({ from, to, known: this.#known, mayBeAt }, length, count);
  }

  path(ids: readonly string[]): PathRecord {
    const hops = ids.slice(1).flatMap((id, place) => this.#known.hop(ids[place] ?? '', id) ?? []);
    return { ids, hops };
  }

  /** Hops of the shortest way that is known. */
  #shortest(): number {
    const [few, many] = this.#sides
      .map(({ distances }) => distances)
      .sort((one, other) => one.size - other.size);
    let shortest = Infinity;
    for (const [id, distance] of few ?? []) {
      shortest = Math.min(shortest, distance + (many?.get(id) ?? Infinity));
    }
    return shortest;
  }

  async #advance(side: Side): Promise<void> {
    await this.#read(side.frontier);
    const next = new Set<string>();
    for (const id of side.frontier) {
      for (const [other] of this.#known.around(id)) if (!side.distances.has(other)) next.add(other);
    }
    await this.#leaveOutHubs(next);
    side.depth = next.size === 0 ? Infinity : side.depth + 1;
    side.frontier = [...next];
    for (const id of next) side.distances.set(id, side.depth);
  }

  async #read(ids: readonly string[]): Promise<void> {
    const open = ids.filter((id) => !this.#known.isRead(id));
    if (open.length === 0) return;
    const { arounds, looked } = await this.#inTime((options) => this.#arounds(open, this.#left + 1, options));
    if (looked > this.#left) throw new Cut('SIZE');
    this.#left -= looked;
    this.#known.take(arounds);
  }

  async #leaveOutHubs(met: Set<string>): Promise<void> {
    const { avoidHubs: most } = this.#asked;
    const ids = [...met].filter((id) => !this.#judged.has(id));
    if (most === undefined || ids.length === 0) return;
    const found = await this.#inTime((options) =>
      this.#graph.run(hubs, { ids, most, enough: most + 1 }, options),
    );
    for (const id of ids) this.#judged.add(id);
    for (const id of found[0]?.ids ?? []) {
      this.#known.bar([id]);
      met.delete(id);
    }
  }

  async #inTime<Result>(read: (options: RunOptions) => Promise<Result>): Promise<Result> {
    const { deadlineMs = Infinity } = this.#options;
    if (performance.now() >= this.#deadlineMs) throw new Cut('TIME');
    try {
      return await read({ ...this.#options, deadlineMs: Math.min(deadlineMs, this.#deadlineMs) });
    } catch (error) {
      // What ended the request itself is its own matter.
      const isOurs = error instanceof StatementTimeoutError && performance.now() >= this.#deadlineMs;
      throw isOurs ? new Cut('TIME') : error;
    }
  }
}
