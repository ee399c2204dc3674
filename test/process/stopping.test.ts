import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KeptNeo4j, keptNeo4j } from './kept-neo4j.ts';
import { newsgraph, type Running } from './newsgraph.ts';

let neo4j: KeptNeo4j;

beforeAll(async () => {
  neo4j = await keptNeo4j();
  await neo4j.run('neo4j', 'start');
});
afterAll(() => neo4j[Symbol.asyncDispose]());

/** A server whose database can be made slow. */
async function slowServer(settings: Record<string, string>) {
  const { uri, user, password } = await neo4j.runFile();
  const pairs = new Map<Socket, Socket>();
  const { hostname, port } = new URL(uri);
  let held = false;
  let asked = Promise.withResolvers<void>();
  const way = createServer((client) => {
    const there = connect(Number(port), hostname).on('error', () => client.destroy());
    pairs.set(
      there,
      client.on('error', () => there.destroy()),
    );
    client.on('data', () => held && asked.resolve());
    client.pipe(there);
    if (!held) there.pipe(client);
  }).listen(0, '127.0.0.1');
  await once(way, 'listening');
  const server: Running = newsgraph(['serve'], {
    ...{ PORT: '0', NEO4J_URI: `bolt://127.0.0.1:${(way.address() as { port: number }).port}` },
    ...{ NEO4J_USERNAME: user, NEO4J_PASSWORD: password },
    ...settings,
  });
  const [, url] = await server.printed(/GraphQL {4}(\S+)/);
  // Planning of statements goes on in the background for a while.
  await sleep(1500);
  return {
    server,
    url: String(url),
    ask: () =>
      fetch(String(url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ claims { totalCount } }"}',
      }),
    /** Holds back what the database answers. @returns once it is asked */
    hold: () => {
      held = true;
      asked = Promise.withResolvers<void>();
      for (const [there] of pairs) there.unpipe().pause();
      return asked.promise;
    },
    release: () => {
      held = false;
      for (const [there, client] of pairs) there.pipe(client);
    },
    [Symbol.dispose]: () => {
      server.process.kill('SIGKILL');
      way.close();
      for (const [there, client] of pairs) for (const socket of [there, client]) socket.destroy();
    },
  };
}

test.for(['SIGTERM', 'SIGINT'] as const)(
  'a slow query in flight at %s gets its whole answer',
  async (signal) => {
    using slow = await slowServer({});
    const asked = slow.hold();
    const answer = slow.ask();
    await asked;

    slow.server.process.kill(signal);
    await slow.server.printed(new RegExp(`${signal}: stopping`));
    const refused = await slow.ask();
    slow.release();

    expect(refused.status).toBe(503);
    expect(await (await answer).json()).toEqual({ data: { claims: { totalCount: 25 } } });
    expect((await slow.server.exited).code).toBe(0);
  },
);

test('one that takes too long is cut off, and the process ends with 0 all the same', async () => {
  using slow = await slowServer({ SHUTDOWN_TIMEOUT_MS: '500' });
  const asked = slow.hold();
  const answer = slow.ask().catch((error: Error) => error);
  await asked;

  const start = performance.now();
  slow.server.process.kill('SIGTERM');

  expect(await answer).toBeInstanceOf(Error);
  const { code, output } = await slow.server.exited;
  expect(code).toBe(0);
  expect(output).toContain('"cut":1');
  expect(performance.now() - start).toBeLessThan(10_000);
});

test('a second signal, whichever, ends it at once, with 1', async () => {
  using slow = await slowServer({ SHUTDOWN_TIMEOUT_MS: '600000' });
  const asked = slow.hold();
  const answer = slow.ask().catch((error: Error) => error);
  await asked;

  slow.server.process.kill('SIGTERM');
  await slow.server.printed(/SIGTERM: stopping/);
  await sleep(400);
  slow.server.process.kill('SIGINT');

  expect((await slow.server.exited).code).toBe(1);
  expect(await answer).toBeInstanceOf(Error);
});
