import { afterAll, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { unreachable, yogaOn } from '../../setup/server.ts';

const graph = unreachable();
afterAll(() => graph[Symbol.asyncDispose]());
// Larger than a body may be by default.
const yoga = yogaOn(graph, { connections: { ...readConfig({}).server.connections, bodyBytes: 1_000_000 } });

const MEDIA_TYPES = ['application/json', 'application/graphql-response+json'];

async function told(response: Response) {
  return { status: response.status, answer: await response.json() };
}
const badRequest = (message: string) => ({
  status: 400,
  answer: { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] },
});

const get = (query: string, accept = '*/*') =>
  yoga.fetch(`http://localhost/graphql?${query}`, { headers: { accept } });
const post = (body: string, headers: Record<string, string> = {}, server = yoga) =>
  server.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

test.each([
  ['query={__typename}&variables={', 'Parameter "variables" is no JSON.'],
  ['query={__typename}&variables=undefined', 'Parameter "variables" is no JSON.'],
  ['query={__typename}&variables={}&extensions={"a":}', 'Parameter "extensions" is no JSON.'],
  [
    'query={__typename}&variables=[]',
    'Expected "variables" param to be empty or an object, but given array.',
  ],
  [
    'query={__typename}&variables=1',
    'Expected "variables" param to be empty or an object, but given number.',
  ],
])('GET %s is a bad request', async (query, message) => {
  for (const accept of MEDIA_TYPES) expect(await told(await get(query, accept))).toEqual(badRequest(message));
});

test.each([
  ['', 'POST body sent invalid JSON.'],
  ['{', 'POST body sent invalid JSON.'],
  ['{"query":"{__typename}"}}', 'POST body sent invalid JSON.'],
  ['\u0000', 'POST body sent invalid JSON.'],
  ['[{"query":"{__typename}"}]', 'Batching is not supported.'],
  [
    '{"query":"{__typename}","operationName":["x"]}',
    'Expected "operationName" param to be a string, but given object.',
  ],
  [
    '{"query":"{__typename}","operationName":0}',
    'Expected "operationName" param to be a string, but given number.',
  ],
  ['{"query":"{__typename}","id":"x"}', 'Unexpected parameter "id" in the request body.'],
])('a POST of %s is a bad request, of which no more is told', async (body, message) => {
  for (const accept of MEDIA_TYPES)
    expect(await told(await post(body, { accept }))).toEqual(badRequest(message));
});

/** Limits that let the parser see all of it. */
const { limits, connections } = readConfig({}).server;
const patient = yogaOn(graph, {
  limits: { ...limits, tokens: 1_000_000, characters: 10_000_000 },
  connections: { ...connections, bodyBytes: 10_000_000 },
});

test.each([
  ['fields', (levels: number) => `{ ${'a { '.repeat(levels)}`],
  ['lists', (levels: number) => `{ a(b: ${'['.repeat(levels)}`],
  ['objects', (levels: number) => `{ a(b: ${'{ c: '.repeat(levels)}`],
  ['types', (levels: number) => `query ($a: ${'['.repeat(levels)}`],
  ['whole fields', (levels: number) => `{ a ${'{ a '.repeat(levels)} ${'}'.repeat(levels)} }`],
])('%s that nest deeper than the parser can follow are bad syntax', async (_what, document) => {
  for (const levels of [2000, 20_000]) {
    const body = JSON.stringify({ query: document(levels) });
    const response = await post(body, { accept: MEDIA_TYPES[1] ?? '' }, patient);

    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    const codes = new Set(errors.map(({ extensions }) => extensions.code));
    expect(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']).toEqual(expect.arrayContaining([...codes]));
  }
});

test('a mutation is not taken by GET', async () => {
  const response = await get('query=mutation{__typename}');

  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST');
});

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])(
  '%s is not allowed, and says what is',
  async (method) => {
    const response = await yoga.fetch('http://localhost/graphql', { method });

    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
  },
);
