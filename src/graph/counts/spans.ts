import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { STORED_STATUSES } from '../../model/stored-status.ts';
import type { Graph, RunOptions } from '../client.ts';
import type { ClaimClause } from '../filter/claims.ts';
import { defineStatement } from '../statement.ts';
import type { ClaimParent } from './parents.ts';

/** Sort keys that claims are between. */
export interface Span {
  readonly below: string;
  readonly above: string;
}

const ends = defineStatement('claim/first-and-last', {
  params: z.object({ statuses: z.array(z.enum(STORED_STATUSES)) }),
  row: z.object({ first: z.string().nullable(), last: z.string().nullable() }),
});

/** Spans that claims are counted in at most: each is looked for on its own. */
const SPANS_MAX = 400;
const WHOLE: Span = { below: '~', above: '' };

/**
 * Cuts what is counted into spans of whole days, so that a database need not keep all claims in mind to tell those
 * that are different. What one entity, one relation or one source has is few enough.
 */
export async function spansOf(
  graph: Graph,
  parents: readonly ClaimParent[],
  clauses: readonly ClaimClause[],
  options?: RunOptions,
): Promise<Span[]> {
  const isBroad = clauses.some(({ begin }) => begin === 'ALL' || begin === 'TYPE');
  if (!isBroad || parents.some(({ begin }) => begin !== null)) return [WHOLE];
  const statuses = [...new Set(clauses.flatMap((clause) => clause.statuses))];
  const [found] = await graph.run(ends, { statuses }, options);
  if (!found?.first || !found.last) return [WHOLE];
  const highest = clauses.map(({ below }) => below).reduce((one, other) => (one > other ? one : other));
  const lowest = clauses.map(({ above }) => above).reduce((one, other) => (one < other ? one : other));
  return spans(later(found.first, lowest), found.last < highest ? found.last : highest);
}

const later = (one: string, other: string) => (one > other ? one : other);

/** @returns spans of one length from the day of one sort key to that of another, and all there is around them */
function spans(first: string, last: string): Span[] {
  const from = Temporal.PlainDate.from(first.slice(0, 10));
  const days = from.until(last.slice(0, 10), { largestUnit: 'days' }).days;
  if (days < 0) return [WHOLE];
  const length = Math.ceil((days + 1) / SPANS_MAX);
  const starts = Array.from({ length: Math.ceil((days + 1) / length) }, (_, index) =>
    String(from.add({ days: index * length })),
  );
  // Above the first are those without a date; below the last is everything.
  return ['', ...starts].map((above, index) => ({ above, below: starts[index] ?? WHOLE.below }));
}
