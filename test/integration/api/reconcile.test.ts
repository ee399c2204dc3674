import { Ajv } from 'ajv';
import { describe, expect } from 'vitest';
import type { Graph } from '../../../src/graph/client.ts';
import type { ServerOptions } from '../../../src/server/options.ts';
import { testWith } from '../../setup/graph.ts';
import { asRole, serveOn, yogaOn } from '../../setup/server.ts';
import { entities } from './expected.ts';
import { SHAPES } from './reconcile-shapes.ts';

const test = testWith('seed');
const ajv = new Ajv({ strict: false });
const shaped = Object.fromEntries(Object.entries(SHAPES).map(([name, shape]) => [name, ajv.compile(shape)]));

const BASE = 'http://localhost/reconcile';
type Parts = Parameters<typeof yogaOn>[3];

function ask(
  graph: Graph,
  path: string,
  init: RequestInit = {},
  options: Partial<ServerOptions> = {},
  parts: Parts = {},
) {
  return Promise.resolve(yogaOn(graph, options, undefined, parts).fetch(`${BASE}${path}`, init));
}

/** A form, as OpenRefine posts it. */
const form = (parameters: Record<string, unknown>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
  body: new URLSearchParams(
    Object.entries(parameters).map(([name, value]) => [name, JSON.stringify(value)] as [string, string]),
  ).toString(),
});

/** What is answered, found to be as the specification has it. */
// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for
async function answer(shape: keyof typeof SHAPES, response: Promise<Response>): Promise<any> {
  const answered = await response;
  const body = await answered.json();
  const validate = shaped[shape];
  expect({ status: answered.status, fits: validate?.(body), faults: validate?.errors }).toEqual({
    status: 200,
    fits: true,
    faults: null,
  });
  return body;
}

test('the service says what it is and where', async ({ graph }) => {
  const manifest = await answer('manifest', ask(graph, ''));

  expect(manifest.view.url).toBe(`${BASE}/preview?id={{id}}`);
  expect(manifest.defaultTypes.map(({ id }: { id: string }) => id)).toContain('Person');
  expect(await answer('manifest', ask(graph, '/'))).toEqual(manifest);
});

test('behind a proxy that ends HTTPS the service says so, if proxies are believed', async ({ graph }) => {
  const headers = { 'x-forwarded-proto': 'https' };
  const { connections } = (await import('../../../src/config.ts')).readConfig({}).server;
  const trusting = { connections: { ...connections, trustedProxies: ['127.0.0.1'] } };

  expect((await answer('manifest', ask(graph, '', { headers }))).view.url).toMatch(/^http:/);
  expect((await answer('manifest', ask(graph, '', { headers }, trusting))).view.url).toMatch(/^https:/);
});

