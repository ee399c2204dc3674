import type { IncomingMessage } from 'node:http';
import { bearerIn } from '../access/bearer.ts';
import type { Identity } from '../access/identity.ts';
import { clientAddress } from '../connections/address.ts';
import type { Rate, RateOptions } from './options.ts';
import { rateKeys } from './rate-keys.ts';

/** Who pays for a request. */
export interface Subject {
  /** Its bucket; those of different kinds have different beginnings. */
  readonly key: string;
  /** What the client is told that it is, e.g. "your address". */
  readonly name: string;
  readonly rate: Rate;
}

/**
 * Makes what tells who pays: the key of a rate that a request comes with, else who is known to have sent it, else
 * the client's address. What is not known is as good as none: whoever guesses pays for it by address.
 */
export function subjects(
  { keys, ...rate }: RateOptions,
  trustedProxies: readonly string[],
  payerOf: (request: IncomingMessage) => Identity | undefined,
): (request: IncomingMessage) => Subject {
  const addressOf = clientAddress(trustedProxies);
  const rateKeyOf = rateKeys({ ...rate, keys });
  return (request) => {
    const credential = bearerIn(request.headers.authorization);
    if (credential === undefined) return { key: `address:${addressOf(request)}`, name: 'your address', rate };
    const key = rateKeyOf(credential);
    if (key) return { key: `key:${key.name}`, name: `the key "${key.name}"`, rate: key.rate };
    const payer = payerOf(request);
    return payer
      ? { key: `viewer:${payer.viewer.identity}`, name: `"${payer.viewer.name}"`, rate }
      : { key: `address:${addressOf(request)}`, name: 'your address', rate };
  };
}
