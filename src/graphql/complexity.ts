import { PAGE_SIZE_DEFAULT, type PageArguments } from './paging.ts';

/** A page costs one look at the graph, and as much again as each of its items. */
export function pageComplexity({ first, last }: PageArguments): { field: number; multiplier: number } {
  return { field: 5, multiplier: Math.max(1, first ?? last ?? PAGE_SIZE_DEFAULT) };
}
