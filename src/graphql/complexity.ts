import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX, type PageArguments } from './paging.ts';

/** One look at the graph for a whole level: a link to one thing, or the few lines of one. */
export const LINK_COST = 2;
/** One look for one thing by what names it. */
export const LOOKUP_COST = 5;
/** A count over a whole list, however long the page beside it is. */
export const TOTAL_COST = 200;
/** What it takes to go through all that something has of another, of which a hub has thousands. */
export const SURROUNDINGS_COST = 500;
/** The same, and once more from each of them. */
export const SURROUNDINGS_BEYOND_COST = 750;
/** What it takes to count the articles that name somebody who is named beside something. */
export const CO_MENTION_COST = 50;
/** What it takes to look for paths: to go through all that stands around some dozens of entities, hubs among them. */
export const PATHS_COST = 400;
/** The same of an entity of which only relations are looked at, by their keys in an index. */
export const AROUND_COST = 250;
/** The same of one of many, few of which are hubs. */
export const DRAWN_COST = 7;
/** What it takes to follow one relation to whom it leads. */
export const FOLLOWED_COST = 0.5;
/**
 * How many times what they cost elsewhere the values of a drawing's relations and entities cost: they are read some
 * hundreds at a time, and those whom the relations link came along. A field's extension `valuesTimes` says so; whatever
 * else is asked of its items costs what it does elsewhere.
 */
export const DRAWN_VALUES = 0.25;
/** The same where things are only counted. */
export const STATS_COST = 190;
/** What it takes to go through the whole graph. */
export const GRAPH_COST = 2000;
/** What it takes to look at all claims of something one by one, and at their relations too. */
export const COUNTING_COST = 600;
export const EVENTS_COST = 600;
/** The same for the claims of one relation. */
export const RELATION_COUNTING_COST = 100;
/** The same for all claims. */
export const GRAPH_COUNTING_COST = 4000;
/** What it takes to go along a list in its order until a page of what is kept is full, where that is not soon. */
export const PASSING_COST = 300;
/**
 * What it takes to count from claims what is stored for now alone: of one entity. A field's extension `atClock` is what
 * reading at a clock takes beside its complexity.
 */
export const RECOUNT_COST = 1000;
/** The same of the whole graph. */
export const GRAPH_RECOUNT_COST = 6000;

/** What it takes to look for what denies the claims of a relation: at all denials, or at all of its claims. */
export const DISPUTED_COST = 10;
/** What it takes to look for relations of the opposite polarity between two, of which there may be some dozens. */
export const MIXED_COST = 3;

/** What it takes to look at whom the claims of a relation, or those that say the same as one, came from. */
export const CORROBORATION_COST = 20;

/** The full-text index looks at many names for one page. */
export const SEARCH_COST = 50;
/** The same for each of the names that are resolved at once. */
export const RESOLVED_NAME_COST = 15;
/** The same in texts, each of which the conditions of a filter are asked of. */
export const TEXT_SEARCH_COST = 300;

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

/** What it takes to write anything at all: a transaction of some ten statements. */
export const WRITE_COST = 100;
/** The same for each item that is handed in. */
export const WRITE_ITEM_COST = 5;
/** What it takes to merge entities: all claims of one are moved and counted anew. */
export const MERGE_COST = 2000;
