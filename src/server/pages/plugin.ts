import { createHash } from 'node:crypto';
import fresh from 'fresh';
import type { Plugin } from 'graphql-yoga';
import { type BuiltFile, type BuiltFiles, readBuilt, readBuiltFiles } from './built-files.ts';
import { encodingFor } from './encoding.ts';
import { NOT_BUILT } from './not-built.ts';
import type { Page } from './page.ts';

const ASSETS_PATH = '/assets/';
/** The name of a file tells what is in it. */
const FOR_EVER = 'public, max-age=31536000, immutable';

const HTML = 'text/html; charset=utf-8';
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
};

/** What an answer is made of. */
interface Made {
  readonly headers: Record<string, string>;
  readonly body: () => Promise<Uint8Array<ArrayBuffer> | string>;
}

/**
 * Serves pages, and the files that they are made of: those that were built, and no other. They hold nothing of the graph,
 * hence they are given to everybody. The first page is where `/` leads.
 *
 * @param folder where they were built; only tests have another
 */
export function usePages(pages: readonly Page[], folder?: URL): Plugin {
  const door = pages[0]?.paths[0];
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      const { pathname } = url;
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      if (pathname === '/' && door !== undefined) {
        return endResponse(new fetchAPI.Response(null, { status: 302, headers: { location: door } }));
      }
      const page = pages.find((one) => isAsked(one, pathname, request.headers));
      if (!page && !(pages.length > 0 && pathname.startsWith(ASSETS_PATH))) return;
      const built = await readBuiltFiles(folder);
      if (page && !built) {
        const headers = { 'content-type': HTML };
        return endResponse(new fetchAPI.Response(NOT_BUILT, { status: 503, headers }));
      }
      const made = page ? makePage(page, folder) : makeFile(pathname, built, request.headers, folder);
      if (made) endResponse(await answer(await made, request, fetchAPI.Response));
    },
  };
}

function isAsked({ paths, forBrowsers }: Page, path: string, headers: Headers): boolean {
  return paths.includes(path) && (!forBrowsers || (headers.get('accept') ?? '').includes('text/html'));
}

async function makePage({ file, told, policy, forBrowsers }: Page, folder: URL | undefined): Promise<Made> {
  const attributes = Object.entries(told).map(([name, value]) => ` data-${name}="${value}"`);
  const built = new TextDecoder().decode(await readBuilt(file, undefined, folder));
  const html = built.replace('<html', `<html${attributes.join('')}`);
  const headers = {
    'content-type': HTML,
    'content-security-policy': policy,
    'cache-control': 'no-cache',
    etag: `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`,
    ...(forBrowsers && { vary: 'Accept' }),
  };
  return { headers, body: async () => html };
}

function makeFile(
  path: string,
  built: BuiltFiles | undefined,
  asked: Headers,
  folder: URL | undefined,
): Made | undefined {
  const name = path.slice(1);
  const file = built && Object.hasOwn(built.files, name) ? built.files[name] : undefined;
  return file && made(name, file, asked, folder);
}

function made(name: string, { etag, encodings }: BuiltFile, asked: Headers, folder: URL | undefined): Made {
  const encoding = encodingFor(asked, encodings);
  const headers = {
    'content-type': TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    'cache-control': FOR_EVER,
    vary: 'Accept-Encoding',
    etag: `W/"${etag}"`,
    ...(encoding && { 'content-encoding': encoding }),
  };
  return { headers, body: () => readBuilt(name, encoding, folder) };
}

async function answer({ headers, body }: Made, { method, headers: asked }: Request, Answer: typeof Response) {
  const condition = { 'if-none-match': asked.get('if-none-match') ?? undefined };
  if (fresh(condition, headers)) return new Answer(null, { status: 304, headers });
  return new Answer(method === 'HEAD' ? null : await body(), { headers });
}
