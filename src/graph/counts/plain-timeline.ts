import { type CountedDays, groupOfType, together } from '../../model/timeline.ts';
import type { Graph, RunOptions } from '../client.ts';
import type { ClaimClause } from '../filter/claims.ts';
import { countPlain } from './plain.ts';
import { countGroups } from './plain-groups.ts';
import { digitsOf, type TimelineAsked } from './timeline-asked.ts';

/**
 * Counts what types, statuses and dates tell of claims, from an index and what more is asked for.
 *
 * @returns undefined if more is asked for
 */
export async function plainTimeline(
  graph: Graph,
  clauses: readonly ClaimClause[],
  asked: TimelineAsked,
  options?: RunOptions,
): Promise<CountedDays | undefined> {
  const { by, withEvents, withIntensity } = asked;
  const counting = { withEvents, withIntensity, digits: digitsOf(asked) };
  if (by !== 'SOURCE' && by !== 'CAMEO_ROOT') {
    const counted = await countPlain(graph, clauses, counting, options);
    const groups = counted && together(counted.map((row) => ({ ...row, group: groupOfType(by, row.type) })));
    return groups && { groups, all: groups };
  }
  const [groups, all] = await Promise.all([
    countGroups(graph, clauses, by, counting, options),
    countPlain(graph, clauses, counting, options),
  ]);
  // A claim of two sources, or an event of two roots, is in both groups.
  return groups && all && { groups, all: together(all.map((row) => ({ ...row, group: null }))) };
}