describe('queries', () => {
  const queries = {
    q0: { query: 'Vladimir Putin', type: 'Person' },
    q1: { query: 'Путин', limit: 1, type_strict: 'should' },
    q2: { query: 'TASS', properties: [{ pid: 'country', v: { id: 'russia', name: 'Russia' } }] },
    q3: { query: 'TASS', properties: [{ pid: 'country', v: 'China' }] },
    q4: { query: 'Vladimir Putin', type: ['Topic', 'Nonsense'] },
    q5: { query: 'Vladimir Putin', type: 'Nonsense' },
  };
  const best = (results: Record<string, { result: { id: string; score: number; match: boolean }[] }>) =>
    Object.entries(results).map(([id, { result }]) => [
      id,
      result[0]?.id,
      result[0]?.score,
      result[0]?.match,
    ]);

  test('are answered by their ids, whether they come by GET or as a form', async ({ graph }) => {
    const posted = await answer('results', ask(graph, '', form({ queries })));
    const got = await answer(
      'results',
      ask(graph, `?${new URLSearchParams({ queries: JSON.stringify(queries) })}`),
    );

    expect(best(posted)).toEqual([
      ['q0', 'vladimir-putin', 100, true],
      ['q1', 'vladimir-putin', 85, false],
      ['q2', 'tass', 100, true],
      ['q3', 'tass', 70, false],
      ['q4', undefined, undefined, undefined],
      ['q5', undefined, undefined, undefined],
    ]);
    expect(got).toEqual(posted);
    expect(posted.q1.result).toHaveLength(1);
  });

  test('of a whole batch are one statement', async ({ graph, statements }) => {
    const run = await statements(async () => {
      await (await ask(graph, '', form({ queries }))).text();
    });

    expect(run).toEqual(['search/resolve']);
  });

  test.for([
    ['{', 'Parameter "queries": "{" is no JSON'],
    ['[]', 'Parameter "queries": Invalid input: expected record, received array'],
    ['{"q0":{}}', 'Parameter "queries": .q0.query Invalid input: expected string, received undefined'],
    ['{"q0":{"query":" "}}', 'Parameter "queries": .q0.query is empty'],
    [`{"q0":{"query":"${'x'.repeat(201)}"}}`, 'Parameter "queries": .q0.query is longer than 200 characters'],
    ['{"q0":{"query":"a","limit":0}}', 'Parameter "queries": .q0.limit Too small: expected number to be >=1'],
    [
      JSON.stringify(Object.fromEntries(Array.from({ length: 501 }, (_, index) => [index, { query: 'a' }]))),
      'Parameter "queries": has more than 500 queries',
    ],
    ['{"q0":{"query":"\\ud800"}}', 'Parameter "queries": .q0.query holds a NUL or a lone surrogate'],
  ] as const)('%s is refused', async ([json, message], { graph }) => {
    const response = await ask(graph, '', {
      ...form({}),
      body: new URLSearchParams({ queries: json }).toString(),
    });

    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});

describe('suggestions', () => {
  test('of entities by what has been typed, further ones by cursor', async ({ graph }) => {
    const { result } = await answer('entities', ask(graph, '/suggest/entity?prefix=chi'));
    const rest = await answer('entities', ask(graph, '/suggest/entity?prefix=chi&cursor=2'));

    expect(result[0]).toMatchObject({ id: 'china', notable: [{ id: 'Country', name: 'Country' }] });
    expect(rest.result).toEqual(result.slice(2));
    expect(await answer('entities', ask(graph, '/suggest/entity?prefix='))).toEqual({ result: [] });
  });

  test('of types and of properties', async ({ graph }) => {
    const types = await answer('types', ask(graph, '/suggest/type?prefix=pers'));
    const properties = await answer('properties', ask(graph, '/suggest/property?prefix=COUN'));
    const proposed = await answer('proposal', ask(graph, '/properties?type=Person&limit=2'));

    expect(types.result.map(({ id }: { id: string }) => id)).toEqual(['Person']);
    expect(properties.result.map(({ id }: { id: string }) => id)).toEqual(['country']);
    expect(proposed).toMatchObject({ type: 'Person', limit: 2 });
    expect(proposed.properties).toHaveLength(2);
  });

  test.for(['cursor=-1', 'cursor=x', 'cursor=91', `prefix=${'x'.repeat(201)}`])(
    '%s is refused',
    async (parameter, { graph }) => {
      expect((await ask(graph, `/suggest/entity?prefix=a&${parameter}`)).status).toBe(
        parameter.startsWith('prefix') ? 200 : 400,
      );
      expect((await ask(graph, `/suggest/entity?${parameter}&prefix=a`)).status).toBe(400);
    },
  );
});

test('values of properties, as the seed has them; nothing of what there is not', async ({ graph }) => {
  const ids = ['tass', 'vladimir-putin', 'nobody-at-all'];
  const properties = ['names', 'country', 'wikidata', 'kind'].map((id) => ({ id }));

  const { meta, rows } = await answer('extension', ask(graph, '', form({ extend: { ids, properties } })));

  const tass = entities.find(({ id }) => id === 'tass');
  const values = new Set([tass?.name, ...(tass?.names.map(({ value }) => value) ?? [])]);
  expect(meta.map(({ id }: { id: string }) => id)).toEqual(properties.map(({ id }) => id));
  expect(new Set(rows.tass.names.map(({ str }: { str: string }) => str))).toEqual(values);
  expect(rows.tass.country).toEqual([{ id: 'russia', name: 'Russia' }]);
  expect(rows.tass.wikidata).toEqual([{ str: 'Q223799' }]);
  expect(rows['vladimir-putin'].kind).toEqual([{ str: 'Person' }]);
  expect(rows['nobody-at-all']).toEqual({ names: [], country: [], wikidata: [], kind: [] });
});

test.for([
  [
    { ids: ['tass'], properties: [{ id: 'age' }] },
    'there is no property "age"; there are country, kind, description, names, wikidata, iso3166, icews, gdelt',
  ],
  [{ ids: Array(101).fill('tass'), properties: [] }, '.ids are more than 100'],
  [{ properties: [] }, '.ids Invalid input: expected array, received undefined'],
] as const)('values that cannot be had are refused: %j', async ([extend, message], { graph }) => {
  const response = await ask(graph, '', form({ extend }));

  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ message: `Parameter "extend": ${message}` }] });
});

