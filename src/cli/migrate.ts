import type { Config } from '../config.ts';
import { EXIT } from './exit-codes.ts';
import { withGraph } from './with-graph.ts';

/** Brings constraints and indexes up to date, as every start does, without serving. */
export function migrate(config: Config): Promise<number> {
  return withGraph(config, async () => {
    console.log('The schema is up to date.');
    return EXIT.OK;
  });
}
