import { z } from 'zod';
import { type Clock, NOW } from '../../model/clock.ts';
import { independentOrigins, type Voice } from '../../model/corroboration.ts';
import type { ClaimParts, ClaimReading, ClaimRecord } from '../claim.ts';
import type { Graph } from '../client.ts';
import { clockArguments, clockParams, type ReadOptions } from '../clock.ts';
import { pagesOfKeys } from '../filter/claim-pages.ts';
import { listed } from '../listed.ts';
import { descendingRange, type Page, type PageRequest } from '../page.ts';
import { cypherInt, defineStatement } from '../statement.ts';

const ids = z.array(z.string()).max(1000);
const voice = listed(
  z.object({
    origin: z.string(),
    title: z.string().nullable(),
    language: z.string().nullable(),
    publishedAt: z.string().nullable(),
  }),
);
const voices = defineStatement('relation/voices', {
  params: z.object({ ids, ...clockParams }),
  row: z.object({ id: z.string(), voice }),
});
const corroborating = defineStatement('claim/corroborating', {
  params: z.object({ ids, windowDays: cypherInt, limit: cypherInt, ...clockParams }),
  row: z.object({ parentId: z.string(), id: z.string().nullable(), sort: z.string().nullable(), voice }),
});

/** Claims that are looked at for whether they corroborate one. */
export const CORROBORATING_MAX = 1000;

/** @returns relation id → how many sources say so that do not repeat each other; every id has a key */
export async function independentSourceCounts(
  graph: Graph,
  ids: readonly string[],
  { clock = NOW, ...options }: ReadOptions = {},
): Promise<Map<string, number>> {
  const rows = await graph.run(voices, { ids: [...ids], ...clockArguments(clock) }, options);
  const byRelation = Map.groupBy(rows, ({ id }) => id);
  return new Map(
    ids.map((id) => [id, independentOrigins((byRelation.get(id) ?? []).map(({ voice }) => voice)).size]),
  );
}

/** Which claims corroborate others, and what is read of each. */
export interface CorroborationAsked extends ClaimParts {
  readonly windowDays: number;
  readonly clock: Clock;
}

/** @returns claim id → page of the claims that say the same and come from another source, newest first; every id has a key */
export async function corroborationPages(
  graph: Graph,
  ids: readonly string[],
  { windowDays, clock, ...parts }: CorroborationAsked,
  request: PageRequest,
  options?: ClaimReading,
): Promise<Map<string, Page<ClaimRecord>>> {
  const params = { ids: [...ids], windowDays, limit: CORROBORATING_MAX, ...clockArguments(clock) };
  const rows = await graph.run(corroborating, params, options);
  const byClaim = Map.groupBy(rows, ({ parentId }) => parentId);
  const lists = ids.map((id) => {
    const keys = keysThatAdd(byClaim.get(id) ?? []);
    return { key: id, keys: rangeOf(request, keys), total: keys.length };
  });
  return pagesOfKeys(graph, lists, { parts, request, options });
}

interface Row {
  readonly id: string | null;
  readonly sort: string | null;
  readonly voice: Voice;
}

/** Of the claims that say the same, those that bring a source which the claim itself does not have. */
function keysThatAdd(rows: readonly Row[]): { id: string; sort: string }[] {
  const own = rows.filter(({ id }) => id === null).map(({ voice }) => voice);
  const known = independentOrigins(own).size;
  const others = Map.groupBy(
    rows.filter(({ id }) => id !== null),
    ({ id }) => id ?? '',
  );
  const found = Array.from(others, ([id, ofOther]) => {
    const together = independentOrigins([...own, ...ofOther.map(({ voice }) => voice)]);
    return together.size > known ? [{ id, sort: ofOther[0]?.sort ?? '' }] : [];
  });
  return found.flat().sort((one, other) => (one.sort < other.sort ? 1 : -1));
}

function rangeOf(request: PageRequest, keys: readonly { id: string; sort: string }[]) {
  const { below, above } = descendingRange(request, '');
  const range = keys.filter(({ sort }) => sort < below && sort > above);
  return (request.backward ? range.reverse() : range).slice(0, request.size + 1);
}
