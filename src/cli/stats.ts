import type { Config } from '../config.ts';
import { type GraphStats, graphStats } from '../graph/stats.ts';
import { EXIT } from './exit-codes.ts';
import { withGraph } from './with-graph.ts';

/** Prints what the graph holds. */
export function stats(config: Config, { json }: { json?: boolean }): Promise<number> {
  return withGraph(config, async (graph) => {
    const counts = await graphStats(graph);
    if (json) console.log(JSON.stringify(counts));
    else printStats(counts);
    return EXIT.OK;
  });
}

function printStats({ entities, relations, firstDate, lastDate, ...counts }: GraphStats): void {
  const { claims, articles, sources, datasets, seq } = counts;
  const count = (rows: readonly { relationCount: number }[]) =>
    rows.reduce((sum, { relationCount }) => sum + relationCount, 0);
  console.log(
    `${claims} claims, ${count(relations)} relations, ${articles} articles, ${sources} sources, ${datasets} datasets`,
  );
  console.log(`dated ${firstDate ?? '–'} to ${lastDate ?? '–'}; newest write ${seq}`);
  console.table(
    Object.fromEntries(entities.map(({ kind, count: entityCount }) => [kind, { entities: entityCount }])),
  );
  console.table(
    Object.fromEntries(
      relations.map(({ type, relationCount, claimCount }) => [
        type,
        { relations: relationCount, claims: claimCount },
      ]),
    ),
  );
}
