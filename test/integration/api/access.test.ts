import { afterEach, describe, expect, vi } from 'vitest';
import { hashOf, issueKey } from '../../../src/access/api-key.ts';
import { readConfig } from '../../../src/config.ts';
import { allKeys, findKey, revokeKey } from '../../../src/graph/api-key.ts';
import { ROLE_NAMES } from '../../../src/model/role.ts';
import { WAYS } from '../../setup/asking.ts';
import { testWith } from '../../setup/graph.ts';
import { identityProvider } from '../../setup/identity-provider.ts';
import { keyOf } from '../../setup/keys.ts';
import { fileWith, sha256 } from '../../setup/manifests.ts';
import { serveOn, yogaOn } from '../../setup/server.ts';
import { exampleQueries } from '../../setup/worked-examples.ts';

const test = testWith('seed');
const { server: DEFAULTS } = readConfig({});

const CLOSED = { access: { readers: 'token' } } as const;
const CHINA = '{ entity(by: { slug: "china" }) { name } }';
const VIEWER = '{ viewer { name role via } }';
const NOT_VALID = 'The key or token of this request opens nothing: it is unknown, expired or revoked.';

afterEach(() => void vi.useRealTimers());

const [, post] = WAYS[0] ?? [];
if (!post) throw new Error('there is no way to ask');

describe.each(WAYS)('by %s', (_way, ask) => {
  test.for(ROLE_NAMES)(
    'a key of a %s says who asks, and reads where reading needs a role',
    async (role, { graph }) => {
      const { headers } = await keyOf(graph, role, { name: 'Kim Jin' });
      const yoga = yogaOn(graph, CLOSED);

      const viewer = await ask(yoga, { query: VIEWER }, headers);
      const read = await ask(yoga, { query: CHINA }, headers);
      await yoga.dispose();

      expect(viewer).toMatchObject({
        status: 200,
        answer: { data: { viewer: { name: 'Kim Jin', role, via: 'KEY' } } },
      });
      expect(read).toMatchObject({ status: 200, answer: { data: { entity: { name: 'China' } } } });
    },
  );

  test('where reading is public, who says nothing reads, and is nobody', async ({ graph }) => {
    const yoga = yogaOn(graph);

    expect((await ask(yoga, { query: CHINA })).answer).toEqual({ data: { entity: { name: 'China' } } });
    expect((await ask(yoga, { query: VIEWER })).answer).toEqual({ data: { viewer: null } });
  });

  test('a header of another scheme is not ours: it may be for a proxy on the way', async ({ graph }) => {
    const headers = { authorization: 'Basic bmc6bmc=' };

    expect(await ask(yogaOn(graph), { query: VIEWER }, headers)).toMatchObject({
      status: 200,
      answer: { data: { viewer: null } },
    });
    expect((await ask(yogaOn(graph, CLOSED), { query: VIEWER }, headers)).status).toBe(401);
  });

  test('one that opens nothing is refused in one wording, whatever is wrong, whoever may read', async ({
    graph,
  }) => {
    const good = await keyOf(graph, 'ADMIN');
    const expired = await keyOf(graph, 'ADMIN', { expiresAt: '2024-01-01T00:00:00Z' });
    const revoked = await keyOf(graph, 'ADMIN');
    await revokeKey(graph, revoked.id);
    const wrong = [
      expired.text,
      revoked.text,
      issueKey().text,
      good.text.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
      good.text.replace(/_[0-9a-f]+$/, issueKey().text.slice(13)),
      good.hash,
      good.text.slice(0, -1),
      `${good.text} ${good.text}`,
      'x',
      '',
    ];

    for (const server of [yogaOn(graph), yogaOn(graph, CLOSED)]) {
      for (const credential of wrong) {
        const refused = await ask(server, { query: VIEWER }, { authorization: `Bearer ${credential}` });

        expect(refused, credential).toMatchObject({ status: 401 });
        expect(refused.answer).toEqual({
          errors: [{ message: NOT_VALID, extensions: { code: 'UNAUTHENTICATED' } }],
        });
        expect(refused.headers.get('www-authenticate')).toBe(
          'Bearer realm="newsgraph", error="invalid_token"',
        );
      }
    }
    expect((await ask(yogaOn(graph), { query: VIEWER }, good.headers)).status).toBe(200);
  });

  test('where reading needs a role nothing is told to who has none, and the database is not asked', async ({
    graph,
    statements,
  }) => {
    const manifest = { persisted: { ...DEFAULTS.persisted, files: [fileWith({ China: CHINA })] } };
    const yoga = yogaOn(graph, { ...CLOSED, ...manifest });
    const params = [
      ...exampleQueries().map(({ query }) => ({ query })),
      { query: VIEWER },
      { query: '{ __schema { types { name } } }' },
      { query: '{' },
      { query: 5 },
      {},
      { documentId: sha256(CHINA) },
      {
        query: CHINA,
        variables: { x: 1 },
        extensions: { persistedQuery: { version: 1, sha256Hash: sha256(CHINA) } },
      },
    ];

    const asked = await statements(async () => {
      for (const one of params) {
        for (const headers of [{}, { 'x-query-cost': 'estimate' }]) {
          const refused = await ask(yoga, one, headers);

          expect(refused.answer, JSON.stringify(one)).toEqual({
            errors: [
              {
                message: 'This server answers whom it knows. Send "Authorization: Bearer <key>".',
                extensions: { code: 'UNAUTHENTICATED' },
              },
            ],
          });
          expect(refused.status).toBe(401);
          expect(refused.headers.get('www-authenticate')).toBe('Bearer realm="newsgraph"');
        }
      }
    });
    expect(asked).toEqual([]);
    const { headers } = await keyOf(graph, 'READER');
    expect((await ask(yoga, { documentId: sha256(CHINA) }, headers)).status).toBe(200);
    await yoga.dispose();
  });

  test('who is known by a token and has no role may not read there', async ({ graph }) => {
    await using provider = await identityProvider();
    const yoga = yogaOn(graph, { access: { readers: 'token', tokens: provider.options } });
    const withRole = { authorization: `Bearer ${await provider.sign({ role: 'anyone' })}` };
    const without = { authorization: `Bearer ${await provider.sign({ role: 'nothing', sub: 'user-2' })}` };

    expect((await ask(yoga, { query: CHINA }, withRole)).answer).toEqual({
      data: { entity: { name: 'China' } },
    });
    expect(await ask(yoga, { query: CHINA }, without)).toMatchObject({
      status: 403,
      answer: {
        errors: [
          { message: 'This needs the role READER; yours is none.', extensions: { code: 'FORBIDDEN' } },
        ],
      },
    });
  });
});

