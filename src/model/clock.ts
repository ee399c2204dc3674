import { Temporal } from 'temporal-polyfill';

/**
 * A state of the graph that is read in place of today's. Both ends are open where undefined.
 *
 * - `asOf`: calendar date, ISO 8601. Events dated on that day or earlier, and what held on it.
 * - `knownAt`: point in time, ISO 8601 with its offset. What this graph had learned by then, as it stood then.
 */
export interface Clock {
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
}

/** The graph as it is: neither end is set back. */
export const NOW: Clock = {};

export const isNow = ({ asOf, knownAt }: Clock) => asOf === undefined && knownAt === undefined;

/** Whether what is withdrawn or replaced now still stood when the graph knew what it did at the clock. */
export const stoodAt = ({ knownAt }: Clock, { retractedAt }: { retractedAt: string | null }): boolean =>
  knownAt !== undefined && retractedAt !== null && Temporal.Instant.compare(retractedAt, knownAt) > 0;
