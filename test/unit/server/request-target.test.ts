import { afterAll, expect, test } from 'vitest';
import { sendRaw } from '../../setup/raw-http.ts';
import { serveOn, unreachable } from '../../setup/server.ts';

const graph = unreachable();
const server = await serveOn(graph);

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await graph[Symbol.asyncDispose]();
});

const get = (target: string, host: string, version = '1.1') =>
  sendRaw(server.url, `GET ${target} HTTP/${version}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

const QUERY = '/graphql?query=%7B__typename%7D';

test.each([
  'a b',
  'a/b',
  'a?b',
  'a#b',
  'a@b',
  'user:word@a',
  '[::1',
  '::1',
  'a:b',
  'a:99999',
  'a:123456',
  'a,b',
  '%',
  'a%00b',
  '[zz]',
  '\\',
  '"',
  '999.999.999.999',
  'x'.repeat(5000).replaceAll('x', '['),
])('a Host of %s is refused, and says so', async (host) => {
  const { status, body } = await get(QUERY, host);

  expect(status).toBe(400);
  expect(JSON.parse(body)).toEqual({
    errors: [{ message: expect.stringContaining('Header "Host": "'), extensions: { code: 'BAD_REQUEST' } }],
  });
  expect(body.length).toBeLessThan(300);
});

test.each([
  'localhost',
  'news.example:4000',
  '127.0.0.1',
  '[::1]:4000',
  'a_b.example',
  'xn--bcher-kva.example.',
])('a Host of %s is served', async (host) => {
  expect(await get(QUERY, host)).toMatchObject({ status: 200, body: '{"data":{"__typename":"Query"}}' });
});

test('two of them are refused, though they were the same', async () => {
  const { status, body } = await get(QUERY, 'localhost\r\nHost: localhost');

  expect(status).toBe(400);
  expect(body).toContain('more than one header');
});

test('HTTP/1.1 without a Host is refused, HTTP/1.0 is served', async () => {
  const [newer, older] = await Promise.all(
    ['1.1', '1.0'].map((version) => sendRaw(server.url, `GET ${QUERY} HTTP/${version}\r\n\r\n`)),
  );

  expect(newer?.status).toBe(400);
  expect(older).toMatchObject({ status: 200, body: '{"data":{"__typename":"Query"}}' });
});

test.each(['*', 'graphql', 'ftp://a/b', 'http://[', 'a:b'])('a target of %s is refused', async (target) => {
  const { status, body } = await get(target, 'localhost');

  expect(status).toBe(400);
  // What is no HTTP at all Node refuses without a word.
  if (body) expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
});

test.each([`http://elsewhere.example${QUERY}`, `HTTP://elsewhere.example:80${QUERY}`])(
  'a whole address is taken by its path, as clients of proxies send it: %s',
  async (target) => {
    expect(await get(target, 'elsewhere.example')).toMatchObject({
      status: 200,
      body: '{"data":{"__typename":"Query"}}',
    });
  },
);

test.each(['//', '//graphql', '/%', '/%00', '/../graphql', '/graphql/%2e%2e', '/\\'])(
  'a target of %s is no fault of the server',
  async (target) => {
    expect((await get(target, 'localhost')).status).toBeLessThan(500);
  },
);
