import type { Config } from '../config.ts';
import type { Graph } from '../graph/client.ts';
import { applySchema } from '../graph/schema.ts';
import { joinGraph } from './open-graph.ts';
import { type Steps, showSteps } from './terminal.ts';

/**
 * Runs a command's work on the graph: joins the database of a running server, else starts it and stops
 * it afterwards; brings the schema up to date first.
 */
export async function withGraph<Result>(
  config: Config,
  work: (graph: Graph, steps: Steps) => Promise<Result>,
): Promise<Result> {
  const steps = showSteps();
  try {
    steps.step('Looking for a Neo4j');
    await using opened = await joinGraph(config, steps.step);
    steps.done(opened.database.description);
    const taken = await applySchema(opened.graph);
    if (taken.length > 0) steps.done(`Schema brought up to date: ${taken.length} steps`);
    return await work(opened.graph, steps);
  } finally {
    steps.stop();
  }
}
