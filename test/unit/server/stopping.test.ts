import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { listen } from '../../../src/server/listen.ts';

const LONG_MS = 30_000;

/** A server whose answers are sent when the test says so. */
async function heldServer() {
  const listener = await listen({ host: '127.0.0.1', port: 0 });
  const held = Promise.withResolvers<void>();
  const arrived = Promise.withResolvers<void>();
  listener.serve(async (_request, response) => {
    arrived.resolve();
    await held.promise;
    response.end('the whole answer');
  });
  return { listener, arrived: arrived.promise, release: held.resolve };
}

test('what is in flight is finished, what is new is refused with 503, and liveness stays', async () => {
  const { listener, arrived, release } = await heldServer();
  const inFlight = fetch(listener.url);
  await arrived;

  const stopped = listener.stop({ delayMs: 0, timeoutMs: LONG_MS });
  await sleep(20);
  const refused = await fetch(`${listener.url}/graphql`);
  const live = await fetch(`${listener.url}/health/live`);
  const ready = await fetch(`${listener.url}/health/ready`);
  release();

  expect(await (await inFlight).text()).toBe('the whole answer');
  expect(await stopped).toBe(0);
  expect([refused.status, live.status, ready.status]).toEqual([503, 200, 503]);
  expect(refused.headers.get('connection')).toBe('close');
  expect(refused.headers.get('retry-after')).toBe('5');
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'SERVER_UNAVAILABLE' } }] });
  await expect(fetch(listener.url)).rejects.toThrow();
});

test('while it waits for balancers it serves, and says that it is not ready', async () => {
  const { listener, release } = await heldServer();
  release();

  const stopped = listener.stop({ delayMs: 300, timeoutMs: LONG_MS });

  expect((await fetch(`${listener.url}/health/ready`)).status).toBe(503);
  expect(await (await fetch(`${listener.url}/graphql`)).text()).toBe('the whole answer');
  expect(await stopped).toBe(0);
});

test('what takes longer than the bound is cut off, and counted', async () => {
  const { listener, arrived } = await heldServer();
  const inFlight = fetch(listener.url).catch((error: Error) => error);
  await arrived;

  const start = performance.now();
  expect(await listener.stop({ delayMs: 0, timeoutMs: 200 })).toBe(1);

  expect(performance.now() - start).toBeGreaterThanOrEqual(199);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(await inFlight).toBeInstanceOf(Error);
});

test('an event stream does not hold it', async () => {
  const listener = await listen({ host: '127.0.0.1', port: 0 });
  listener.serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
  });
  const stream = await fetch(listener.url);

  const start = performance.now();
  expect(await listener.stop({ delayMs: 0, timeoutMs: LONG_MS })).toBe(0);

  expect(performance.now() - start).toBeLessThan(LONG_MS / 2);
  await expect(stream.text()).rejects.toThrow();
});

test('a connection kept alive does not hold it', async () => {
  const { listener, release } = await heldServer();
  release();
  const agent = new Agent({ keepAlive: true });
  const [answer] = (await once(get(listener.url, { agent }), 'response')) as [IncomingMessage];
  expect(await text(answer)).toBe('the whole answer');

  const start = performance.now();
  await listener.stop({ delayMs: 0, timeoutMs: LONG_MS });

  expect(performance.now() - start).toBeLessThan(LONG_MS / 2);
});
