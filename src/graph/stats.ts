import { z } from 'zod';
import { type Clock, isNow, NOW } from '../model/clock.ts';
import { ENTITY_KIND_NAMES } from '../model/kind.ts';
import { RELATION_TYPE_NAMES } from '../model/relation.ts';
import type { Graph, RunOptions } from './client.ts';
import { clockArguments, clockParams, type ReadOptions } from './clock.ts';
import { keptAnswer } from './kept/kept-counts.ts';
import type { Question } from './kept/question.ts';
import { defineStatement } from './statement.ts';

const emptiness = defineStatement('stats/is-empty', {
  params: z.object({}),
  row: z.object({ empty: z.boolean() }),
});

/** Whether the graph holds neither an entity nor a claim. */
export async function isEmpty(graph: Graph): Promise<boolean> {
  const [row] = await graph.run(emptiness, {});
  return row?.empty ?? true;
}

/** What the whole graph holds. */
const GraphStats = z.object({
  entities: z.array(z.object({ kind: z.enum(ENTITY_KIND_NAMES), count: z.int() })),
  relations: z.array(
    z.object({ type: z.enum(RELATION_TYPE_NAMES), relationCount: z.int(), claimCount: z.int() }),
  ),
  claims: z.int(),
  articles: z.int(),
  sources: z.int(),
  datasets: z.int(),
  firstDate: z.string().nullable(),
  lastDate: z.string().nullable(),
  seq: z.int(),
});
export type GraphStats = z.infer<typeof GraphStats>;

const statsOfGraph = defineStatement('stats/graph', {
  params: z.object({ kinds: z.array(z.string()) }),
  row: GraphStats,
});

const statsOfGraphAt = defineStatement('stats/graph-at', {
  params: z.object(clockParams),
  row: GraphStats.pick({ relations: true, claims: true, firstDate: true, lastDate: true }),
});

/** Counts the whole graph, or tells what was counted before. */
export const graphStats = (
  graph: Graph,
  { clock = NOW, ...options }: ReadOptions = {},
): Promise<GraphStats> => keptAnswer(graph, graphQuestion(graph, clock), options);

export const graphQuestion = (graph: Graph, clock: Clock = NOW): Question<GraphStats> => ({
  asked: ['graph', clock],
  isWhole: true,
  count: (run) => countGraph(graph, clock, run),
});

/** Reads every relation once or, at a clock that is not now, every claim. */
async function countGraph(graph: Graph, clock: Clock, options: RunOptions): Promise<GraphStats> {
  const [[now], [then]] = await Promise.all([
    graph.run(statsOfGraph, { kinds: [...ENTITY_KIND_NAMES] }, options),
    isNow(clock) ? [] : graph.run(statsOfGraphAt, clockArguments(clock), options),
  ]);
  if (!now) throw new Error('stats/graph gave no row');
  return { ...now, ...then };
}
