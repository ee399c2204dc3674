import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createYoga } from 'graphql-yoga';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { schema } from '../../../src/graphql/schema.ts';
import type { ServerOptions } from '../../../src/server/options.ts';
import { pagesOf } from '../../../src/server/pages/page.ts';
import { usePages } from '../../../src/server/pages/plugin.ts';
import { compressBuilt } from '../../../tools/web/compress.ts';

const SCRIPT = 'x'.repeat(3000);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsgraph-pages-'));
  await writeFile(join(folder, 'explore.html'), '<html lang="en">explore');
  await writeFile(join(folder, 'graphiql.html'), '<html lang="en">graphiql');
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets/main-1a2b.js'), SCRIPT);
  compressBuilt(folder, 'of this');
  await writeFile(join(folder, 'assets/secret.js'), 'not built');
});

afterAll(() => rm(folder, { recursive: true }));

const { server: DEFAULTS } = readConfig({});
const AS_BROWSER = { accept: 'text/html,*/*;q=0.8' };

/** Asks a server that shows pages by some settings. */
function asking(options: Partial<ServerOptions> = {}, built = `${folder}/`) {
  const pages = usePages(pagesOf({ ...DEFAULTS, ...options }), pathToFileURL(built));
  const yoga = createYoga({ schema, logging: false, landingPage: false, graphiql: false, plugins: [pages] });
  return (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    yoga.fetch(`http://localhost${path}`, { method, headers });
}

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  asking()(path, headers, method);

test('the page may do nothing but what its own files do, and is asked for again each time', async () => {
  const page = await get('/explore');

  expect(page.status).toBe(200);
  expect(await page.text()).toBe('<html data-graphiql="shown" lang="en">explore');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const policy = page.headers.get('content-security-policy');
  expect(policy).toMatch(/^default-src 'self'; /);
  expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
});

test.each([
  ['br', 'br', brotliDecompressSync],
  ['gzip, deflate', 'gzip', gunzipSync],
  ['gzip, br;q=0', 'gzip', gunzipSync],
  ['identity', null, (bytes: Uint8Array) => Buffer.from(bytes)],
])('whoever takes %s gets %s, compressed when it was built', async (accepts, encoding, unpack) => {
  const file = await get('/assets/main-1a2b.js', { 'accept-encoding': accepts });

  expect(file.headers.get('content-encoding')).toBe(encoding);
  expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(file.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect(unpack(bytes).toString()).toBe(SCRIPT);
});

test('what somebody has is not sent again, and nothing is sent to who asks for the head', async () => {
  const etag = (await get('/explore')).headers.get('etag') ?? '';

  const again = await get('/explore', { 'if-none-match': etag });
  const head = await get('/assets/main-1a2b.js', {}, 'HEAD');

  expect([again.status, await again.text()]).toEqual([304, '']);
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test.each([
  '/assets/secret.js',
  '/assets/none.js',
  '/assets/../explore.html',
  '/assets/..%2f..%2fpackage.json',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/assets/main-1a2b.js.br',
  '/assets/',
  '/assets/__proto__',
  '/files.json',
  '/explore.html',
])('%s was not built, and is not given out', async (path) => {
  const { status } = await get(path);

  expect(status).toBe(404);
});

test('GraphiQL is given to browsers alone, and may write nothing but styles that bear the nonce of this page', async () => {
  const page = await get('/graphql', AS_BROWSER);
  const again = await get('/graphql', AS_BROWSER);
  const answer = await get('/graphql?query={__typename}', { accept: 'application/json' });

  const [html, policy] = [await page.text(), page.headers.get('content-security-policy') ?? ''];
  const nonce = /data-nonce="([\w-]{22})"/.exec(html)?.[1];
  expect(html.replace(` data-nonce="${nonce}"`, '')).toBe(
    '<html data-explorer="shown" data-readers="public" lang="en">graphiql',
  );
  const styles = `style-src 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; `;
  expect(policy.startsWith(`default-src 'self'; ${styles}`)).toBe(true);
  expect(policy.replace(styles, '')).not.toMatch(/unsafe|script-src|font-src|https?:|\*/);
  expect(await again.text()).not.toContain(nonce);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.headers.get('vary')).toBe('Accept');
  expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
});

test('a new build is served without a new start, and nothing is read again before', async () => {
  const own = await mkdtemp(join(tmpdir(), 'newsgraph-pages-'));
  const ask = asking({}, `${own}/`);
  const build = async (text: string) => {
    await writeFile(join(own, 'explore.html'), `<html lang="en">${text}`);
    compressBuilt(own, text);
  };
  const shown = async () => (await (await ask('/explore')).text()).replace(/^<html[^>]*>/, '');

  expect((await ask('/explore')).status).toBe(503);
  await build('first');
  expect(await shown()).toBe('first');
  await writeFile(join(own, 'explore.html'), '<html lang="en">not built');
  expect(await shown()).toBe('first');
  await build('second');
  expect(await shown()).toBe('second');
  await rm(own, { recursive: true });
});

test.each([
  [{ explorer: true, graphiql: true }, '/explore'],
  [{ explorer: true, graphiql: false }, '/explore'],
  [{ explorer: false, graphiql: true }, '/graphql'],
])('with %j whoever comes to the front door is led to %s', async (options, path) => {
  const answer = await asking(options)('/');

  expect([answer.status, answer.headers.get('location')]).toEqual([302, path]);
});

test('a page that is off is not given out, and the other one is told so', async () => {
  const access = { readers: 'token' } as const;

  const alone = await asking({ graphiql: false })('/explore');
  const editor = await asking({ explorer: false, access })('/graphql', AS_BROWSER);

  expect(await alone.text()).toContain('data-graphiql="none"');
  expect(await editor.text()).toContain('data-explorer="none" data-readers="token"');
  expect((await asking({ explorer: false })('/explore')).status).toBe(404);
  const none = asking({ explorer: false, graphiql: false });
  expect((await none('/')).status).toBe(404);
  expect((await none('/assets/main-1a2b.js')).status).toBe(404);
  expect((await none('/graphql', AS_BROWSER)).headers.get('content-type')).not.toMatch(/html/);
});

test('where nothing was built the pages say so, and what to do; the API answers', async () => {
  const ask = asking({}, `${folder}/nowhere/`);

  for (const [path, headers] of [
    ['/explore', {}],
    ['/graphql', AS_BROWSER],
  ] as const) {
    const page = await ask(path, headers);
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('npm run build');
  }
  expect(await (await ask('/graphql?query={__typename}')).json()).toEqual({ data: { __typename: 'Query' } });
});
