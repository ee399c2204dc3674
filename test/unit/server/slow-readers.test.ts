import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { SEQ_HEADER } from '../../../src/server/export/header.ts';
import { createHandler } from '../../../src/server/handler.ts';
import { listen } from '../../../src/server/listen.ts';

const { connections: LIMITS } = readConfig({}).server;
/** More than the machine itself keeps for a connection: some of it stays with the server until it is read. */
const LARGE = Buffer.alloc(64_000_000, 'x');
const SEND_TIMEOUT_MS = 400;

/** A server, and a client that has asked it and reads nothing by itself. */
async function unread(
  answer: RequestListener,
  headers = '',
  sendTimeoutMs = SEND_TIMEOUT_MS,
): Promise<{ client: Socket; cut: Promise<number> }> {
  const limits = { ...LIMITS, sendTimeoutMs };
  const listener = await listen({ host: '127.0.0.1', port: 0, limits });
  onTestFinished(() => listener[Symbol.asyncDispose]());
  const cut = Promise.withResolvers<number>();
  listener.serve(
    createHandler((request, response) => {
      const start = performance.now();
      response.once('close', () => !response.writableFinished && cut.resolve(performance.now() - start));
      answer(request, response);
    }, limits),
  );
  const { hostname, port } = new URL(listener.url);
  const client = connect(Number(port), hostname).on('error', () => {});
  onTestFinished(() => void client.destroy());
  await once(client, 'connect');
  client.pause();
  client.write(`GET /large HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`);
  return { client, cut: cut.promise };
}

test.for([
  ['an answer', '', (_request, response) => void response.end(LARGE)],
  [
    'an answer that is compressed',
    'Accept-Encoding: gzip\r\n',
    (_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(randomBytes(32_000_000));
    },
  ],
  [
    'a stream',
    '',
    (_request, response) => {
      response.setHeader('content-type', 'text/event-stream');
      response.write(LARGE);
    },
  ],
] as const satisfies [string, string, RequestListener][])(
  'who does not read %s is cut off',
  async ([, headers, answer]) => {
    const { cut } = await unread(answer, headers);

    const afterMs = await Promise.race([cut, sleep(4000)]);
    expect(afterMs).toBeGreaterThanOrEqual(SEND_TIMEOUT_MS);
  },
);

test('who reads a little now and then is cut off too', async () => {
  const { client, cut } = await unread((_request, response) => void response.end(LARGE));
  const timer = setInterval(() => client.read(1000), 20);
  onTestFinished(() => clearInterval(timer));
  client.on('readable', () => {});

  expect(await Promise.race([cut, sleep(4000)])).toBeGreaterThanOrEqual(SEND_TIMEOUT_MS);
});

/** An export: as many pieces as are read, and one more. */
const exported: RequestListener = (_request, response) => {
  response.setHeader(SEQ_HEADER, '1');
  const pieces = Array.from({ length: 2000 }, () => Buffer.alloc(100_000, 'x'));
  Readable.from(pieces, { highWaterMark: 1 }).pipe(response);
};

test('who does not read an export is cut off', async () => {
  const { cut } = await unread(exported);

  expect(await Promise.race([cut, sleep(8000)])).toBeGreaterThanOrEqual(SEND_TIMEOUT_MS);
}, 15_000);

test('who begins late, and then reads, gets all of it', async () => {
  const { client } = await unread((_request, response) => void response.end(LARGE), '', 10_000);
  let bytes = 0;
  client.on('data', (chunk) => {
    bytes += chunk.length;
  });
  await sleep(SEND_TIMEOUT_MS);
  client.resume();

  await expect.poll(() => bytes, { timeout: 4000 }).toBeGreaterThan(LARGE.length);
});

test('a stream whose reader keeps up goes on for as long as it likes', async () => {
  const { client } = await unread((_request, response) => {
    response.setHeader('content-type', 'text/event-stream');
    const timer = setInterval(() => response.write('data: 1\n\n'), 50);
    response.once('close', () => clearInterval(timer));
  });
  client.resume();

  await sleep(SEND_TIMEOUT_MS * 3);
  expect(client.closed).toBe(false);
});
