import { Temporal } from 'temporal-polyfill';

/**
 * A state of the graph that is read in place of today's public one. Both ends are open where undefined.
 *
 * - `asOf`: calendar date, ISO 8601. Events dated on that day or earlier, and what held on it.
 * - `knownAt`: point in time, ISO 8601 with its offset. What this graph had learned by then, as it stood then.
 * - `withPrivate`: what is private is in it too, so that what is stored counts too few wherever private claims count.
 */
export interface Clock {
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
  readonly withPrivate?: true | undefined;
}

/** The graph as it is, which is what is stored: neither end is set back, and nothing private is in it. */
export const NOW: Clock = {};
/** The same with what is private. */
export const NOW_WITH_PRIVATE: Clock = { withPrivate: true };

export const isNow = ({ asOf, knownAt, withPrivate }: Clock) =>
  asOf === undefined && knownAt === undefined && withPrivate === undefined;

/** Whether what is withdrawn or replaced now still stood when the graph knew what it did at the clock. */
export const stoodAt = ({ knownAt }: Clock, { retractedAt }: { retractedAt: string | null }): boolean =>
  knownAt !== undefined && retractedAt !== null && Temporal.Instant.compare(retractedAt, knownAt) > 0;
