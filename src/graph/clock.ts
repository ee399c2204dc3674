import { z } from 'zod';
import type { Clock } from '../model/clock.ts';
import type { RunOptions } from './client.ts';

/** Parameters of the statements that read the graph as it was. */
export const clockParams = { asOf: z.string().nullable(), knownAt: z.string().nullable() };

export const clockArguments = ({ asOf, knownAt }: Clock) => ({
  asOf: asOf ?? null,
  knownAt: knownAt ?? null,
});

/** How what has a clock is read. */
export interface ReadOptions extends RunOptions {
  /** As of when, and as known when; now when undefined. */
  readonly clock?: Clock | undefined;
}
