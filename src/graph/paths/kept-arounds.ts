import { LRUCache } from 'lru-cache';
import type { Graph, RunOptions } from '../client.ts';
import { ofEachGraph } from '../of-graph.ts';
import { type Around, aroundsOf, relationCount } from './around.ts';
import type { Stepping } from './steps.ts';

/** What was found around some entities, by plain ids. */
export interface Found {
  readonly arounds: ReadonlyMap<string, Around>;
  /** Relations in it, also those that were not read again; one between two that were read together counts twice. */
  readonly looked: number;
}
export type ReadArounds = (ids: readonly string[], limit: number, options: RunOptions) => Promise<Found>;

/** Relations around all entities that are kept, at most: some 300 bytes each. */
const KEPT_MAX = 100_000;
/** What has fewer is read as soon as it is looked up. */
const HUB_MIN = 40;

/** Around a hub, as of a write. */
interface Kept {
  readonly around: Around;
  readonly writtenAt: string;
  readonly looked: number;
}

/** @returns what is kept of a graph for as long as nothing is written to it */
const keptOf = ofEachGraph(
  () => new LRUCache<string, Kept>({ maxSize: KEPT_MAX, sizeCalculation: ({ looked }) => looked }),
);

/** @returns reads what is around some entities by one statement */
export function aroundsBy(read: Stepping['read']): ReadArounds {
  return async (ids, limit, options) => {
    const { ranks, looked } = await read(ids, limit, options);
    return { arounds: aroundsOf(ids, ranks), looked };
  };
}

/**
 * Reads the same, but what is around hubs, by whom nearly every path leads, only where something was written since it was
 * read last: each statement tells of which write it is, the first of a search whether what is kept still holds.
 */
export function keptAroundsBy(graph: Graph, read: Stepping['read']): ReadArounds {
  const kept = keptOf(graph);
  let present: string | null = null;
  return async (ids, limit, options) => {
    if (present === null && ids.some((id) => kept.has(id))) {
      present = (await read([], 0, options)).writtenAt ?? null;
    }
    const arounds = new Map<string, Around>();
    let count = 0;
    for (const id of ids) {
      const known = kept.get(id);
      if (!known || known.writtenAt !== present) continue;
      arounds.set(id, known.around);
      count += known.looked;
    }
    const open = ids.filter((id) => !arounds.has(id));
    if (open.length === 0) return { arounds, looked: count };
    const { ranks, looked, writtenAt = null } = await read(open, limit, options);
    present = writtenAt;
    for (const [id, around] of aroundsOf(open, ranks)) {
      arounds.set(id, around);
      const relations = relationCount(around);
      // Of one that was cut off not all is known.
      if (looked < limit && writtenAt !== null && relations >= HUB_MIN)
        kept.set(id, { around, writtenAt, looked: relations });
    }
    return { arounds, looked: count + looked };
  };
}
