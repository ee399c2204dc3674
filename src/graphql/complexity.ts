import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX, type PageArguments } from './paging.ts';

/**
 * A page costs one look at the graph, and as much again as each of its items. A size that is not allowed
 * counts like one that is, so that the error names the argument and not the cost.
 */
export function pageComplexity({ first, last }: PageArguments): { field: number; multiplier: number } {
  const size = first ?? last ?? PAGE_SIZE_DEFAULT;
  return { field: 5, multiplier: Math.min(Math.max(1, size), PAGE_SIZE_MAX) };
}
