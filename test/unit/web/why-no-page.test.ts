import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { NOT_BUILT } from '../../../src/server/pages/not-built.ts';
import { whyNoPage } from '../../../tools/web/why-no-page.ts';

/** A server that answers everything alike, until it is disposed of. */
async function answering(status: number, text: string): Promise<AsyncDisposable & { address: string }> {
  const server = createServer((_request, response) => response.writeHead(status).end(text)).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/explore`,
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

test('a page that is there wants no words', async () => {
  await using server = await answering(200, '<html></html>');

  expect(await whyNoPage(server.address)).toBeUndefined();
});

test('of pages that are not built it is said so, and what builds them', async () => {
  await using server = await answering(503, NOT_BUILT);

  expect(await whyNoPage(server.address)).toBe(
    `The pages are not built: ${server.address} answers with status 503. Build them with npm run build, then start the server anew.`,
  );
});

test('of a page that is turned off, and of a server that is not there, too', async () => {
  const server = await answering(404, '');
  expect(await whyNoPage(server.address)).toBe(
    `There is no page: ${server.address} answers with status 404.`,
  );
  await server[Symbol.asyncDispose]();

  expect(await whyNoPage(server.address)).toBe(`Nothing answers at ${server.address}.`);
});
