import { z } from 'zod';
import { isNow } from '../../model/clock.ts';
import { DISPUTE_KIND_NAMES } from '../../model/dispute.ts';
import { LEANINGS } from '../../model/opposite.ts';
import { RANK_COUNTED } from '../../model/rollup.ts';
import type { Graph, RunOptions } from '../client.ts';
import { clockArguments, clockParams } from '../clock.ts';
import { walkOf, walkParams } from '../filter/relation-pages.ts';
import { relationClauses } from '../filter/relations.ts';
import { listed } from '../listed.ts';
import { descendingPage, type Page, type PageRequest, pageOfRows } from '../page.ts';
import { definePage } from '../paged-statement.ts';
import { RelationRecord } from '../relation.ts';
import { cypherInt } from '../statement.ts';
import type { Dispute, DisputesAsked } from './dispute.ts';
import { soughtAmong } from './sought.ts';
import { strongestDisputes } from './strongest.ts';

const kinds = z.array(z.enum(DISPUTE_KIND_NAMES));

const pageDisputed = definePage('relation/page-disputed', {
  params: z.object({
    kinds,
    windowDays: cypherInt,
    leanings: z.record(z.string(), cypherInt),
    starts: z.array(z.string()).nullable(),
    ranked: z.string(),
    clauses: relationClauses,
    ...{ ...clockParams, ...descendingPage, ...walkParams },
  }),
  row: z.object({ relation: listed(RelationRecord).nullable(), kinds, total: z.int().nullable() }),
});

/** One page of the relations that satisfied a condition and were disputed at a clock, strongest first. */
export async function disputePage(
  graph: Graph,
  { kinds, windowDays, ...asked }: DisputesAsked,
  request: PageRequest,
  options?: RunOptions,
): Promise<Page<Dispute>> {
  const { clock } = asked.finder;
  const wanted = { kinds: [...new Set(kinds)], windowDays };
  const sought = await soughtAmong(asked);
  const isOfAnybody = sought.starts === null && kinds.includes('MIXED');
  if (isOfAnybody && isNow(clock) && !request.withTotal && !request.backward) {
    const strongest = await strongestDisputes(graph, { ...asked, ...wanted }, request, options);
    if (strongest) return strongest;
  }
  const params = {
    ...{ ...wanted, ...sought, leanings: LEANINGS },
    ...{ ...clockArguments(clock), ...walkOf(request), ranked: isNow(clock) ? RANK_COUNTED : '' },
  };
  const rows = await graph.run(pageDisputed(request), params, options);
  return pageOfRows(
    request,
    rows.map(({ relation, kinds, total }) => ({ item: relation && { relation, kinds }, total })),
  );
}
