import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { serveOn, unreachable } from '../../setup/server.ts';

const graph = unreachable();
const server = await serveOn(graph);

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await graph[Symbol.asyncDispose]();
});

/** The bytes as they are sent. */
async function get(query: string, encoding: string, more: Record<string, string> = {}) {
  const url = `${server.url}/graphql?query=${encodeURIComponent(query)}`;
  const { promise, resolve, reject } = Promise.withResolvers<import('node:http').IncomingMessage>();
  request(url, { headers: { 'accept-encoding': encoding, ...more } }, resolve)
    .on('error', reject)
    .end();
  const answer = await promise;
  return { status: answer.statusCode, headers: answer.headers, bytes: await buffer(answer) };
}

const LARGE = '{ __schema { types { name description } } }';
const SMALL = '{ __typename }';

test.each([
  ['br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
] as const)('an answer of some length is sent as %s allows: %s', async (accepted, chosen, decompress) => {
  const plain = await get(LARGE, 'identity');
  const packed = await get(LARGE, accepted);

  expect(packed.headers['content-encoding']).toBe(chosen);
  expect(packed.headers.vary).toBe(
    'Accept, Authorization, X-Query-Cost, Newsgraph-Bookmark, Accept-Encoding',
  );
  expect(decompress(packed.bytes).equals(plain.bytes)).toBe(true);
  expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
});

test.each(['identity', '', 'x', 'br;q=0'])('who accepts "%s" gets it as it is', async (accepted) => {
  const { headers, bytes } = await get(LARGE, accepted);

  expect(headers['content-encoding']).toBeUndefined();
  expect(JSON.parse(bytes.toString())).toHaveProperty('data.__schema');
});

test('a small answer is sent as it is', async () => {
  const { headers, bytes } = await get(SMALL, 'br');

  expect(headers['content-encoding']).toBeUndefined();
  expect(bytes.toString()).toBe('{"data":{"__typename":"Query"}}');
});

test('a packed answer that the client has is not sent again', async () => {
  const { headers } = await get(LARGE, 'br');

  const again = await get(LARGE, 'br', { 'if-none-match': headers.etag ?? '' });
  expect(again.status).toBe(304);
  expect(again.bytes).toHaveLength(0);
});
