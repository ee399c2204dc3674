import type { Graph, RunOptions } from '../graph/client.ts';
import { isNow } from '../model/clock.ts';
import { selectClaims } from './claims.ts';
import { selectEntities } from './entities.ts';
import { selectRelations } from './relations.ts';
import type { Selection } from './selection.ts';
import { takeNow } from './taken.ts';
import type { Wanted } from './wanted.ts';
import { selectGraph } from './whole.ts';

/**
 * Finds what is wanted, pinned to the newest write. The API's own filters and clocks say what it is.
 *
 * @param options `withPrivate`: for whoever is shown what is private
 */
export async function select(
  graph: Graph,
  { asked, filter, clock, whole }: Wanted,
  options?: RunOptions,
): Promise<Selection> {
  if (whole && asked.list === 'claims' && filter === null && isNow(clock)) {
    return selectGraph(graph, 'graph', options);
  }
  const taken = await takeNow(graph, filter, clock, options);
  switch (asked.list) {
    case 'claims':
      return selectClaims(graph, asked.where, taken);
    case 'relations':
      return selectRelations(graph, asked.where, taken);
    case 'entities':
      return selectEntities(graph, asked.where, taken);
  }
}
