import type { Edge } from './naive-paths.ts';

/** What stands around some entities, by going through all relations anew for each: by no statement. */

export interface Drawing {
  readonly nodes: readonly {
    readonly id: string;
    readonly depth: number;
    readonly relationCount: number;
    readonly omitted: number;
  }[];
  readonly relationIds: readonly string[];
}

const touches = ({ sourceId, targetId }: Edge, id: string) => sourceId === id || targetId === id;
const strongestFirst = (one: Edge, other: Edge) =>
  other.claimCount - one.claimCount || (one.id < other.id ? 1 : -1);

/** @param relations in any order, each once */
export function naiveNeighborhood(
  relations: readonly Edge[],
  asked: {
    readonly around: readonly string[];
    readonly depth: number;
    readonly perNode: number;
    readonly total: number;
  },
): Drawing {
  const sorted = relations.toSorted(strongestFirst);
  const met = asked.around.map((id) => ({ id, depth: 0 }));
  for (let depth = 1; depth <= asked.depth; depth++) {
    const last = met.filter((one) => one.depth === depth - 1);
    const led = last.flatMap(({ id }) => sorted.filter((edge) => touches(edge, id)).slice(0, asked.perNode));
    for (const { sourceId, targetId } of led.sort(strongestFirst)) {
      for (const id of [sourceId, targetId]) {
        if (met.length < asked.total && met.every((one) => one.id !== id)) met.push({ id, depth });
      }
    }
  }
  const isMet = (id: string) => met.some((one) => one.id === id);
  const between = sorted.filter(({ sourceId, targetId }) => isMet(sourceId) && isMet(targetId));
  const nodes = met.map(({ id, depth }) => {
    const relationCount = sorted.filter((edge) => touches(edge, id)).length;
    return {
      id,
      depth,
      relationCount,
      omitted: relationCount - between.filter((edge) => touches(edge, id)).length,
    };
  });
  return { nodes, relationIds: between.map(({ id }) => id) };
}

/** Somebody whom several stand in relations with: claims of each of those with it, in order. */
export interface Shared {
  readonly id: string;
  readonly claimCounts: readonly number[];
}

/** Whom all of some entities stand in relations with, those first whom all stand close to. */
export function naiveCommon(relations: readonly Edge[], ids: readonly string[]): Shared[] {
  const claims = (one: string, other: string) =>
    relations
      .filter((edge) => one !== other && touches(edge, one) && touches(edge, other))
      .reduce((sum, { claimCount }) => sum + claimCount, 0);
  const beside = relations.flatMap(({ sourceId, targetId }) =>
    sourceId === ids[0] ? targetId : targetId === ids[0] ? sourceId : [],
  );
  const weight = ({ claimCounts }: Shared) =>
    claimCounts.map((count) => Math.round(720_720 / count)).reduce((sum, one) => sum + one, 0);
  return [...new Set(beside)]
    .map((id) => ({ id, claimCounts: ids.map((one) => claims(one, id)) }))
    .filter(({ claimCounts }) => !claimCounts.includes(0))
    .sort((one, other) => weight(one) - weight(other) || (one.id < other.id ? -1 : 1));
}
