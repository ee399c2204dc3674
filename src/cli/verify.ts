import type { Config } from '../config.ts';
import { verifyGraph } from '../graph/maintenance/verify.ts';
import { applySchema } from '../graph/schema.ts';
import { joinGraph } from './open-graph.ts';
import { EXIT, showSteps } from './terminal.ts';

/** Differences printed one by one; the rest is counted. */
const PRINTED_MAX = 100;

/** Prints what does not agree in the graph. @returns 0 if everything does */
export async function verify(config: Config): Promise<number> {
  const steps = showSteps();
  steps.step('Looking for a Neo4j');
  await using opened = await joinGraph(config, steps);
  steps.done(opened.database.description);
  await applySchema(opened.graph);
  steps.step('Comparing roll-ups, ranks and typed relationships with claims');
  const { entities, relations, claims, differences } = await verifyGraph(opened.graph);
  steps.stop();

  for (const { what, id, message } of differences.slice(0, PRINTED_MAX))
    console.log(`${what} ${id}: ${message}`);
  if (differences.length > PRINTED_MAX) console.log(`… and ${differences.length - PRINTED_MAX} more`);
  console.log(
    `${differences.length} differences in ${entities} entities, ${relations} relations and ${claims} claims.`,
  );
  if (differences.length > 0) console.log('`newsgraph rebuild` writes everything anew that is derived.');
  return differences.length === 0 ? EXIT.OK : EXIT.FAILED;
}
