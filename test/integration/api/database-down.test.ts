import { connect, createServer, type Socket } from 'node:net';
import { expect } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { Graph } from '../../../src/graph/client.ts';
import { testWith } from '../../setup/graph.ts';
import { ownNeo4j } from '../../setup/own-neo4j.ts';
import { yogaOn } from '../../setup/server.ts';

const test = testWith('seed');

const { statementTimeoutMs } = readConfig({});

const UNAVAILABLE = {
  message: 'The database cannot be reached at the moment. Try again in a few seconds.',
  extensions: { code: 'DATABASE_UNAVAILABLE' },
};

/** A way to the test database that can be cut, or go silent, and be mended. */
async function openWay() {
  const { uri, ...credentials } = ownNeo4j();
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  let silent = false;
  const server = createServer((client) => {
    sockets.add(client.on('error', () => {}));
    if (silent) return;
    const there = connect(Number(port), hostname).on('error', () => client.destroy());
    sockets.add(there);
    client.pipe(there).pipe(client);
  });
  const listen = (at: number) => new Promise<void>((done) => server.listen(at, '127.0.0.1', done));
  await listen(0);
  const here = (server.address() as { port: number }).port;
  const graph = new Graph({
    ...credentials,
    ...{ uri: `bolt://127.0.0.1:${here}`, database: undefined, statementTimeoutMs },
  });
  const drop = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return {
    graph,
    cut: () => {
      server.close();
      drop();
    },
    mend: () => listen(here),
    silence: () => {
      silent = true;
      drop();
    },
    freeze: () => {
      silent = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    async [Symbol.asyncDispose]() {
      server.close();
      drop();
      await graph[Symbol.asyncDispose]();
    },
  };
}

async function ask(graph: Graph) {
  const yoga = yogaOn(graph);
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query: '{ entity(by: { slug: "china" }) { name } }' });
  const start = performance.now();
  const response = await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body });
  return { answer: await response.json(), ms: performance.now() - start };
}

test.concurrent('a database that goes away is told within 5 s, and back again serves at once', async ({
  graph: seeded,
}) => {
  await seeded.ping();
  await using way = await openWay();
  const answered = { data: { entity: { name: 'China' } } };
  expect((await ask(way.graph)).answer).toEqual(answered);

  way.cut();
  const { answer, ms } = await ask(way.graph);
  expect(answer).toMatchObject({ data: { entity: null }, errors: [{ ...UNAVAILABLE, path: ['entity'] }] });
  expect(ms).toBeLessThan(5000);

  await way.mend();
  expect((await ask(way.graph)).answer).toEqual(answered);
});

test.concurrent('a database that answers nothing is told within 5 s too', async ({ graph: seeded }) => {
  await seeded.ping();
  await using way = await openWay();
  way.silence();

  const { answer, ms } = await ask(way.graph);

  expect(answer).toMatchObject({ errors: [UNAVAILABLE] });
  expect(ms).toBeLessThan(5000);
});

test.concurrent('so is one that freezes while it is connected', async ({ graph: seeded }) => {
  await seeded.ping();
  await using way = await openWay();
  expect((await ask(way.graph)).answer).toMatchObject({ data: { entity: { name: 'China' } } });
  way.freeze();

  const { answer, ms } = await ask(way.graph);

  expect(answer).toMatchObject({ errors: [UNAVAILABLE] });
  expect(ms).toBeLessThan(5000);
});

test.concurrent('a port where nothing listens is told within 5 s', async () => {
  await using graph = new Graph({
    ...{
      uri: 'bolt://127.0.0.1:1',
      user: 'neo4j',
      password: 'x',
      database: undefined,
      statementTimeoutMs,
    },
  });

  const { answer, ms } = await ask(graph);

  expect(answer).toMatchObject({ errors: [UNAVAILABLE] });
  expect(ms).toBeLessThan(5000);
});
