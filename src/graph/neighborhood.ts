import type { EntityRecord } from '../model/entity.ts';
import { rankEnds, rankRelationId } from '../model/rollup.ts';
import type { Graph, RunOptions } from './client.ts';
import type { Asked } from './filter/relation-pages.ts';
import { relationPagesByEntityByClock } from './filter/relations-by-clock.ts';
import type { PageRequest } from './page.ts';
import { stepsBy } from './paths/steps.ts';
import type { RelationRecord } from './relation.ts';

/** Entities to go out from, how far, and how many there may be in all: more than can be looked at is no drawing. */
export const AROUND_MAX = 20;
export const DEPTH_MAX = 3;
export const PER_NODE_MAX = 50;
export const NODES_MAX = 1000;
/** Relations between them, at most. */
export const RELATIONS_MAX = 3000;
/** Relations that are looked at to tell which are between them, at most. */
const LOOKED_MAX = 50_000;

/** What is to be drawn; plain ids. */
export interface NeighborhoodAsked extends Asked {
  readonly around: readonly string[];
  readonly depth: number;
  /** Relations that are followed from each, and entities in all. */
  readonly perNode: number;
  readonly total: number;
}

export interface NeighborhoodReading extends RunOptions {
  /** Given the entities that came along. */
  readonly onEntities?: ((entities: readonly EntityRecord[]) => void) | undefined;
}

/** An entity of a drawing. */
export interface NeighborhoodNode {
  /** Plain id. */
  readonly id: string;
  /** Hops from whom it was gone out from. */
  readonly depth: number;
  /** Relations that it has and that are kept, and how many of them are in the drawing; null if that was too much to count. */
  readonly relationCount: number | null;
  readonly drawnCount: number;
}

export interface Neighborhood {
  /** Those it was gone out from, then as they were met. */
  readonly nodes: readonly NeighborhoodNode[];
  /** Ids of relations between them, the strongest first. */
  readonly relationIds: readonly string[];
}

/**
 * Goes out from some entities by their strongest relations, one statement for all who are as far away, until there are
 * enough; then finds all relations between those who were met.
 */
export async function neighborhood(
  graph: Graph,
  asked: NeighborhoodAsked,
  reading: NeighborhoodReading = {},
): Promise<Neighborhood> {
  const depths = new Map(asked.around.map((id) => [id, 0]));
  const followed = new Map<string, string>();
  const leading = new Set<string>();
  let frontier: readonly string[] = asked.around;
  for (let depth = 1; depth <= asked.depth && frontier.length > 0 && depths.size < asked.total; depth++) {
    const relations = await strongestOf(graph, frontier, asked, reading);
    for (const { id, rank, sourceId, targetId } of relations) {
      followed.set(id, rank);
      for (const end of [sourceId, targetId]) {
        if (depths.has(end) || depths.size >= asked.total) continue;
        depths.set(end, depth);
        leading.add(id);
      }
    }
    frontier = [...depths].flatMap(([id, distance]) => (distance === depth ? id : []));
  }
  const around = await ranksAround(graph, [...depths.keys()], asked, reading);
  return drawn(depths, { followed, leading, around });
}

/** @returns the strongest relations of each, together in the order of all */
async function strongestOf(
  graph: Graph,
  ids: readonly string[],
  { perNode, where, finder }: NeighborhoodAsked,
  { onEntities, ...run }: NeighborhoodReading,
): Promise<RelationRecord[]> {
  const request: PageRequest = {
    ...{ after: undefined, before: undefined, size: perNode },
    ...{ backward: false, reversed: false, withTotal: false },
  };
  const reading = { ...run, withEnds: true, onEntities };
  const pages = await relationPagesByEntityByClock(graph, ids, { where, finder }, request, reading);
  const relations = [...pages.values()].flatMap(({ items }) => items);
  return relations.sort((one, other) => (one.rank < other.rank ? 1 : -1));
}

/** @returns ranks of all relations of some entities that are kept, each once; null if they are too many */
async function ranksAround(
  graph: Graph,
  ids: readonly string[],
  asked: NeighborhoodAsked,
  { onEntities: _, ...run }: NeighborhoodReading,
): Promise<ReadonlySet<string> | null> {
  const { read } = await stepsBy(graph, asked);
  const { ranks, looked } = await read(ids, LOOKED_MAX + 1, run);
  return looked > LOOKED_MAX ? null : new Set(ranks);
}

/** What was found out about the relations of a drawing. */
interface Found {
  /** Id → rank of those that were followed. */
  readonly followed: ReadonlyMap<string, string>;
  /** Ids of those by which somebody was met first. */
  readonly leading: ReadonlySet<string>;
  /** Ranks of all around everybody; null where those were too many. */
  readonly around: ReadonlySet<string> | null;
}

/** The drawing of entities, by all relations around them or, where those were too many, by those that were followed. */
function drawn(depths: ReadonlyMap<string, number>, { followed, leading, around }: Found): Neighborhood {
  const between = [...(around ?? followed.values())].filter((rank) =>
    rankEnds(rank).every((id) => depths.has(id)),
  );
  const shown = strongestOfAll(between, leading, RELATIONS_MAX);
  const [all, here] = [countsOf(around ?? []), countsOf(shown)];
  const nodes = [...depths].map(([id, depth]) => ({
    ...{ id, depth },
    relationCount: around && (all.get(id) ?? 0),
    drawnCount: here.get(id) ?? 0,
  }));
  return { nodes, relationIds: shown.map(rankRelationId) };
}

/**
 * @param leading ids of relations that come before stronger ones, so that nobody who was met stands alone; at most `most`
 * @returns of some ranks the highest, highest first
 */
export function strongestOfAll(
  ranks: readonly string[],
  leading: ReadonlySet<string>,
  most: number,
): readonly string[] {
  const sorted = ranks.toSorted().reverse();
  if (sorted.length <= most) return sorted;
  const isLeading = (rank: string) => leading.has(rankRelationId(rank));
  let room = most - sorted.filter(isLeading).length;
  return sorted.filter((rank) => isLeading(rank) || room-- > 0);
}

/** @returns plain id → relations that it is an end of */
function countsOf(ranks: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const rank of ranks) {
    for (const id of new Set(rankEnds(rank))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
