import {
  COUNTING_COST,
  GRAPH_COST,
  GRAPH_COUNTING_COST,
  GRAPH_RECOUNT_COST,
  LOOKUP_COST,
  PASSING_COST,
  pageComplexityOf,
  RECOUNT_COST,
  SURROUNDINGS_BEYOND_COST,
  SURROUNDINGS_COST,
} from '../complexity.ts';
import type { PageArguments } from '../paging.ts';
import type { ClaimFilterInput } from './claim-inputs.ts';
import { setFields } from './compose.ts';
import { CONDITIONS_MAX } from './limits.ts';

/** Conditions that the graph is asked about before a page is read, and what that takes. */
const LOOKS: Readonly<Record<string, number | ((value: unknown) => number)>> = {
  some: relatedCost,
  none: relatedCost,
  every: relatedCost,
  claims: reportedCost,
  entities: (entities) => reportedCost({ either: entities }),
  affiliations: 20,
  text: 20,
};
/** Costs no filter is above: of what is larger than is allowed, the error names the filter and not the cost. */
const COST_MAX = CONDITIONS_MAX * GRAPH_COST;
/** Conditions on relations that an index has in order; among others, a list is gone through until a page is full. */
const IN_ORDER = ['and', 'types', 'families', 'polarities', 'quadClasses', 'cameoRoots', 'direction'];

/** @returns what a filter costs: a condition or a value as much as a field, one that is looked for more */
export function filterComplexity(filter: unknown): number {
  let cost = 0;
  const open: unknown[] = [filter];
  while (open.length > 0 && cost < COST_MAX) {
    const part = open.pop();
    if (typeof part !== 'object' || part === null) continue;
    for (const [name, value] of setFields(part)) {
      const look = LOOKS[name] ?? 1;
      cost += typeof look === 'number' ? look : look(value);
      open.push(value);
    }
  }
  return Math.min(cost, COST_MAX);
}

/** Relations of some types, or to some that are named, are found by an index; others are gone through, all there are. */
function relatedCost(filter: unknown): number {
  const { types, counterpart } = (filter ?? {}) as {
    types?: unknown;
    counterpart?: { slugs?: unknown } | null;
  };
  return types || counterpart?.slugs ? SURROUNDINGS_COST : GRAPH_COST;
}

/** Articles are found from the claims that they report: of somebody who is named, or of a source; else of all there are. */
function reportedCost(filter: unknown): number {
  const { source, sources, saidBy, subject, object, either } = (filter ?? {}) as Record<string, unknown>;
  const named = [saidBy, subject, object, either].some((who) => (who as { slugs?: unknown } | null)?.slugs);
  return source || sources || named ? SURROUNDINGS_BEYOND_COST : GRAPH_COST;
}

type FilteredPage = PageArguments & { readonly filter?: unknown };

/** What a page of a list costs that takes a filter. */
export function filteredComplexity({ filter, ...page }: FilteredPage) {
  return pageComplexityOf(LOOKUP_COST + filterComplexity(filter), page);
}

/** The same for relations, whose lists are gone through where no index has what is kept in order. */
export function relationsComplexity({ filter, ...page }: FilteredPage) {
  const passing = isInOrder(filter) ? 0 : PASSING_COST;
  return pageComplexityOf(LOOKUP_COST + passing + filterComplexity(filter), page);
}

/** The same where the relations of the whole graph are gone through, unless their types or an end are named. */
export function allRelationsComplexity({ filter, ...page }: FilteredPage) {
  const passing = isNarrow(filter) ? SURROUNDINGS_COST : GRAPH_COST;
  return pageComplexityOf(LOOKUP_COST + (isInOrder(filter) ? 0 : passing) + filterComplexity(filter), page);
}

/** What it takes to count them from their claims. */
export const allRelationsRecount = ({ filter }: FilteredPage) =>
  isNarrow(filter) ? RECOUNT_COST : GRAPH_RECOUNT_COST;

/** Whether relations are looked for among those of some types or of an end that is named. */
export function isNarrow(filter: unknown): boolean {
  const { types, source, target, either } = (filter ?? {}) as Partial<
    Record<string, { slugs?: unknown } | null>
  >;
  return Boolean(types) || [source, target, either].some((end) => end?.slugs);
}

/** The same for a list that goes through all of them anyway. */
export function surroundingsComplexity({ filter, ...page }: FilteredPage) {
  return pageComplexityOf(SURROUNDINGS_COST + filterComplexity(filter), page);
}

/** What it takes to count claims: all there are, unless somebody is named whose they are. */
export function countedComplexity({ filter }: { readonly filter?: ClaimFilterInput | null | undefined }) {
  const { either, subject, object, saidBy, source, sources } = filter ?? {};
  const isNarrow = source || sources || [either, subject, object, saidBy].some((one) => one?.slugs);
  return (isNarrow ? COUNTING_COST : GRAPH_COUNTING_COST) + filterComplexity(filter);
}

function isInOrder(filter: unknown): boolean {
  return setFields(filter).every(
    ([name, value]) => IN_ORDER.includes(name) && (name !== 'and' || (value as unknown[]).every(isInOrder)),
  );
}

/** What a page of articles costs, of which dates and sources have an index. */
export function articlesComplexity({ filter, ...page }: FilteredPage) {
  const passing = setFields(filter).every(([name]) => ['from', 'to', 'sources'].includes(name))
    ? 0
    : PASSING_COST;
  return pageComplexityOf(LOOKUP_COST + passing + filterComplexity(filter), page);
}
