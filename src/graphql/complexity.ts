import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX, type PageArguments } from './paging.ts';

/** One look at the graph for a whole level: a link to one thing, or the few lines of one. */
export const LINK_COST = 2;
/** One look for one thing by what names it. */
export const LOOKUP_COST = 5;
/**
 * What a count over a whole list takes, for each item of the page beside it: the size of the page multiplies
 * all that is asked for in it, so that a page of 20 makes the count cost 40.
 */
export const TOTAL_COST = 2;
/** What it takes to go through all relations of an entity, of which a hub has thousands. */
export const SURROUNDINGS_COST = 100;
/** The full-text index looks at many names for one page. */
export const SEARCH_COST = 50;

/**
 * A page costs one look at the graph, and as much again as each of its items. A size that is not allowed
 * counts like one that is, so that the error names the argument and not the cost.
 */
export function pageComplexity(args: PageArguments): { field: number; multiplier: number } {
  return pageComplexityOf(LOOKUP_COST, args);
}

/** The same for a list that takes more than one look, whatever the size of its page. */
export function pageComplexityOf(field: number, { first, last }: PageArguments) {
  const size = first ?? last ?? PAGE_SIZE_DEFAULT;
  return { field, multiplier: Math.min(Math.max(1, size), PAGE_SIZE_MAX) };
}
