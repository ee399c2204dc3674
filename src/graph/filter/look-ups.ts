import { z } from 'zod';
import { ENTITY_KIND_NAMES } from '../../model/kind.ts';
import { RELATION_TYPE_NAMES } from '../../model/relation.ts';
import { clockParams } from '../clock.ts';
import { cypherInt, defineStatement } from '../statement.ts';
import { relationClauses, viewedClauses } from './relations.ts';

/** What finds entities by one condition. */

const row = z.object({ ids: z.array(z.string()) });
export const related = defineStatement('filter/related', {
  params: z.object({ clauses: viewedClauses, limit: cypherInt }),
  row,
});
export const owning = defineStatement('filter/owning', {
  params: z.object({ clauses: relationClauses }),
  row,
});
/** The same at a clock. */
export const relatedAt = defineStatement('filter/related-at', {
  params: z.object({ clauses: viewedClauses, limit: cypherInt, ...clockParams }),
  row,
});
export const owningAt = defineStatement('filter/owning-at', {
  params: z.object({ clauses: relationClauses, ...clockParams }),
  row,
});
export const counterparts = defineStatement('filter/counterparts', {
  params: z.object({
    ids: z.array(z.string()),
    seenFrom: z.enum(['SOURCE', 'TARGET']),
    types: z.array(z.enum(RELATION_TYPE_NAMES)).nullable(),
    above: z.string(),
    limit: cypherInt,
  }),
  row,
});
export const ofSomeKinds = defineStatement('filter/of-kinds', {
  params: z.object({ kinds: z.array(z.enum(ENTITY_KIND_NAMES)), limit: cypherInt }),
  row,
});
export const affiliated = defineStatement('filter/affiliated', {
  params: z.object({ countries: z.array(z.string()), limit: cypherInt }),
  row,
});
export const named = defineStatement('filter/named', {
  params: z.object({ query: z.string(), cjkQuery: z.string(), limit: cypherInt }),
  row,
});
