import type { Config } from '../config.ts';
import { verifyGraph } from '../graph/maintenance/verify.ts';
import { EXIT } from './exit-codes.ts';
import { withGraph } from './with-graph.ts';

/** Differences printed one by one; the rest is counted. */
const PRINTED_MAX = 100;

/** Prints what does not agree in the graph. @returns 0 if everything does */
export function verify(config: Config, { json }: { json?: boolean }): Promise<number> {
  return withGraph(config, async (graph, steps) => {
    steps.step('Comparing roll-ups, ranks and typed relationships with claims');
    const found = await verifyGraph(graph);
    steps.stop();
    if (json) console.log(JSON.stringify(found));
    else printDifferences(found);
    return found.differences.length === 0 ? EXIT.OK : EXIT.FAILED;
  });
}

function printDifferences(found: Awaited<ReturnType<typeof verifyGraph>>): void {
  const { entities, relations, claims, differences } = found;
  for (const { what, id, message } of differences.slice(0, PRINTED_MAX)) {
    console.log(`${what} ${id}: ${message}`);
  }
  if (differences.length > PRINTED_MAX) console.log(`… and ${differences.length - PRINTED_MAX} more`);
  console.log(
    `${differences.length} differences in ${entities} entities, ${relations} relations and ${claims} claims.`,
  );
  if (differences.length > 0) console.log('`newsgraph rebuild` writes everything anew that is derived.');
}