test('an answer to a request without a key is kept by caches, not so one that needed a key', async ({
  graph,
}) => {
  const [, get] = WAYS[1] ?? [];
  const { headers } = await keyOf(graph, 'READER');
  const yoga = yogaOn(graph, { cacheMaxAgeS: 60 });
  const control = async (sent: object) => (await get?.(yoga, { query: CHINA }, { ...sent }))?.headers;

  expect((await control({}))?.get('cache-control')).toBe('public, max-age=60');
  expect((await control(headers))?.get('cache-control')).toBe('private, max-age=60');
  expect((await control({ authorization: 'Bearer x' }))?.get('cache-control')).toBe('no-store');
  expect((await control(headers))?.get('vary')).toContain('Authorization');
  await yoga.dispose();
});

test('health is told to everybody, and so are the pages, which hold nothing of the graph', async ({
  graph,
}) => {
  const yoga = yogaOn(graph, { ...CLOSED, graphiql: true });
  const get = (path: string, accept = '*/*') =>
    yoga.fetch(`http://localhost${path}`, { headers: { accept } });

  expect((await get('/health/live')).status).toBe(200);
  expect((await get('/health/ready')).status).toBe(200);
  for (const path of ['/explore', '/graphql']) {
    const page = await get(path, 'text/html');
    expect([page.status === 401, page.headers.get('content-type')]).toEqual([
      false,
      expect.stringMatching(/^text\/html/),
    ]);
  }
});

test('a key costs no statement while it is fresh, and one for all requests that come at once', async ({
  graph,
  statements,
}) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { headers } = await keyOf(graph, 'READER');
  const yoga = yogaOn(graph, CLOSED);
  const ask = () => post(yoga, { query: VIEWER }, headers);

  expect(await statements(() => Promise.all(Array.from({ length: 20 }, ask)))).toEqual(['access/key-by-id']);
  expect(await statements(ask)).toEqual([]);
  vi.setSystemTime(Date.now() + 5001);
  expect(await statements(ask)).toEqual(['access/key-by-id']);
  await yoga.dispose();
});

test('a key that is revoked, or expires, opens nothing five seconds later', async ({ graph }) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const revoked = await keyOf(graph, 'READER');
  const soon = new Date(Date.now() + 2000).toISOString();
  const expiring = await keyOf(graph, 'READER', { expiresAt: soon });
  const yoga = yogaOn(graph, CLOSED);
  const status = async ({ headers }: typeof revoked) => (await post(yoga, { query: VIEWER }, headers)).status;

  expect([await status(revoked), await status(expiring)]).toEqual([200, 200]);
  await revokeKey(graph, revoked.id);
  vi.setSystemTime(Date.now() + 2000);
  expect(await status(expiring)).toBe(401);
  vi.setSystemTime(Date.now() + 3000);
  expect(await status(revoked)).toBe(401);
  await yoga.dispose();
});

