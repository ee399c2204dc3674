import { z } from 'zod';
import { type Facet, keysOfTypes } from '../../model/facets.ts';
import { NO_CLAIMS, plus, type Tally } from '../../model/timeline.ts';
import type { Graph, RunOptions } from '../client.ts';
import type { ClaimWhere } from '../filter/claim-leaves.ts';
import { claimClauses, clausesOfClaims } from '../filter/claims.ts';
import { idsOf, lookup } from '../filter/entity-set.ts';
import type { FindEntities } from '../filter/relations.ts';
import { cypherInt, defineStatement } from '../statement.ts';
import { wellBegun } from './beginning.ts';
import { keptAnswer, type Question } from './kept.ts';
import { ALL_CLAIMS } from './parents.ts';
import { countCoded, countPlain, type PlainCount } from './plain.ts';
import { spansOf } from './spans.ts';

const counts = { claimCount: z.int(), eventCount: z.int(), entityCount: z.int() };
const FacetCount = z.object({ key: z.string().nullable(), ...counts });
export type FacetCount = z.infer<typeof FacetCount>;

/** How many claims there are of each kind. */
const FacetCounts = z.object({
  groupCount: z.int(),
  /** Those with the most claims first. */
  groups: z.array(FacetCount),
  /** All claims together, where one may be in several groups. */
  all: z.object(counts),
});
export type FacetCounts = z.infer<typeof FacetCounts>;

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
export interface FacetsAsked {
  /** As `counting` makes it. */
  readonly where: ClaimWhere;
  readonly by: Facet;
  /** Groups at most. */
  readonly limit: number;
  /** Whether these are counted too, which takes several times as long. */
  readonly withEvents: boolean;
  readonly withEntities: boolean;
}

const NOTHING: FacetCounts = {
  groupCount: 0,
  groups: [],
  all: { claimCount: 0, eventCount: 0, entityCount: 0 },
};

/** What an index that has claims by type and date tells apart. */
const BY_TYPE: readonly Facet[] = ['TYPE', 'POLARITY', 'QUAD', 'MONTH'];

/** Puts what was counted by type, and month or code, into groups. */
function groupsOf<Row extends Tally>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
  limit: number,
): FacetCounts {
  const counted = new Map<string | null, Tally>();
  for (const row of rows) {
    const key = keyOf(row);
    counted.set(key, plus(counted.get(key) ?? NO_CLAIMS, row));
  }
  const last = (key: string | null) => key ?? '\u{10ffff}';
  const counts = ({ claimCount, eventCount }: Tally) => ({ claimCount, eventCount, entityCount: 0 });
  const groups = [...counted]
    .map(([key, tally]) => ({ key, ...counts(tally) }))
    .sort((one, other) => other.claimCount - one.claimCount || (last(one.key) < last(other.key) ? -1 : 1));
  return {
    groupCount: groups.length,
    groups: groups.slice(0, limit),
    all: counts(rows.reduce<Tally>(plus, NO_CLAIMS)),
  };
}

const monthOf = (day: string) => (day.startsWith('0000-00') ? null : day);

/** What datasets call claims. */
const CODES = ['EVENT_NAME', 'CAMEO_CODE', 'CAMEO_ROOT'] as const satisfies Facet[];
const isCode = (by: Facet): by is (typeof CODES)[number] => CODES.some((code) => code === by);

/** Counts the claims that a condition keeps, told apart by what they have in common, or tells what was counted before. */
export function facetCounts(
  graph: Graph,
  asked: FacetsAsked,
  finder: FindEntities,
  options?: RunOptions,
): Promise<FacetCounts> {
  const { where, by, limit, withEvents, withEntities } = asked;
  const question: Question<FacetCounts> = {
    asked: ['facets', where, by, limit, withEvents, withEntities, finder.clock],
    isWhole: true,
    count: (run) => countFacets(graph, asked, finder.runningBy(run), run),
  };
  return keptAnswer(graph, question, options);
}

async function countFacets(
  graph: Graph,
  { where, by, limit, withEvents, withEntities }: FacetsAsked,
  finder: FindEntities,
  options: RunOptions,
): Promise<FacetCounts> {
  const clauses = await wellBegun(graph, await clausesOfClaims(where, finder), options);
  const keys = keysOfTypes(by);
  if (!withEntities && BY_TYPE.includes(by)) {
    const beside = { withEvents, withIntensity: false, digits: by === 'MONTH' ? 7 : 0 };
    const rows = await countPlain(graph, clauses, beside, options);
    const keyOf = ({ type, day }: PlainCount) => (by === 'MONTH' ? monthOf(day) : (keys[type] ?? null));
    if (rows) return groupsOf(rows, keyOf, limit);
  }
  const more = withEvents || withEntities;
  if (!more && isCode(by)) {
    const rows = await countCoded(graph, clauses, by, options);
    const tallies = rows?.map((row) => ({ ...NO_CLAIMS, ...row }));
    const root = (type: string) => (by === 'CAMEO_ROOT' ? keys[type] : undefined);
    if (tallies) return groupsOf(tallies, ({ key, type }) => key ?? root(type) ?? null, limit);
  }
  const common = { spans: await spansOf(graph, [ALL_CLAIMS], clauses, options), clauses, limit };
  const read = async () => {
    if (by === 'SOURCE') return graph.run(more ? facetsBySourceEvents : facetsBySource, common, options);
    if (by === 'KIND' || by === 'COUNTERPART' || by === 'AFFILIATION') {
      const named = { ...common, by, own: await namedIn(where, finder) };
      return graph.run(more ? facetsByEndEvents : facetsByEnd, named, options);
    }
    const ofTypes = { ...common, by, groupOfType: keys };
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
