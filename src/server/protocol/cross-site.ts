import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { isAllowedOrigin } from './origins.ts';
import { refusal } from './refusal.ts';

/**
 * Refuses GET queries of foreign pages. A browser sends them without asking first, as it does for an image;
 * the page could not read the answer, but measure how long it takes. It says whose page it is, too:
 * `Origin` where a script asks, `Sec-Fetch-Site` always.
 *
 * @see https://www.w3.org/TR/fetch-metadata/
 */
export function useCrossSite(allowed: readonly string[]): Plugin {
  return {
    onRequestParse({ request: { method, headers } }) {
      const fault = method === 'GET' ? crossSiteFault(headers, allowed) : undefined;
      if (fault) throw fault;
    },
  };
}

/** @returns why a request of a foreign page is refused; undefined for any other */
export function crossSiteFault(headers: Headers, allowed: readonly string[]): GraphQLError | undefined {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (isAllowedOrigin(origin, allowed) || site === 'same-origin') return undefined;
  const ofAnotherPage = site === 'cross-site' || site === 'same-site';
  // Somebody who follows a link sees the answer, and no page does.
  const followed = headers.get('sec-fetch-mode') === 'navigate';
  if (origin === null && (!ofAnotherPage || followed)) return undefined;
  return refusal({
    status: 403,
    code: 'CROSS_SITE_REQUEST',
    message: `Pages of ${origin ?? 'other sites'} may not ask; CORS_ORIGINS lists those that may.`,
  });
}
