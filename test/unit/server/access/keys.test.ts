import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { issueKey } from '../../../../src/access/api-key.ts';
import { Graph } from '../../../../src/graph/client.ts';
import { bearerIn } from '../../../../src/server/access/bearer.ts';
import { unreachable, yogaOn } from '../../../setup/server.ts';

const QUERY = JSON.stringify({ query: '{ viewer { name } }' });

/** Who sends a key while nobody can tell whether it is one. */
async function askedOn(graph: Graph) {
  const lines: string[] = [];
  const { text } = issueKey();
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${text}` };
  const yoga = yogaOn(graph, {}, pino({ level: 'trace' }, { write: (line) => lines.push(line) }));
  const response = await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body: QUERY });
  return { text, lines, status: response.status, headers: response.headers, answer: await response.text() };
}

test('a database that is down makes no key wrong: 503, when to try again, and no key anywhere', async () => {
  await using graph = unreachable();

  const { text, lines, status, headers, answer } = await askedOn(graph);

  expect(JSON.parse(answer)).toEqual({
    errors: [
      {
        message: 'The database cannot be reached at the moment. Try again in a few seconds.',
        extensions: { code: 'DATABASE_UNAVAILABLE' },
      },
    ],
  });
  expect(status).toBe(503);
  expect(headers.get('retry-after')).toBe('5');
  expect(lines.join() + answer).not.toContain(text);
});

test('nor does one that answers nothing, within 6 s', async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const place = { user: 'neo4j', password: 'x', database: undefined, statementTimeoutMs: 10_000 };
  await using graph = new Graph({ uri: `bolt://127.0.0.1:${port}`, ...place });
  const start = performance.now();

  expect((await askedOn(graph)).status).toBe(503);

  expect(performance.now() - start).toBeLessThan(6000);
  for (const socket of sockets) socket.destroy();
  silent.close();
}, 20_000);

test.each([
  [undefined, undefined],
  [null, undefined],
  ['', undefined],
  ['Basic eA==', undefined],
  ['bearerx y', undefined],
  ['Token x', undefined],
  ['Bearer x', 'x'],
  ['bearer x', 'x'],
  ['  BEARER   x  ', 'x'],
  ['Bearer\tx', 'x'],
  ['Bearer x y', 'x y'],
  ['Bearer', ''],
  ['Bearer ', ''],
])('of the header %j the credential is %j', (header, credential) => {
  expect(bearerIn(header)).toBe(credential);
});
