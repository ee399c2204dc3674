import { type Facet, keysOfTypes } from '../../model/facets.ts';
import { NO_CLAIMS } from '../../model/timeline.ts';
import type { Graph, RunOptions } from '../client.ts';
import type { ClaimClause } from '../filter/claims.ts';
import { type CountedFacets, type FacetCounts, groupsOf } from './facet-counts.ts';
import { countEnds, countTypes, OF_ENDS, OF_TYPES, withBeside } from './of-relations.ts';
import { countCoded, countPlain } from './plain.ts';
import { countGroups } from './plain-groups.ts';

const isOneOf = <Some extends Facet>(by: Facet, some: readonly Some[]): by is Some =>
  some.some((one) => one === by);

/** What datasets call claims. */
const CODES = ['EVENT_NAME', 'CAMEO_CODE', 'CAMEO_ROOT'] as const;

const NO_COUNTS = { eventCount: 0, entityCount: 0 };

const monthOf = (day: string) => (day.startsWith('0000-00') ? null : day);

/**
 * Counts from an index, or from relations, what more need not be read for.
 *
 * @returns undefined if it has to be
 */
export async function plainFacets(
  graph: Graph,
  clauses: readonly ClaimClause[],
  { by, withEvents, withEntities }: CountedFacets,
  options?: RunOptions,
): Promise<FacetCounts | undefined> {
  if (isOneOf(by, OF_TYPES)) {
    const keys = keysOfTypes(by);
    const counted = await countTypes(graph, clauses, by, { withEvents, withEntities }, options);
    const keyOf = ({ type }: { type: string }) => keys[type] ?? null;
    return counted && groupsOf(counted.types, keyOf, counted.entities);
  }
  if (isOneOf(by, OF_ENDS)) return countEnds(graph, clauses, { by, withEvents, withEntities }, options);
  if (by === 'MONTH') {
    const count = () => countMonths(graph, clauses, withEvents && !withEntities, options);
    return withEntities ? withBeside(graph, clauses, by, count, options) : count();
  }
  const count = () =>
    isOneOf(by, CODES) ? countCodes(graph, clauses, by, options) : countSources(graph, clauses, options);
  return withEvents || withEntities ? withBeside(graph, clauses, by, count, options) : count();
}

async function countSources(
  graph: Graph,
  clauses: readonly ClaimClause[],
  options?: RunOptions,
): Promise<FacetCounts | undefined> {
  const counting = { withEvents: false, withIntensity: false, digits: 0 };
  const [rows, claims] = await Promise.all([
    countGroups(graph, clauses, 'SOURCE', counting, options),
    countPlain(graph, clauses, counting, options),
  ]);
  if (!rows || !claims) return undefined;
  // A claim of two sources is in both groups.
  const claimCount = claims.reduce((sum, row) => sum + row.claimCount, 0);
  return { ...groupsOf(rows, ({ group }) => group), all: { ...NO_COUNTS, claimCount } };
}

async function countMonths(
  graph: Graph,
  clauses: readonly ClaimClause[],
  withEvents: boolean,
  options?: RunOptions,
): Promise<FacetCounts | undefined> {
  const months = { withEvents, withIntensity: false, digits: 7 };
  const rows = await countPlain(graph, clauses, months, options);
  return rows && groupsOf(rows, ({ day }) => monthOf(day));
}

async function countCodes(
  graph: Graph,
  clauses: readonly ClaimClause[],
  by: (typeof CODES)[number],
  options?: RunOptions,
): Promise<FacetCounts | undefined> {
  const rows = await countCoded(graph, clauses, by, options);
  const keys = by === 'CAMEO_ROOT' ? keysOfTypes(by) : {};
  const tallies = rows?.map((row) => ({ ...NO_CLAIMS, ...row }));
  return tallies && groupsOf(tallies, ({ key, type }) => key ?? keys[type] ?? null);
}
