import { z } from 'zod';
import { keysOfTypes } from '../../model/facets.ts';
import type { Graph, RunOptions } from '../client.ts';
import type { ClaimWhere } from '../filter/claim-leaves.ts';
import { claimClauses, clausesOfClaims } from '../filter/claims.ts';
import { idsOf, lookup } from '../filter/entity-set.ts';
import type { FindEntities } from '../filter/relations.ts';
import { keptAnswer } from '../kept/kept-counts.ts';
import type { Question } from '../kept/question.ts';
import { cypherInt, defineStatement } from '../statement.ts';
import { wellBegun } from './beginning.ts';
import { type CountedFacets, FacetCounts, GROUPS_MAX } from './facet-counts.ts';
import { ALL_CLAIMS } from './parents.ts';
import { plainFacets } from './plain-facets.ts';
import { spansOf } from './spans.ts';

const params = z.object({
  spans: z.array(z.object({ below: z.string(), above: z.string() })),
  clauses: claimClauses,
  limit: cypherInt,
});
const told = params.extend({ by: z.string(), groupOfType: z.record(z.string(), z.string()) });
const byEnd = params.extend({ by: z.string(), own: z.record(z.string(), z.literal(true)) });

const facets = defineStatement('claim/facets', { params: told, row: FacetCounts });
const facetsEvents = defineStatement('claim/facets-events', { params: told, row: FacetCounts });
const facetsByEnd = defineStatement('claim/facets-by-end', { params: byEnd, row: FacetCounts });
const facetsByEndEvents = defineStatement('claim/facets-by-end-events', { params: byEnd, row: FacetCounts });
const facetsBySource = defineStatement('claim/facets-by-source', { params, row: FacetCounts });
const facetsBySourceEvents = defineStatement('claim/facets-by-source-events', { params, row: FacetCounts });

/** What is counted of claims, and how they are told apart. */
export interface FacetsAsked extends CountedFacets {
  /** As `counting` makes it. */
  readonly where: ClaimWhere;
}

const NOTHING: FacetCounts = {
  groupCount: 0,
  groups: [],
  all: { claimCount: 0, eventCount: 0, entityCount: 0 },
};

/**
 * Counts the claims that a condition keeps, told apart by what they have in common, or tells what was counted before.
 *
 * @param limit groups at most, up to GROUPS_MAX
 */
export async function facetCounts(
  graph: Graph,
  { limit, ...asked }: FacetsAsked & { readonly limit: number },
  finder: FindEntities,
  options?: RunOptions,
): Promise<FacetCounts> {
  const counted = await keptAnswer(graph, facetsQuestion(graph, asked, finder), options);
  return { ...counted, groups: counted.groups.slice(0, limit) };
}

export function facetsQuestion(
  graph: Graph,
  asked: FacetsAsked,
  finder: FindEntities,
): Question<FacetCounts> {
  const named = (one: FacetsAsked) => [
    'facets',
    one.where,
    one.by,
    one.withEvents,
    one.withEntities,
    finder.clock,
  ];
  return {
    asked: named(asked),
    isWhole: true,
    count: (run) => countFacets(graph, asked, finder.runningBy(run), run),
    // What is counted beside claims makes no other groups.
    fuller: {
      asked: named({ ...asked, withEvents: true, withEntities: true }),
      narrowed: (counted) => counted,
    },
  };
}

async function countFacets(
  graph: Graph,
  { where, ...counted }: FacetsAsked,
  finder: FindEntities,
  options: RunOptions,
): Promise<FacetCounts> {
  const clauses = await wellBegun(graph, await clausesOfClaims(where, finder), options);
  const plainly = await plainFacets(graph, clauses, counted, options);
  if (plainly) return plainly;
  const { by, withEvents, withEntities } = counted;
  const more = withEvents || withEntities;
  const spans = await spansOf(graph, [ALL_CLAIMS], clauses, options);
  const common = { spans, clauses, limit: GROUPS_MAX };
  const read = async () => {
    if (by === 'SOURCE') return graph.run(more ? facetsBySourceEvents : facetsBySource, common, options);
    if (by === 'KIND' || by === 'COUNTERPART' || by === 'AFFILIATION') {
      const named = { ...common, by, own: await namedIn(where, finder) };
      return graph.run(more ? facetsByEndEvents : facetsByEnd, named, options);
    }
    const ofTypes = { ...common, by, groupOfType: keysOfTypes(by) };
    return graph.run(more ? facetsEvents : facets, ofTypes, options);
  };
  const [row] = await read();
  return row ?? NOTHING;
}

/** Entities that a condition keeps claims by: those of which all are known. */
async function namedIn(where: ClaimWhere, finder: FindEntities): Promise<Record<string, true>> {
  if ('not' in where) return {};
  if (!('leaf' in where)) {
    const parts = 'and' in where ? where.and : where.or;
    return Object.assign({}, ...(await Promise.all(parts.map((part) => namedIn(part, finder)))));
  }
  const { leaf } = where;
  if (leaf.on !== 'ROLE' || leaf.roles.includes('SAID_BY')) return {};
  return lookup(idsOf(await finder.find(leaf.where)) ?? []);
}
