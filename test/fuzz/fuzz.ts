import fc from 'fast-check';
import { expect } from 'vitest';
import { expectHarmless } from '../integration/hostile/harmless.ts';
import { printed } from '../integration/hostile/text-places.ts';
import { faultsOf } from './conforms.ts';
import { Maker } from './query.ts';

/** How far a fuzz goes. */
export interface Extent {
  readonly runs: number;
  readonly limitMs: number;
  /** The same requests each time; others each time when absent. A failure tells the seed. */
  readonly seed?: number;
}

/** What became of the requests. */
export interface Outcome {
  /** Answered without an error. */
  answered: number;
  /** Refused, or answered in part, with a code. */
  refused: number;
  /** Fields that an answer had a value of, e.g. `Claim.summary`. */
  readonly seen: Set<string>;
}

/** Sends made-up requests to a server, and looks at each answer. */
export async function fuzz(url: string, { runs, limitMs, seed }: Extent): Promise<Outcome> {
  const outcome = { answered: 0, refused: 0, seen: new Set<string>() };
  const property = fc.asyncProperty(fc.gen(), async (g) => {
    const request = new Maker(g, printed).request();
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify(request),
    });
    const text = await response.text();

    expectHarmless(response.status, text);
    const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown[] };
    if (data) expect(faultsOf(printed, request.query, data, outcome.seen)).toEqual([]);
    outcome[errors ? 'refused' : 'answered'] += 1;
  });
  await fc.assert(property, {
    numRuns: runs,
    interruptAfterTimeLimit: limitMs,
    markInterruptAsFailure: false,
    ...(seed !== undefined && { seed }),
  });
  return outcome;
}