describe('the preview', () => {
  test('is a page that needs nothing else and does nothing', async ({ graph }) => {
    const response = await ask(
      graph,
      '/preview?id=vladimir-putin',
      {},
      { corsOrigins: ['http://127.0.0.1:3333'] },
    );
    const page = await response.text();

    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self' http://127.0.0.1:3333",
    );
    expect(page).toContain('<h1><bdi>Vladimir Putin</bdi></h1>');
    expect(page).toContain('Владимир Путин');
    expect(page).not.toMatch(/<script|<img|https?:/);
  });

  test('shows what a name holds as text, whatever that is', async ({ graph, queryAs }) => {
    const name = `<script>alert("x")</script> & 'y'`;
    await queryAs(
      'EDITOR',
      'mutation ($name: String!) { upsertEntities(input: { key: "evil", entities: [{ slug: "evil", kind: Topic, name: $name }] }) { __typename } }',
      { name },
    );
    const found = await answer('entities', ask(graph, '/suggest/entity?prefix=alert'));
    const page = await (await ask(graph, `/preview?id=${found.result[0]?.id}`)).text();

    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;');
    expect(page).not.toContain('<script');
  });

  test('of nobody is not found', async ({ graph }) => {
    expect((await ask(graph, '/preview?id=nobody-at-all')).status).toBe(404);
    expect((await ask(graph, '/preview')).status).toBe(400);
  });
});

describe('who asks', () => {
  const paths = [
    '',
    '/suggest/entity?prefix=a',
    '/suggest/type?prefix=a',
    '/suggest/property',
    '/properties',
    '/preview?id=china',
    `?queries=${encodeURIComponent('{"q":{"query":"a"}}')}`,
    `?extend=${encodeURIComponent('{"ids":[],"properties":[]}')}`,
  ];
  const closed = { access: { readers: 'token', tokens: undefined } } as const;

  test.for(paths)('must be known where reading is for those who are: %s', async (path, { graph }) => {
    const stranger = await ask(graph, path, {}, closed);
    const reader = await ask(graph, path, {}, closed, asRole('READER'));

    expect(stranger.status).toBe(401);
    expect(stranger.headers.get('www-authenticate')).toBe('Bearer realm="newsgraph"');
    expect(await stranger.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(reader.status).toBe(200);
  });

  test('with a key that opens nothing is told so', async ({ graph }) => {
    const headers = { authorization: 'Bearer ng_nothing_nothing' };

    expect((await ask(graph, '', { headers })).status).toBe(401);
  });

  test('by a page of another origin is refused, by GET and by form, unless it is listed', async ({
    graph,
  }) => {
    const origin = 'http://127.0.0.1:3333';
    const posted = form({ queries: { q: { query: 'China' } } });
    const headers = { ...(posted.headers as Record<string, string>), origin };

    expect((await ask(graph, '', { headers: { origin } })).status).toBe(403);
    expect((await ask(graph, '', { ...posted, headers })).status).toBe(403);
    const listed = await ask(graph, '', { ...posted, headers }, { corsOrigins: [origin] });
    expect(listed.status).toBe(200);
    expect(listed.headers.get('access-control-allow-origin')).toBe(origin);
  });

  test('is served where only known documents are carried out, and the schema is hidden', async ({
    graph,
  }) => {
    const { persisted } = (await import('../../../src/config.ts')).readConfig({}).server;
    const options = { persisted: { ...persisted, only: true }, introspection: false };

    await answer('results', ask(graph, '', form({ queries: { q: { query: 'China' } } }), options));
  });

  test('pays for it as for any operation, over a connection', async ({ graph }) => {
    const { budgets } = (await import('../../../src/config.ts')).readConfig({}).server;
    const rate = { ...budgets.rate, perSecond: 1, burst: 400 };
    await using server = await serveOn(graph, { budgets: { ...budgets, rate } });
    const queries = JSON.stringify(
      Object.fromEntries(Array.from({ length: 10 }, (_, index) => [index, { query: 'a', limit: 1 }])),
    );
    const post = () =>
      fetch(`${server.url}/reconcile`, { method: 'POST', body: new URLSearchParams({ queries }) });

    const [first, second] = [await post(), await post()];

    expect(first.status).toBe(200);
    expect(first.headers.get('ratelimit')).toMatch(/^"cost";r=\d+;t=\d+$/);
    expect(second.status).toBe(429);
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

test.for([
  ['?callback=x', { method: 'GET' }, 400],
  ['/nothing', { method: 'GET' }, 404],
  ['', { method: 'PUT' }, 405],
  ['', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }, 415],
] as const)('%s %j is %d', async ([path, init, status], { graph }) => {
  expect((await ask(graph, path, init)).status).toBe(status);
});
