import { z } from 'zod';
import { keysOfTypes } from '../../model/facets.ts';
import { type CountedDay, NO_CLAIMS, together } from '../../model/timeline.ts';
import type { Graph, RunOptions } from '../client.ts';
import type { ClaimClause } from '../filter/claims.ts';
import { defineStatement } from '../statement.ts';
import { areCounted, type Counting, intensities, plainParams } from './plain.ts';

const byRoot = plainParams.extend({ roots: z.record(z.string(), z.string()) });
const place = { group: z.string().nullable(), day: z.string() };
const sums = z.object({ ...place, claimCount: z.int(), ...intensities });
const happened = z.object({ ...place, eventCount: z.int() });

const sumsByRoot = defineStatement('claim/sums-by-root', { params: byRoot, row: sums });
const eventsByRoot = defineStatement('claim/events-by-root', { params: byRoot, row: happened });
const sumsBySource = defineStatement('claim/sums-by-source', { params: plainParams, row: sums });
const eventsBySource = defineStatement('claim/events-by-source', { params: plainParams, row: happened });

/** CAMEO roots of the types that have one. */
export const ROOT_OF_TYPE = keysOfTypes('CAMEO_ROOT');

/**
 * Claims by date and by what tells them apart: one that is of several sources is counted for each.
 *
 * @returns undefined if more is asked for, or events of several statuses, which may be the same
 */
export async function countGroups(
  graph: Graph,
  clauses: readonly ClaimClause[],
  by: 'CAMEO_ROOT' | 'SOURCE',
  { digits, withEvents }: Pick<Counting, 'digits' | 'withEvents'>,
  options?: RunOptions,
): Promise<CountedDay[] | undefined> {
  if (!areCounted(clauses, withEvents)) return undefined;
  const counted = await Promise.all(
    clauses.flatMap(({ walked, statuses, below, above, asOf }) => {
      const ranges = { types: walked, statuses, below, above, asOf, digits };
      const run = by === 'SOURCE' ? bySource : byRoots;
      return run(graph, ranges, withEvents, options);
    }),
  );
  return together(counted.flat().map((row) => ({ ...NO_CLAIMS, ...row })));
}

type Ranges = z.input<typeof plainParams>;
type Counted = Promise<(z.infer<typeof sums> | z.infer<typeof happened>)[]>;

const bySource = (graph: Graph, ranges: Ranges, withEvents: boolean, options?: RunOptions): Counted[] => [
  graph.run(sumsBySource, ranges, options),
  ...(withEvents ? [graph.run(eventsBySource, ranges, options)] : []),
];

function byRoots(graph: Graph, ranges: Ranges, withEvents: boolean, options?: RunOptions): Counted[] {
  const ofRoots = { ...ranges, roots: ROOT_OF_TYPE };
  return [
    graph.run(sumsByRoot, ofRoots, options),
    ...(withEvents ? [graph.run(eventsByRoot, ofRoots, options)] : []),
  ];
}
