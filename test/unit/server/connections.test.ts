import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import type { ConnectionOptions } from '../../../src/server/connections/options.ts';
import { sendRaw } from '../../setup/raw-http.ts';
import { serveOn, unreachable } from '../../setup/server.ts';

const { server: DEFAULTS } = readConfig({});

/** Serves with limits that are reached soon. */
async function serve(limits: Partial<ConnectionOptions>): Promise<string> {
  const graph = unreachable();
  const listener = await serveOn(graph, { connections: { ...DEFAULTS.connections, ...limits } });
  onTestFinished(async () => {
    await listener[Symbol.asyncDispose]();
    await graph[Symbol.asyncDispose]();
  });
  return listener.url;
}

function open(url: string): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).on('error', () => {});
  onTestFinished(() => void socket.destroy());
  return socket;
}

const START = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
const post = (url: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql`, {
    ...{ method: 'POST', body },
    headers: { 'content-type': 'application/json', ...headers },
  });
const ofSize = (bytes: number) => '{"query":"{__typename}"}'.padEnd(bytes);

test('a body as large as it may be is taken, a byte more is 413', async () => {
  const url = await serve({ bodyBytes: 1000 });

  expect((await post(url, ofSize(1000))).status).toBe(200);
  const refused = await post(url, ofSize(1001));
  expect(refused.status).toBe(413);
  expect(await refused.json()).toMatchObject({
    errors: [{ extensions: { code: 'REQUEST_ENTITY_TOO_LARGE' } }],
  });
});

test('so it is in chunks, while more is still to come', async () => {
  const url = await serve({ bodyBytes: 1000 });
  const socket = open(url);
  socket.write(`${START}Transfer-Encoding: chunked\r\n\r\n7d0\r\n${'x'.repeat(2000)}\r\n`);

  // Its sender never ends the body: the server does.
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 /);
});

test('so it is by its declared length, before any of it comes', async () => {
  const url = await serve({ bodyBytes: 1000 });
  const socket = open(url);
  socket.write(`${START}Content-Length: 5000\r\n\r\n`);

  expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 /);
});

test('a length that is too small does not smuggle: the rest is a bad request', async () => {
  const url = await serve({ bodyBytes: 1000 });
  const body = ofSize(500);

  const socket = open(url);
  socket.end(`${START}Content-Length: 24\r\n\r\n${body.slice(0, 24)}${'x'.repeat(400)}`);

  expect([...(await text(socket)).matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toContain(
    '400',
  );
});

test('compressed bodies are not taken: they could be of any size', async () => {
  const url = await serve({});

  const { status } = await post(url, new Uint8Array(gzipSync(ofSize(500))), { 'content-encoding': 'gzip' });

  expect(status).toBe(415);
});

test('headers that are too many, or too large, are 431', async () => {
  const url = await serve({ headers: 20, headerBytes: 2000 });
  const withHeaders = (count: number, size: number) => {
    const more = Array.from({ length: count }, (_, index) => `X-${index}: ${'x'.repeat(size)}\r\n`).join('');
    return sendRaw(url, `GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${more}\r\n`);
  };

  expect((await withHeaders(18, 1)).status).toBe(200);
  expect((await withHeaders(19, 1)).status).toBe(431);
  expect((await withHeaders(1, 3000)).status).toBe(431);
});

test.for([
  ['nothing', '', { headersTimeoutMs: 200 }],
  ['half a header', 'POST /graphql HTTP/1.1\r\nHost: loc', { headersTimeoutMs: 200 }],
  [
    'half a body',
    `${START}Content-Length: 50\r\n\r\n{"query":`,
    { headersTimeoutMs: 200, receiveTimeoutMs: 300 },
  ],
] as const)('who sends %s is not waited for for ever', async ([, sent, limits]) => {
  const url = await serve(limits);
  const socket = open(url);
  socket.write(sent);
  const start = performance.now();

  expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /);
  expect(performance.now() - start).toBeLessThan(4000);
});

test('a connection that is not used again is closed', async () => {
  const url = await serve({ keepAliveTimeoutMs: 100 });
  const socket = open(url);
  socket.write('GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const start = performance.now();

  expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 /);
  expect(performance.now() - start).toBeLessThan(4000);
});

/** Opens so many connections. @returns how many of them were let in */
async function letIn(url: string, count: number): Promise<number> {
  const sockets = Array.from({ length: count }, () => open(url));
  const statuses = sockets.map(async (socket) => {
    socket.write('GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n');
    const answered = once(socket, 'data').then(([bytes]) => String(bytes).startsWith('HTTP/1.1 200'));
    // A connection that is refused may end with an error.
    return Promise.race([answered, once(socket, 'close').then(() => false)]).catch(() => false);
  });
  return (await Promise.all(statuses)).filter(Boolean).length;
}

test('one address has so many connections, and one that closes makes room', async () => {
  const url = await serve({ perAddress: 3, keepAliveTimeoutMs: 300 });

  expect(await letIn(url, 6)).toBe(3);
  await expect.poll(() => letIn(url, 1), { timeout: 4000, interval: 400 }).toBe(1);
});

test('all together have so many', async () => {
  expect(await letIn(await serve({ total: 4 }), 7)).toBe(4);
});

test('a trusted proxy has more than one address may', async () => {
  expect(await letIn(await serve({ perAddress: 3, trustedProxies: ['127.0.0.1'] }), 6)).toBe(6);
});
