import type { Config } from '../config.ts';
import { rebuildGraph } from '../graph/maintenance/rebuild.ts';
import { EXIT } from './exit-codes.ts';
import { withGraph } from './with-graph.ts';

/** Writes everything anew that is derived from claims. */
export function rebuild(config: Config): Promise<number> {
  return withGraph(config, async (graph, steps) => {
    const done = await rebuildGraph(graph, ({ claims, entities }) =>
      steps.step(`Rebuilding: ${claims} claims, ${entities} entities so far`),
    );
    steps.stop();
    console.log(
      `Rebuilt ${done.relations} relations of ${done.entities} entities from ${done.claims} claims.`,
    );
    return EXIT.OK;
  });
}
