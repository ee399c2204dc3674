import { createHash, randomBytes } from 'node:crypto';
import fresh from 'fresh';
import type { Plugin } from 'graphql-yoga';
import { type BuiltFile, type BuiltFiles, builtFilesReader, readBuilt } from './built-files.ts';
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
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
  woff: 'font/woff',
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
  const readBuiltFiles = builtFilesReader(folder);
  const textOf = pageTexts(folder);
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      const { pathname } = url;
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      if (pathname === '/' && door !== undefined) {
        return endResponse(new fetchAPI.Response(null, { status: 302, headers: { location: door } }));
      }
      const page = pages.find((one) => isAsked(one, pathname, request.headers));
      if (!page && !(pages.length > 0 && pathname.startsWith(ASSETS_PATH))) return;
      const built = await readBuiltFiles();
      if (!built) {
        if (page) endResponse(notBuilt(fetchAPI.Response));
        return;
      }
      const made = page
        ? makePage(page, await textOf(page, built))
        : makeFile(pathname, built, request.headers, folder);
      if (made) endResponse(await answer(made, request, fetchAPI.Response));
    },
  };
}

function isAsked({ paths, forBrowsers }: Page, path: string, headers: Headers): boolean {
  return paths.includes(path) && (!forBrowsers || (headers.get('accept') ?? '').includes('text/html'));
}

const notBuilt = (Answer: typeof Response) =>
  new Answer(NOT_BUILT, { status: 503, headers: { 'content-type': HTML } });

/** A page as it was built, told of this server. */
interface PageText {
  readonly html: string;
  readonly etag: string;
}

/** @returns reads a page once for each build */
function pageTexts(folder: URL | undefined) {
  const kept = new WeakMap<BuiltFiles, Map<Page, PageText>>();
  return async (page: Page, built: BuiltFiles): Promise<PageText> => {
    const known = kept.get(built)?.get(page);
    if (known) return known;
    const text = await readPage(page, folder);
    kept.set(built, new Map(kept.get(built)).set(page, text));
    return text;
  };
}

async function readPage({ file, told }: Page, folder: URL | undefined): Promise<PageText> {
  const built = new TextDecoder().decode(await readBuilt(file, undefined, folder));
  const html = tell(built, told);
  return { html, etag: `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"` };
}

function tell(html: string, told: Page['told']): string {
  const attributes = Object.entries(told).map(([name, value]) => ` data-${name}="${value}"`);
  return html.replace('<html', `<html${attributes.join('')}`);
}

function makePage({ policy, forBrowsers, writesStyles }: Page, { html, etag }: PageText): Made {
  const common = { 'content-type': HTML, ...(forBrowsers && { vary: 'Accept' }) };
  if (!writesStyles) {
    const headers = { ...common, 'content-security-policy': policy(), 'cache-control': 'no-cache', etag };
    return { headers, body: async () => html };
  }
  // Another each time, lest somebody know it beforehand: nobody keeps such a page.
  const nonce = randomBytes(16).toString('base64url');
  const headers = { ...common, 'content-security-policy': policy(nonce), 'cache-control': 'no-store' };
  return { headers, body: async () => tell(html, { nonce }) };
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
