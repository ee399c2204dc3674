import { z } from 'zod';
import { ROLE_NAMES } from './role.ts';
import { Text } from './text.ts';

const time = z.string().nullable();

/** What a key is called: what histories show of who wrote with it. Several may be called the same. */
export const KeyName = Text.refine((name) => name === name.trim() && !/\p{Cc}/u.test(name), {
  error: 'begins or ends with a space, or holds a line break or another control character',
})
  .min(1, 'is empty')
  .max(100, 'is longer than 100 characters');

/** A key to this server, as it is kept and shown: without what opens anything. */
export const ApiKey = z.object({
  /** Part of the key itself, and no secret. */
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLE_NAMES),
  /** Times are ISO 8601 UTC. */
  createdAt: z.string(),
  /** Null for one that does not expire. */
  expiresAt: time,
  revokedAt: time,
  /** To the hour; null for one that was not used yet. */
  lastUsedAt: time,
});
export type ApiKey = z.infer<typeof ApiKey>;

/** How a key stands. */
export type KeyState = 'live' | 'expired' | 'revoked';

/** @param nowMs as `Date.now()` tells it */
export function keyState({ expiresAt, revokedAt }: ApiKey, nowMs: number): KeyState {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && Date.parse(expiresAt) <= nowMs ? 'expired' : 'live';
}
