import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { clientAddress } from '../connections/address.ts';
import type { Rate, RateKey, RateOptions } from './options.ts';

/** Who pays for a request. */
export interface Subject {
  /** Its bucket; those of different kinds have different beginnings. */
  readonly key: string;
  /** What the client is told that it is, e.g. "your address". */
  readonly name: string;
  readonly rate: Rate;
}

/** Makes what tells who pays: the key that a request comes with, if it is known, else the client's address. */
export function subjects(
  { keys = [], ...rate }: RateOptions,
  trustedProxies: readonly string[],
): (request: IncomingMessage) => Subject {
  const addressOf = clientAddress(trustedProxies);
  const known = new Map(keys.map((key) => [key.sha256, key]));
  return (request) => {
    const key = known.size > 0 ? keyOf(request, known) : undefined;
    return key
      ? { key: `key:${key.name}`, name: `the key "${key.name}"`, rate: key.rate }
      : { key: `address:${addressOf(request)}`, name: 'your address', rate };
  };
}

/** What is not known is as good as none: whoever guesses pays for it by address. */
function keyOf(
  { headers: { authorization = '' } }: IncomingMessage,
  known: ReadonlyMap<string, RateKey>,
): RateKey | undefined {
  const [, key] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
  return key === undefined ? undefined : known.get(createHash('sha256').update(key).digest('hex'));
}
