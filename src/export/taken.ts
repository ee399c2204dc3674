import { Temporal } from 'temporal-polyfill';
import type { Graph, RunOptions } from '../graph/client.ts';
import { pinNow } from '../graph/portable/pin.ts';
import type { Reading } from '../graph/portable/read.ts';
import type { Clock } from '../model/clock.ts';
import { type ListName, madeNow } from './about.ts';

/** What was asked for beside the list, and the state of the graph that it is read at. */
export interface Taken {
  /** As it was given; null for none. */
  readonly filter: unknown;
  /** Clocks as they were given. */
  readonly asked: Clock;
  /** Read as known at the pin, or at the earlier time that was asked for, so that what is written meanwhile changes nothing. */
  readonly reading: Reading & { readonly clock: Clock };
}

/** What a file of a list is of, but for its counts and where it comes from. */
export function aboutList(list: ListName, { filter, asked, reading: { pin, clock } }: Taken) {
  return {
    ...({ made: madeNow(), ...pin, scope: 'list', list, withPrivate: clock.withPrivate ?? false } as const),
    ...{ filter, asOf: asked.asOf ?? null, knownAt: asked.knownAt ?? null },
  };
}

/** Pins what is read next to the newest write. */
export async function takeNow(
  graph: Graph,
  filter: unknown,
  asked: Clock,
  options?: RunOptions,
): Promise<Taken> {
  const pin = await pinNow(graph, options);
  const { asOf, knownAt } = asked;
  const isEarlier = knownAt !== undefined && Temporal.Instant.compare(knownAt, pin.recordedAt) < 0;
  const clock = {
    ...{ asOf, knownAt: isEarlier ? knownAt : pin.recordedAt },
    ...(options?.withPrivate && { withPrivate: true as const }),
  };
  return { filter, asked, reading: { scope: 'PUBLIC', pin, clock, options } };
}
