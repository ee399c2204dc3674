import type { CORSOptions } from 'graphql-yoga';
import { BOOKMARK_HEADER } from '../../errors.ts';

const DAY_S = 86_400;

/** Whether pages of an origin may read answers: only those that are listed, letter by letter. */
export function isAllowedOrigin(origin: string | null, allowed: readonly string[]): boolean {
  return origin !== null && (allowed.includes(origin) || allowed.includes('*'));
}

/**
 * What browsers are told about other origins: nothing, unless one is allowed. Credentials never, since the
 * server takes none that a browser would send by itself.
 */
export function corsOptions(allowed: readonly string[]): false | ((request: Request) => CORSOptions) {
  if (allowed.length === 0) return false;
  return (request) => {
    const origin = request.headers.get('origin');
    if (origin === null || !isAllowedOrigin(origin, allowed)) return false;
    return {
      origin: [origin],
      credentials: false,
      methods: ['GET', 'POST'],
      exposedHeaders: ['ETag', BOOKMARK_HEADER, 'Retry-After'],
      maxAge: DAY_S,
    };
  };
}
