import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createYoga } from 'graphql-yoga';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schema } from '../../../src/graphql/schema.ts';
import { usePages } from '../../../src/server/pages/plugin.ts';
import { compressBuilt } from '../../../tools/web/compress.ts';

const SCRIPT = 'x'.repeat(3000);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsgraph-pages-'));
  await writeFile(join(folder, 'explore.html'), '<!doctype html>');
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets/main-1a2b.js'), SCRIPT);
  compressBuilt(folder, 'of this');
  await writeFile(join(folder, 'assets/secret.js'), 'not built');
});

afterAll(() => rm(folder, { recursive: true }));

function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const yoga = createYoga({
    schema,
    logging: false,
    landingPage: false,
    plugins: [usePages('explore.html', pathToFileURL(`${folder}/`))],
  });
  return yoga.fetch(`http://localhost${path}`, { method, headers });
}

test('the page may do nothing but what its own files do, and is asked for again each time', async () => {
  const page = await get('/explore');

  expect(page.status).toBe(200);
  expect(await page.text()).toBe('<!doctype html>');
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

test('where nothing was built the page says so, and what to do', async () => {
  const yoga = createYoga({
    schema,
    logging: false,
    plugins: [usePages('explore.html', pathToFileURL(`${folder}/nowhere/`))],
  });

  const page = await yoga.fetch('http://localhost/explore');

  expect(page.status).toBe(503);
  expect(await page.text()).toContain('npm run build');
});
