import { afterAll, expect, test } from 'vitest';
import { asRole, unreachable, yogaOn } from '../../setup/server.ts';

const graph = unreachable();
afterAll(() => graph[Symbol.asyncDispose]());
const yoga = yogaOn(graph);

const get = (query: string, headers: Record<string, string> = {}, server = yoga) =>
  server.fetch(`http://localhost/graphql?query=${encodeURIComponent(query)}`, { headers });

const ONE = '{ __typename }';
const OTHER = '{ two: __typename }';

test('an answer may be kept, but not given out again unasked', async () => {
  const { headers } = await get(ONE);

  expect(headers.get('cache-control')).toBe('no-cache');
  expect(headers.get('vary')).toBe('Accept, Authorization, X-Query-Cost, Newsgraph-Bookmark');
});

test('CACHE_MAX_AGE_S lets it be given out for so long', async () => {
  const { headers } = await get(ONE, {}, yogaOn(graph, { cacheMaxAgeS: 60 }));

  expect(headers.get('cache-control')).toBe('public, max-age=60');
});

test.each([0, 60])(
  'what is told to one who is known is kept for nobody else (CACHE_MAX_AGE_S=%i)',
  async (age) => {
    const server = yogaOn(graph, { cacheMaxAgeS: age }, undefined, asRole('READER'));

    const { headers } = await get('{ viewer { name } }', {}, server);

    expect(headers.get('cache-control')).toBe(age === 0 ? 'private, no-cache' : 'private, max-age=60');
    expect(headers.get('vary')).toBe('Accept, Authorization, X-Query-Cost, Newsgraph-Bookmark');
  },
);

test('the same answer has the same ETag, another has another', async () => {
  const [first, again, other] = await Promise.all([ONE, ONE, OTHER].map((query) => get(query)));

  expect(first?.headers.get('etag')).toMatch(/^W\/"[^"]+"$/);
  expect(again?.headers.get('etag')).toBe(first?.headers.get('etag'));
  expect(other?.headers.get('etag')).not.toBe(first?.headers.get('etag'));
});

test('who has the answer is not sent it again', async () => {
  const { headers } = await get(ONE);
  const tag = headers.get('etag') ?? '';

  for (const known of [tag, tag.replace('W/', ''), `"x", ${tag}`, '*']) {
    const response = await get(ONE, { 'if-none-match': known });

    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
    expect(response.headers.get('etag')).toBe(tag);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('vary')).toBe('Accept, Authorization, X-Query-Cost, Newsgraph-Bookmark');
  }
});

test.each(['', '"x"', 'W/"x"', 'x'])('who has another (%s) is sent it', async (known) => {
  const response = await get(ONE, { 'if-none-match': known });

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
});

test.each([
  ['a part of an answer', '{ __typename graphStats { claimCount } }'],
  ['an error in place of a thing that may be absent', '{ __typename entity(by: { slug: "x" }) { name } }'],
  ['bad syntax', '{'],
  ['no such field', '{ x }'],
  ['a bad argument', '{ claims(first: -1) { totalCount } }'],
])('%s is never kept', async (_what, query) => {
  const response = await get(query, { 'if-none-match': '*' });

  expect(((await response.json()) as { errors: unknown[] }).errors).toHaveLength(1);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.has('etag')).toBe(false);
});

test('a bad request is never kept', async () => {
  const response = await yoga.fetch('http://localhost/graphql?query={__typename}&variables={');

  expect(response.status).toBe(400);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('an answer to a POST says nothing of keeping, and is always sent', async () => {
  const headers = { 'content-type': 'application/json', 'if-none-match': '*' };
  const body = JSON.stringify({ query: ONE });

  const response = await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body });

  expect(response.status).toBe(200);
  expect(response.headers.has('cache-control')).toBe(false);
  expect(response.headers.has('etag')).toBe(false);
});
