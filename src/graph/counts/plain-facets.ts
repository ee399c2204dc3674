import { type Facet, keysOfTypes } from '../../model/facets.ts';
import { NO_CLAIMS } from '../../model/timeline.ts';
import type { Graph, RunOptions } from '../client.ts';
import type { ClaimClause } from '../filter/claims.ts';
import { type CountedFacets, type FacetCounts, groupsOf } from './facet-counts.ts';
import { countEnds, countTypes, OF_ENDS, OF_TYPES } from './of-relations.ts';
import { countCoded, countPlain } from './plain.ts';

const isOneOf = <Some extends Facet>(by: Facet, some: readonly Some[]): by is Some =>
  some.some((one) => one === by);

/** What datasets call claims. */
const CODES = ['EVENT_NAME', 'CAMEO_CODE', 'CAMEO_ROOT'] as const;

const monthOf = (day: string) => (day.startsWith('0000-00') ? null : day);

/**
 * Counts from an index, or from relations, what more need not be read for.
 *
 * @returns undefined if it has to be
 */
export async function plainFacets(
  graph: Graph,
  clauses: readonly ClaimClause[],
  { by, limit, withEvents, withEntities }: CountedFacets,
  options?: RunOptions,
): Promise<FacetCounts | undefined> {
  const keys = keysOfTypes(by);
  if (isOneOf(by, OF_TYPES)) {
    const counted = await countTypes(graph, clauses, by, { withEvents, withEntities }, options);
    const keyOf = ({ type }: { type: string }) => keys[type] ?? null;
    return counted && groupsOf(counted.types, keyOf, limit, counted.entities);
  }
  const asked = { limit, withEvents, withEntities };
  if (isOneOf(by, OF_ENDS)) return countEnds(graph, clauses, { by, ...asked }, options);
  if (by === 'MONTH' && !withEntities) {
    const months = { withEvents, withIntensity: false, digits: 7 };
    const rows = await countPlain(graph, clauses, months, options);
    return rows && groupsOf(rows, ({ day }) => monthOf(day), limit);
  }
  if (isOneOf(by, CODES) && !withEvents && !withEntities) {
    const rows = await countCoded(graph, clauses, by, options);
    const root = (type: string) => (by === 'CAMEO_ROOT' ? keys[type] : undefined);
    const tallies = rows?.map((row) => ({ ...NO_CLAIMS, ...row }));
    return tallies && groupsOf(tallies, ({ key, type }) => key ?? root(type) ?? null, limit);
  }
  return undefined;
}
