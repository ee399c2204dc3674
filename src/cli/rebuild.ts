import type { Config } from '../config.ts';
import { rebuildGraph } from '../graph/maintenance/rebuild.ts';
import { applySchema } from '../graph/schema.ts';
import { joinGraph } from './open-graph.ts';
import { EXIT, showSteps } from './terminal.ts';

/** Writes everything anew that is derived from claims. */
export async function rebuild(config: Config): Promise<number> {
  const steps = showSteps();
  steps.step('Looking for a Neo4j');
  await using opened = await joinGraph(config, steps);
  steps.done(opened.database.description);
  await applySchema(opened.graph);
  const done = await rebuildGraph(opened.graph, ({ claims, entities }) =>
    steps.step(`Rebuilding: ${claims} claims, ${entities} entities so far`),
  );
  steps.stop();
  console.log(`Rebuilt ${done.relations} relations of ${done.entities} entities from ${done.claims} claims.`);
  return EXIT.OK;
}
