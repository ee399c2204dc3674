import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listener, listen } from '../../../src/server/listen.ts';
import { sendRaw } from '../../setup/raw-http.ts';
import { serveOn, unreachable } from '../../setup/server.ts';

const graph = unreachable();
let open: Listener;
let closed: Listener;

beforeAll(async () => {
  open = await serveOn(graph, { hstsMaxAgeS: 0 });
  closed = await serveOn(graph, {
    explorer: false,
    graphiql: false,
    introspection: false,
    hstsMaxAgeS: 3600,
  });
});

afterAll(async () => {
  await Promise.all([open, closed].map((server) => server[Symbol.asyncDispose]()));
  await graph[Symbol.asyncDispose]();
});

const asBrowser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

async function ask(server: Listener, query: string, variables: object = {}) {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query, variables });
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for
  return (await response.json()) as { data?: any; errors?: { message: string; extensions: object }[] };
}

describe('headers', () => {
  test.each([
    ['an answer', '/graphql?query={__typename}', {}],
    ['the way to it', '/', asBrowser],
    ['what is not there', '/admin', {}],
    ['a fault of the request', '/graphql?query={', {}],
    ['a query that is none', '/graphql', {}],
    ['health', '/health/live', {}],
    ['readiness', '/health/ready', {}],
  ])('%s tells browsers what they may not do with it', async (_what, path, headers) => {
    const response = await fetch(`${open.url}${path}`, { headers, redirect: 'manual' });

    const told = Object.fromEntries(response.headers);
    expect(told).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
      'content-security-policy': expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'none'/),
    });
    expect(told).not.toHaveProperty('strict-transport-security');
    expect(told).not.toHaveProperty('x-powered-by');
    expect(told).not.toHaveProperty('server');
  });

  test('so do a refusal of what is no request of a browser, and a server that only starts', async () => {
    await using starting = await listen({ host: '127.0.0.1', port: 0 });

    for (const server of [open, starting]) {
      const { head } = await sendRaw(
        server.url,
        'GET /graphql HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
      );
      expect(head).toMatch(/^HTTP\/1\.1 (400|503) /);
      expect(head).toMatch(/^x-content-type-options: nosniff\r$/im);
      expect(head).toMatch(/^content-security-policy: default-src 'none'/im);
    }
  });

  test('a server behind TLS says so when it is told to', async () => {
    const { headers } = await fetch(`${closed.url}/health/live`);

    expect(headers.get('strict-transport-security')).toBe('max-age=3600');
  });
});

describe('a server that shows nothing of itself', () => {
  test('has no page', async () => {
    const [root, page] = await Promise.all(
      ['/', '/graphql'].map((path) =>
        fetch(`${closed.url}${path}`, { headers: asBrowser, redirect: 'manual' }),
      ),
    );

    expect(root?.status).toBe(404);
    expect(page?.headers.get('content-type')).toMatch(/json/);
    expect(await page?.text()).not.toMatch(/<script|graphiql/i);
  });

  test.each([
    getIntrospectionQuery().replaceAll(/\s+/g, ' '),
    '{ __schema { queryType { name } } }',
    '{ __type(name: "Claim") { name } }',
    'query A { ...F } fragment F on Query { a: __schema { description } }',
  ])('does not tell its schema: %s', async (query) => {
    const { data, errors } = await ask(closed, query);

    expect(data ?? null).toBeNull();
    expect(errors?.length).toBeGreaterThan(0);
    for (const { extensions } of errors ?? [])
      expect(extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  test('still tells of an answer what it is', async () => {
    expect(await ask(closed, '{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  });

  test.each([
    ['a field', '{ entitys { name } }'],
    ['an argument', '{ entity(buy: { slug: "x" }) { name } }'],
    ['a field of an argument', '{ entity(by: { slag: "x" }) { name } }'],
    ['a type', '{ node(id: "x") { ... on Clam { id } } }'],
    ['a value', '{ relations(filter: { types: [OPPOSE] }) { totalCount } }'],
    ['a variable', 'query ($types: [RelationTyp!]) { relations(filter: { types: $types }) { totalCount } }'],
    [
      'a value of a variable',
      'query ($t: RelationType!) { relations(filter: { types: [$t] }) { totalCount } }',
    ],
    ['a field of a variable', 'query ($by: EntityBy!) { entity(by: $by) { name } }'],
  ])('does not tell what %s may mean; one that shows itself does', async (_what, query) => {
    const variables = { t: 'OPPOSE', by: { slag: 'x' } };
    const [hidden, shown] = await Promise.all([closed, open].map((server) => ask(server, query, variables)));

    expect(JSON.stringify(shown?.errors)).toContain('Did you mean');
    expect(JSON.stringify(hidden?.errors)).not.toMatch(/did you mean/i);
    expect(hidden?.errors?.[0]?.message).toBe(shown?.errors?.[0]?.message.replace(/ Did you mean .*/, ''));
    expect(hidden?.errors?.[0]?.extensions).toEqual(shown?.errors?.[0]?.extensions);
  });
});
