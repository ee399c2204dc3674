import etag from 'etag';
import fresh from 'fresh';
import type { Plugin } from 'graphql-yoga';
import { isAsyncIterable } from 'graphql-yoga';
import { BOOKMARK_HEADER } from '../../errors.ts';
import type { Viewer } from '../../model/role.ts';

/**
 * Lets caches and browsers keep answers to GET queries. Only whole ones: an error may be gone the next
 * moment. An answer can be told from another by its ETag, so that one that is the same is not sent again.
 *
 * An answer to one who is known is for nobody else: a cache that many share does not keep it.
 *
 * @param maxAgeS for so long an answer is given out again unasked; 0: a cache asks each time
 * @param viewerOf who sent a request
 */
export function useCaching(
  maxAgeS: number,
  corsOrigins: readonly string[],
  viewerOf: (request: Request) => Viewer,
): Plugin {
  const whole = new WeakSet<Request>();
  const age = maxAgeS === 0 ? 'no-cache' : `max-age=${maxAgeS}`;
  const forAll = maxAgeS === 0 ? age : `public, ${age}`;
  const origin = corsOrigins.length === 0 ? [] : ['Origin'];
  const vary = ['Accept', 'Authorization', 'X-Query-Cost', BOOKMARK_HEADER, ...origin].join(', ');
  const control = (request: Request) => (viewerOf(request).via === null ? forAll : `private, ${age}`);
  return {
    onExecutionResult({ request, result }) {
      const single = result !== undefined && !Array.isArray(result) && !isAsyncIterable(result);
      if (request.method === 'GET' && single && !('errors' in result)) whole.add(request);
    },
    async onResponse({ request, response, setResponse, fetchAPI }) {
      const { headers } = response;
      if (request.method !== 'GET' || !headers.get('content-type')?.includes('json')) return;
      headers.set('vary', vary);
      headers.set('cache-control', whole.has(request) ? control(request) : 'no-store');
      if (!whole.has(request)) return;

      // Weak, since compression changes the bytes.
      headers.set('etag', etag(await response.text(), { weak: true }));
      if (isFresh(request, headers)) setResponse(new fetchAPI.Response(null, { status: 304, headers }));
    },
  };
}

/** Whether the client has this very answer. */
function isFresh({ headers: asked }: Request, answered: Headers): boolean {
  const validators = {
    'if-none-match': asked.get('if-none-match') ?? undefined,
    'cache-control': asked.get('cache-control') ?? undefined,
  };
  return fresh(validators, { etag: answered.get('etag') ?? undefined });
}
