import type { GraphQLResolveInfo } from 'graphql';
import type { ClaimQuery } from '../../graph/claim-pages.ts';
import type { ClaimWhere } from '../../graph/filter/claim-leaves.ts';
import type { PageRequest } from '../../graph/page.ts';
import { type Clock, isNow, NOW } from '../../model/clock.ts';
import type { ClockArguments } from '../clocks.ts';
import { LOOKUP_COST, PASSING_COST, pageComplexityOf, SURROUNDINGS_COST } from '../complexity.ts';
import { dateRange } from '../date-range.ts';
import type { ClaimFilterInput } from '../filters/claim-inputs.ts';
import { claimWhere } from '../filters/claim-where.ts';
import { filterComplexity } from '../filters/complexity.ts';
import { setFields } from '../filters/compose.ts';
import { top } from '../filters/limits.ts';
import { type PageArguments, pageRequest } from '../paging.ts';
import { selectsTotal } from '../selection.ts';
import { listedParts } from './claim-parts.ts';

export const CLAIM_FILTER = 'Which claims; all that hold when absent.';

/** Arguments that every list of claims takes. */
interface ClaimListArguments extends PageArguments, ClockArguments {
  readonly filter?: ClaimFilterInput | null | undefined;
  readonly orderBy?: 'DATE_DESC' | 'DATE_ASC' | null | undefined;
}

/** A list of claims: its page, which claims, and only the parts of them that are asked for. */
export interface ClaimList {
  readonly page: PageRequest;
  readonly query: ClaimQuery;
  /** Which claims, where the query cannot say so. */
  readonly where?: ClaimWhere | undefined;
  /** When the condition is asked, which is also when entities are such as it asks for. */
  readonly clock?: Clock | undefined;
}

/** What a list of claims has to read. */
export function claimList(
  { filter, orderBy, ...args }: ClaimListArguments,
  info: GraphQLResolveInfo,
  clock = NOW,
): ClaimList {
  const where = isPlain(filter ?? {}) && isNow(clock) ? undefined : claimWhere(filter ?? {}, top('filter'));
  const query = {
    statuses: filter?.status ?? (['ACTIVE'] as const),
    types: filter?.types ?? undefined,
    sourceId: filter?.source ?? undefined,
    ...dateRange('filter', filter),
    ...listedParts(info),
  };
  return {
    page: pageRequest('claims', args, selectsTotal(info), orderBy === 'DATE_ASC'),
    query,
    ...(where && { where, clock }),
  };
}

/** Conditions that have statements of their own, which read no more than what they keep. */
const PLAIN = ['types', 'from', 'to', 'source', 'status'];

const isPlain = (filter: ClaimFilterInput) => setFields(filter).every(([name]) => PLAIN.includes(name));

/** What a list costs that no index gives in order: it is gone through until enough of it is found. */
export function soughtComplexity({ filter, ...page }: ClaimListArguments) {
  const { source, types, status } = filter ?? {};
  const sought = Boolean(source || types) || status?.includes('ACTIVE') === false;
  return pageComplexityOf(lookCost(filter, sought), page);
}

/** The same for all claims, of which types and dates have an index. */
export function allClaimsComplexity({ filter, ...page }: ClaimListArguments) {
  return pageComplexityOf(lookCost(filter, Boolean(filter?.source)), page);
}

function lookCost(filter: ClaimFilterInput | null | undefined, sought: boolean): number {
  const passing = isPlain(filter ?? {}) ? 0 : PASSING_COST;
  return (sought ? SURROUNDINGS_COST : LOOKUP_COST) + passing + costOf(filter);
}

/** Plain conditions are part of the page's one look. */
const costOf = (filter: ClaimFilterInput | null | undefined) =>
  filter && !isPlain(filter) ? filterComplexity(filter) : 0;
