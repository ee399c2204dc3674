import type { Config } from '../config.ts';
import { writeSeed } from '../seed/index.ts';
import { readSeed } from '../seed/read.ts';
import { EXIT } from './exit-codes.ts';
import { withGraph } from './with-graph.ts';

/** Writes the seed that comes with newsgraph, also into a graph that holds something; twice changes nothing. */
export async function seed(config: Config): Promise<number> {
  // Read first: a bad file is found out before a database is started.
  const content = await readSeed();
  return withGraph(config, async (graph, steps) => {
    steps.step('Seeding');
    const { entities, articles, claims } = await writeSeed(graph, content);
    steps.stop();
    console.log(`${entities} entities and ${articles} article(s) written; ${claims} claims were new.`);
    return EXIT.OK;
  });
}
