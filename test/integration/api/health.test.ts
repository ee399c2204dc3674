import { expect } from 'vitest';
import type { Graph } from '../../../src/graph/client.ts';
import { testWith } from '../../setup/graph.ts';
import { unreachable, yogaOn } from '../../setup/server.ts';

const test = testWith('empty');

const ORIGIN = 'http://localhost';

/** Asks a server on `graph` for a path, as a browser does or as a monitor. */
async function fetchFrom(graph: Graph, path: string, accept = '*/*'): Promise<Response> {
  const yoga = yogaOn(graph);
  return await yoga.fetch(`${ORIGIN}${path}`, { headers: { accept }, redirect: 'manual' });
}

test('a server with its database is live and ready', async ({ graph }) => {
  expect((await fetchFrom(graph, '/health/live')).status).toBe(200);
  expect((await fetchFrom(graph, '/health/ready')).status).toBe(200);
});

test('a server without its database is live, not ready, and tells nothing of why', async () => {
  await using graph = unreachable();
  const start = performance.now();

  const live = await fetchFrom(graph, '/health/live');
  const ready = await fetchFrom(graph, '/health/ready');

  expect(live.status).toBe(200);
  expect(ready.status).toBe(503);
  expect(await ready.text()).not.toMatch(/hunter2|127\.0\.0\.1|Neo4j|Error/);
  expect(performance.now() - start).toBeLessThan(5000);
});

test('whoever comes to the front door is led to the explorer', async ({ graph }) => {
  const response = await fetchFrom(graph, '/', 'text/html');

  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe('/explore');
});

test('there is nothing elsewhere', async ({ graph }) => {
  expect((await fetchFrom(graph, '/admin')).status).toBe(404);
  expect((await fetchFrom(graph, '/graphql/more')).status).toBe(404);
});

test('who asks for JSON gets no page', async ({ graph }) => {
  const response = await fetchFrom(graph, '/graphql?query={__typename}', 'application/json');

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
});

test.for([
  ['{', 'POST body sent invalid JSON.'],
  ['[]', 'Batching is not supported.'],
  ['null', 'POST body is expected to be object but received null'],
  ['{"query": 3}', 'Expected "query" param to be a string, but given number.'],
] as const)('a body of %s is a bad request: %s', async ([body, message], { graph }) => {
  const yoga = yogaOn(graph);
  const headers = { 'content-type': 'application/json' };

  const response = await yoga.fetch(`${ORIGIN}/graphql`, { method: 'POST', headers, body });

  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
});

test('an empty graph answers like any other', async ({ query }) => {
  const { data, errors } = await query(`{
    entity(by: { slug: "china" }) { name }
    entities { totalCount nodes { id } }
    relations { totalCount nodes { id } pageInfo { hasNextPage endCursor } }
    claims { totalCount nodes { id } }
    search(text: "putin") { nodes { id } }
  }`);

  expect(errors).toBeUndefined();
  expect(data).toEqual({
    entity: null,
    entities: { totalCount: 0, nodes: [] },
    relations: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
    claims: { totalCount: 0, nodes: [] },
    search: { nodes: [] },
  });
});