test('when a key was used is noted, about once an hour', async ({ graph }) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { id, headers } = await keyOf(graph, 'READER');
  const usedAt = async (sent: Record<string, string>) => {
    const yoga = yogaOn(graph);
    await post(yoga, { query: VIEWER }, sent);
    await yoga.dispose();
    return (await findKey(graph, id))?.lastUsedAt;
  };

  expect(await usedAt({ authorization: `Bearer ng_${id}_${'0'.repeat(64)}` })).toBeNull();
  const first = await usedAt(headers);
  expect(first).toMatch(/^\d{4}-/);
  expect(await usedAt(headers)).toBe(first);
  vi.setSystemTime(Date.now() + 3_601_000);
  expect(await usedAt(headers)).not.toBe(first);
});

test('the graph keeps no key, only what it can be compared with', async ({ graph }) => {
  const { id, text } = await keyOf(graph, 'EDITOR');

  expect((await findKey(graph, id))?.hash).toBe(hashOf(text));
  const listed = JSON.stringify(await allKeys(graph));
  expect(listed).toContain(id);
  expect(listed).not.toContain(hashOf(text));
});

/** Two requests of 11 are all that one may do. */
const TIGHT = { budgets: { ...DEFAULTS.budgets, rate: { perSecond: 0.001, burst: 30 } } };

test('who is known has a budget of its own, whatever address it comes from', async ({ graph }) => {
  const [one, other] = [await keyOf(graph, 'READER', { name: 'one' }), await keyOf(graph, 'READER')];
  await using listener = await serveOn(graph, TIGHT);
  const ask = async (sent: Record<string, string>) => {
    const response = await fetch(`${listener.url}/graphql?query={__typename}`, { headers: sent });
    return { status: response.status, answer: JSON.stringify(await response.json()) };
  };
  const times = async (count: number, sent: Record<string, string>) => {
    const answers = [];
    for (let i = 0; i < count; i++) answers.push(await ask(sent));
    return answers.map(({ status }) => status);
  };

  // To be known for the first time is paid for by the address, 10 of its 30 each; the query is not.
  expect((await ask(one.headers)).status).toBe(200);
  expect((await ask(other.headers)).status).toBe(200);
  expect(await times(2, {})).toEqual([429, 429]);
  expect(await times(3, one.headers)).toEqual([200, 200, 429]);
  expect((await ask(one.headers)).answer).toContain('what \\"one\\" may spend');
  expect(await times(3, other.headers)).toEqual([200, 200, 429]);
});

test('an API key whose hash has a rate of its own spends from that, and is known all the same', async ({
  graph,
}) => {
  const { hash, headers } = await keyOf(graph, 'READER', { name: 'dashboard' });
  const keys = [{ name: 'fast', sha256: hash, rate: { perSecond: 0.001, burst: 500 } }];
  await using listener = await serveOn(graph, {
    ...CLOSED,
    budgets: { ...DEFAULTS.budgets, rate: { ...TIGHT.budgets.rate, keys } },
  });

  const response = await fetch(`${listener.url}/graphql?query={viewer{name}}`, { headers });

  expect(await response.json()).toEqual({ data: { viewer: { name: 'dashboard' } } });
  expect(response.headers.get('ratelimit-policy')).toMatch(/^"cost";q=500;/);
});

test('who guesses keys pays for it by address', async ({ graph }) => {
  const good = await keyOf(graph, 'READER');
  await using listener = await serveOn(graph, TIGHT);
  const statuses: number[] = [];
  for (let i = 0; i < 4; i++) {
    const headers = { authorization: `Bearer ng_${good.id}_${String(i).repeat(64)}` };
    statuses.push((await fetch(`${listener.url}/graphql?query={__typename}`, { headers })).status);
  }

  expect(statuses).toEqual([401, 401, 401, 429]);
});

test('pages of listed origins may send a key', async ({ graph }) => {
  const origin = 'https://news.example';
  const yoga = yogaOn(graph, { ...CLOSED, corsOrigins: [origin] });
  const asked = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization',
  };

  const { status, headers } = await yoga.fetch('http://localhost/graphql', {
    method: 'OPTIONS',
    headers: asked,
  });

  expect(status).toBe(204);
  expect(headers.get('access-control-allow-headers')).toBe('authorization');
  expect(headers.get('access-control-allow-origin')).toBe(origin);
});
