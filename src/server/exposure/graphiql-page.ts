import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import fresh from 'fresh';
import type { Plugin } from 'graphql-yoga';
import type { AccessOptions } from '../access/options.ts';
import { graphiqlOptions } from '../graphiql.ts';

/** GraphiQL's page, made once: it is 9 MB, and the same for everybody. */
interface Page {
  readonly html: string;
  readonly zipped: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly policy: string;
}

/**
 * Serves GraphiQL to whoever comes to one of `paths` with a browser: the page itself holds nothing of the graph.
 *
 * @param readers whether what it asks needs a key, which it then says
 */
export function useGraphiqlPage(paths: readonly string[], readers: AccessOptions['readers']): Plugin {
  let made: Promise<Page> | undefined;
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      const { method, headers } = request;
      if (method !== 'GET' || !headers.get('accept')?.includes('text/html')) return;
      if (!paths.includes(url.pathname)) return;
      made ??= makePage(readers);
      endResponse(answer(await made, headers, fetchAPI.Response));
    },
  };
}

function answer({ html, zipped, etag, policy }: Page, asked: Headers, Answer: typeof Response): Response {
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-cache',
    vary: 'Accept, Accept-Encoding',
    etag,
  });
  const condition = { 'if-none-match': asked.get('if-none-match') ?? undefined };
  if (fresh(condition, { etag })) return new Answer(null, { status: 304, headers });
  // One that is compressed already is not compressed for each who asks.
  const takesGzip = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(asked.get('accept-encoding') ?? '');
  if (!takesGzip) return new Answer(html, { headers });
  headers.set('content-encoding', 'gzip');
  return new Answer(zipped, { headers });
}

async function makePage(readers: AccessOptions['readers']): Promise<Page> {
  const html = renderGraphiQL(graphiqlOptions(readers));
  const zipped = new Uint8Array(await promisify(gzip)(html));
  return { html, zipped, etag: `W/"${sha256(html)}"`, policy: policyOf(html) };
}

/**
 * @returns what the page may do: run its own scripts, known by their hashes, and nothing that got into it;
 *   start the editor's workers, which it makes itself; ask this server
 */
function policyOf(html: string): string {
  const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => script);
  return [
    "default-src 'none'",
    `script-src ${scripts.map((script) => `'sha256-${sha256(script)}'`).join(' ')}`,
    'worker-src blob:',
    // The editor writes its styles while it runs.
    "style-src 'unsafe-inline'",
    'font-src data:',
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
