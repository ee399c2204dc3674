import type { IncomingMessage } from 'node:http';
import { clientAddress } from '../connections/address.ts';

/** Who pays for a request. */
export interface Subject {
  /** Its bucket; those of different kinds have different beginnings. */
  readonly key: string;
  /** What the client is told that it is, e.g. "your address". */
  readonly name: string;
}

/**
 * Makes what tells who pays: the address of the client. A request with a key of its own would be told apart
 * here, and nowhere else.
 */
export function subjects(trustedProxies: readonly string[]): (request: IncomingMessage) => Subject {
  const addressOf = clientAddress(trustedProxies);
  return (request) => ({ key: `address:${addressOf(request)}`, name: 'your address' });
}
