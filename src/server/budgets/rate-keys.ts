import { hashOf } from '../../access/api-key.ts';
import type { RateKey, RateOptions } from './options.ts';

/** Makes what tells whether a credential has a rate of its own: by its SHA-256, since nobody keeps the key itself. */
export function rateKeys({ keys = [] }: RateOptions): (credential: string) => RateKey | undefined {
  const known = new Map(keys.map((key) => [key.sha256, key]));
  return known.size === 0 ? () => undefined : (credential) => known.get(hashOf(credential));
}
