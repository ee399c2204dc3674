import type { IncomingMessage, ServerResponse } from 'node:http';
import { handleMaybePromise } from '@whatwg-node/promise-helpers';
import { refusal } from '../protocol/refusal.ts';
import type { Subject } from './subject.ts';
import type { Buckets, Taken } from './token-buckets.ts';

/** What Yoga knows of a request that came over a connection; one that did not is of this process. */
export interface NodeContext {
  readonly req?: IncomingMessage;
  readonly res?: ServerResponse;
}

/** Takes the cost of a request from what its client may spend, and tells it what is left. */
export type Charge = (context: NodeContext, cost: number) => void | Promise<void>;

/**
 * Makes what charges clients.
 *
 * @param subjectOf who pays for a request, and how much that may be
 * @see the headers: draft-ietf-httpapi-ratelimit-headers-10
 */
export function createCharge(buckets: Buckets, subjectOf: (request: IncomingMessage) => Subject): Charge {
  const settle = (res: ServerResponse, { name, rate }: Subject, cost: number, taken: Taken) => {
    const { ok, left, fullInS, retryInS } = taken;
    if (!res.headersSent) {
      res.setHeader('ratelimit-policy', `"cost";q=${rate.burst};w=${Math.ceil(rate.burst / rate.perSecond)}`);
      res.setHeader('ratelimit', `"cost";r=${left};t=${Math.ceil(fullInS)}`);
    }
    if (ok) return;
    const seconds = Math.ceil(retryInS);
    throw refusal({
      status: 429,
      code: 'RATE_LIMITED',
      message: `This request costs ${cost}, and ${left} is left of what ${name} may spend: ${rate.perSecond} a second. Try again in ${seconds} s.`,
      headers: { 'retry-after': String(seconds) },
    });
  };
  return ({ req, res }, cost) => {
    if (!req || !res) return undefined;
    const subject = subjectOf(req);
    return handleMaybePromise(
      () => buckets.take(subject.key, cost, subject.rate),
      (taken) => settle(res, subject, cost, taken),
    );
  };
}
