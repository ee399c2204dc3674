import { z } from 'zod';
import { whole, words } from './fields.ts';

const origins = words
  .refine((list) => list.every((origin) => origin === '*' || URL.parse(origin)?.origin === origin), {
    error: 'must be origins such as https://example.org, divided by commas and without a path, or *',
  })
  .optional();

/** Settings of how the server speaks HTTP. */
export const protocolSettings = {
  /** Origins whose pages may read answers: none unless told otherwise. */
  CORS_ORIGINS: origins,
  /** For so many seconds caches may give out an answer to a GET query without asking again. */
  CACHE_MAX_AGE_S: whole(0, 0, 31_536_000),
};
const Shape = z.object(protocolSettings);

/** How the server speaks HTTP. */
export interface ProtocolConfig {
  readonly corsOrigins: readonly string[];
  readonly cacheMaxAgeS: number;
}

/** @returns how the server speaks HTTP */
export function protocolConfig(settings: z.infer<typeof Shape>): ProtocolConfig {
  return { corsOrigins: settings.CORS_ORIGINS ?? [], cacheMaxAgeS: settings.CACHE_MAX_AGE_S };
}
