import fresh from 'fresh';
import type { Plugin } from 'graphql-yoga';
import { EXPLORE_PATH } from '../paths.ts';
import { type BuiltFile, ENCODINGS, type Encoding, readBuilt, readBuiltFiles } from './built-files.ts';
import { NOT_BUILT } from './not-built.ts';

/** Nothing but files of this server, and no code or style that is written into a page. */
const POLICY = [
  "default-src 'self'",
  // A drawing that is saved is made in the page.
  "img-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const IS_HTML = { 'content-type': 'text/html; charset=utf-8' };
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: IS_HTML['content-type'],
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
};

const ASSETS_PATH = '/assets/';

/**
 * Serves the explorer, and the files of all pages: those that were built, and no other. They hold nothing of the graph,
 * hence they are given to everybody.
 *
 * @param folder where they were built; only tests have another
 */
export function usePages(page: string, folder?: URL): Plugin {
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      const { pathname } = url;
      const isPage = pathname === EXPLORE_PATH;
      if (!isPage && !pathname.startsWith(ASSETS_PATH)) return;
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      const name = isPage ? page : pathname.slice(1);
      const built = await readBuiltFiles(folder);
      const file = built && Object.hasOwn(built.files, name) ? built.files[name] : undefined;
      if (file) endResponse(await answer(name, file, request, fetchAPI.Response));
      else if (isPage) endResponse(new fetchAPI.Response(NOT_BUILT, { status: 503, headers: IS_HTML }));
    },
  };

  async function answer(name: string, file: BuiltFile, request: Request, Answer: typeof Response) {
    const encoding = file.encodings.find((known) => takes(request, known));
    const headers = headersOf(name, file, encoding);
    const condition = { 'if-none-match': request.headers.get('if-none-match') ?? undefined };
    const known = fresh(condition, { etag: headers.get('etag') ?? '' });
    if (known) return new Answer(null, { status: 304, headers });
    const body = request.method === 'HEAD' ? null : await readBuilt(name, encoding, folder);
    return new Answer(body, { headers });
  }
}

function headersOf(name: string, { etag }: BuiltFile, encoding: Encoding | undefined): Headers {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const headers = new Headers({
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    // The name of all but the page itself tells what is in it.
    'cache-control': extension === 'html' ? 'no-cache' : 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
    etag: `W/"${etag}"`,
  });
  if (encoding) headers.set('content-encoding', encoding);
  if (extension === 'html') headers.set('content-security-policy', POLICY);
  return headers;
}

const REFUSED = String.raw`\s*;\s*q=0(\.0*)?\s*(,|$)`;
const PATTERNS = Object.fromEntries(
  ENCODINGS.map((name) => [name, new RegExp(String.raw`\b${name}\b(?!${REFUSED})`)]),
) as Record<Encoding, RegExp>;

const takes = ({ headers }: Request, encoding: Encoding) =>
  PATTERNS[encoding].test(headers.get('accept-encoding') ?? '');
