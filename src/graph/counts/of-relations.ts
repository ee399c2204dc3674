import { z } from 'zod';
import { keysOfTypes } from '../../model/facets.ts';
import { RELATION_TYPE_NAMES } from '../../model/relation.ts';
import type { Tally } from '../../model/timeline.ts';
import type { Graph, RunOptions } from '../client.ts';
import type { ClaimClause } from '../filter/claims.ts';
import { lookup } from '../filter/entity-set.ts';
import { cypherInt, defineStatement } from '../statement.ts';
import { type CountedFacets, type EntityCounts, FacetCounts, GROUPS_MAX } from './facet-counts.ts';
import { arePlain, countPlain } from './plain.ts';

const types = z.enum(RELATION_TYPE_NAMES);
const named = defineStatement('stats/types-named', {
  params: z.object({ types: z.array(types), groupOfType: z.record(z.string(), z.string()) }),
  row: z.object({ key: z.string(), entityCount: z.int() }),
});
const happened = defineStatement('stats/types-events', {
  params: z.object({ types: z.array(types) }),
  row: z.object({ type: types, eventCount: z.int() }),
});

/** Relations whose claims are gone through at most, to tell whom else they name. */
const APART_MAX = 20_000;
/** Subjects and objects beyond one of each that all claims together have at most, for those that have more to be looked for. */
const EXTRA_ENDS_MAX = 200_000;
const typesAsked = z.record(z.string(), z.literal(true));
const apart = defineStatement('stats/apart', {
  params: z.object({ types: typesAsked, limit: cypherInt, most: cypherInt }),
  row: z.object({ relationIds: z.array(z.string()) }),
});
const ends = defineStatement('stats/ends', {
  params: z.object({
    types: typesAsked,
    apart: z.array(z.string()).max(APART_MAX),
    by: z.enum(['KIND', 'COUNTERPART', 'AFFILIATION']),
    limit: cypherInt,
    withEvents: z.boolean(),
    withEntities: z.boolean(),
  }),
  row: FacetCounts,
});

const besideOf = z.object({ key: z.string().nullable(), eventCount: z.int(), entityCount: z.int() });
const sources = defineStatement('stats/sources', {
  params: z.object({
    types: z.array(types),
    statuses: z.array(z.literal('ACTIVE')),
    ...{ below: z.string(), above: z.string(), asOf: z.null() },
  }),
  row: besideOf,
});
const codes = defineStatement('stats/codes', {
  params: z.object({
    types: z.array(types),
    by: z.enum(['EVENT_NAME', 'CAMEO_CODE', 'CAMEO_ROOT', 'MONTH']),
    groupOfType: z.record(z.string(), z.string()),
  }),
  row: besideOf,
});

/** Facets that types of claims come to. */
export const OF_TYPES = ['TYPE', 'POLARITY', 'QUAD'] as const;
export type OfTypes = (typeof OF_TYPES)[number];

/** Claims of a type, whenever. */
export interface TypeCount extends Tally {
  readonly type: string;
}

/** Types as they are counted, and the entities of the groups that they are of. */
export interface TypeCounts {
  readonly types: readonly TypeCount[];
  readonly entities: EntityCounts;
}

/** What is counted beside claims. */
interface Beside {
  readonly withEvents: boolean;
  readonly withEntities: boolean;
}

/**
 * Whether a clause keeps all claims of its types that count now and are public: what relations count, of which each claim
 * has one with each whom it names.
 */
const areOfRelations = (clauses: readonly ClaimClause[]): boolean =>
  arePlain(clauses) && clauses.length === 1 && clauses.every(isOfRelations);

const isOfRelations = ({ statuses, asOf, above, below }: ClaimClause) =>
  statuses.length === 1 && statuses[0] === 'ACTIVE' && asOf === null && above === '' && below === '~';

/** @returns undefined if more is asked for than an index or relations have */
export async function countTypes(
  graph: Graph,
  clauses: readonly ClaimClause[],
  by: OfTypes,
  { withEvents, withEntities }: Beside,
  options?: RunOptions,
): Promise<TypeCounts | undefined> {
  const [clause] = clauses;
  const ofRelations = areOfRelations(clauses);
  if (withEntities && !ofRelations) return undefined;
  const types = clause?.walked ?? [];
  const beside = { withEvents: withEvents && !ofRelations, withIntensity: false, digits: 0 };
  const [counted, events, entities] = await Promise.all([
    countPlain(graph, clauses, beside, options),
    withEvents && ofRelations ? graph.run(happened, { types }, options) : [],
    withEntities ? graph.run(named, { types, groupOfType: keysOfTypes(by) }, options) : [],
  ]);
  if (!counted) return undefined;
  const eventCounts = new Map(events.map(({ type, eventCount }) => [type as string, eventCount]));
  return {
    types: counted.map((row) => ({ ...row, eventCount: eventCounts.get(row.type) ?? row.eventCount })),
    entities: new Map(entities.map(({ key, entityCount }) => [key, entityCount])),
  };
}

/** Facets that those come to who are named in claims. */
export const OF_ENDS = ['KIND', 'COUNTERPART', 'AFFILIATION'] as const;

/** @returns undefined if more is asked for than relations have, or many have claims that name others too */
export async function countEnds(
  graph: Graph,
  clauses: readonly ClaimClause[],
  asked: CountedFacets & { readonly by: (typeof OF_ENDS)[number] },
  options?: RunOptions,
): Promise<FacetCounts | undefined> {
  const [clause] = clauses;
  if (!clause || !areOfRelations(clauses)) return undefined;
  const types = lookup(clause.walked);
  const [several] = await graph.run(apart, { types, limit: APART_MAX + 1, most: EXTRA_ENDS_MAX }, options);
  if (!several || several.relationIds.length > APART_MAX) return undefined;
  const [counted] = await graph.run(
    ends,
    { ...asked, limit: GROUPS_MAX, types, apart: several.relationIds },
    options,
  );
  return counted;
}

/** What claims are gone through for, with the relations that they count in: what datasets call them, their months and their sources. */
export type OfClaims = z.infer<typeof codes.params>['by'] | 'SOURCE';

/**
 * Counts claims by code, month or source with the events and entities of each group, and of all.
 *
 * @param count counts the claims alone
 * @returns undefined if more is asked for than relations have
 */
export async function withBeside(
  graph: Graph,
  clauses: readonly ClaimClause[],
  by: OfClaims,
  count: () => Promise<FacetCounts | undefined>,
  options?: RunOptions,
): Promise<FacetCounts | undefined> {
  const [clause] = clauses;
  if (!clause || !areOfRelations(clauses)) return undefined;
  const { walked, below, above } = clause;
  const [counted, rows, events, [entities]] = await Promise.all([
    count(),
    by === 'SOURCE'
      ? graph.run(sources, { types: walked, statuses: ['ACTIVE'], below, above, asOf: null }, options)
      : graph.run(codes, { types: walked, by, groupOfType: keysOfTypes(by) }, options),
    graph.run(happened, { types: walked }, options),
    graph.run(named, { types: walked, groupOfType: {} }, options),
  ]);
  if (!counted) return undefined;
  const besides = new Map(rows.map(({ key, ...beside }) => [key, beside]));
  const all = {
    claimCount: counted.all.claimCount,
    // One that is called by two names, or reported by two sources, is in both groups.
    eventCount: events.reduce((sum, { eventCount }) => sum + eventCount, 0),
    entityCount: entities?.entityCount ?? 0,
  };
  return {
    ...counted,
    groups: counted.groups.map((group) => ({ ...group, ...besides.get(group.key) })),
    all,
  };
}
