import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { OperationQueue } from '../../../src/server/budgets/operation-queue.ts';
import { TokenBuckets } from '../../../src/server/budgets/token-buckets.ts';
import { clientAddress, networkOf } from '../../../src/server/connections/address.ts';
import { serveOn, unreachable } from '../../setup/server.ts';

const { server: DEFAULTS } = readConfig({});
const RATE = { perSecond: 10, burst: 100 };
const QUERY = '/graphql?query={__typename}';

test('a bucket is emptied at once, and fills at its rate', () => {
  const buckets = new TokenBuckets();

  expect(buckets.take('a', 100, RATE, 0)).toEqual({ ok: true, left: 0, fullInS: 10, retryInS: 0 });
  expect(buckets.take('a', 20, RATE, 0)).toEqual({ ok: false, left: 0, fullInS: 10, retryInS: 2 });
  expect(buckets.take('a', 20, RATE, 1999).ok).toBe(false);
  expect(buckets.take('a', 20, RATE, 2000).ok).toBe(true);
  expect(buckets.take('a', 100, RATE, 11_999).ok).toBe(false);
  expect(buckets.take('a', 100, RATE, 12_000)).toMatchObject({ ok: true, left: 0 });
});

test('each client has its own; what costs more than fits takes all', () => {
  const buckets = new TokenBuckets();

  expect(buckets.take('a', 5000, RATE, 0)).toMatchObject({ ok: true, left: 0 });
  expect(buckets.take('b', 1, RATE, 0)).toMatchObject({ ok: true, left: 99 });
});

test('over any time no more is spent than rate and burst allow', () => {
  const buckets = new TokenBuckets();
  let spent = 0;
  for (let ms = 0; ms <= 60_000; ms += 7) if (buckets.take('a', 3, RATE, ms).ok) spent += 3;

  expect(spent).toBeLessThanOrEqual(100 + 60 * 10);
  expect(spent).toBeGreaterThan(100 + 60 * 10 - 6);
});

test('of many clients the oldest are forgotten', () => {
  const buckets = new TokenBuckets();
  for (let client = 0; client < 100_010; client++) buckets.take(String(client), 100, RATE, 0);

  expect(buckets.size).toBe(100_000);
  expect(buckets.take('100009', 1, RATE, 0).ok).toBe(false);
});

test('who has spent what it may gets 429, told how long and what is left', async () => {
  await using graph = unreachable();
  const budgets = { ...DEFAULTS.budgets, rate: { perSecond: 1, burst: 100 } };
  await using listener = await serveOn(graph, { budgets });

  const first = await fetch(listener.url + QUERY);
  expect(first.status).toBe(200);
  expect(first.headers.get('ratelimit-policy')).toBe('"cost";q=100;w=100');
  // 10 for the request, 1 for its field.
  expect(first.headers.get('ratelimit')).toMatch(/^"cost";r=(89|90);t=1[01]$/);

  const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(listener.url + QUERY)));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(10);
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused[0]?.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  expect((await fetch(`${listener.url}/health/live`)).status).toBe(200);
});

test('a query is charged what it costs, with what every request does', async () => {
  await using graph = unreachable();
  const budgets = { ...DEFAULTS.budgets, rate: { perSecond: 0.001, burst: 1000 } };
  await using listener = await serveOn(graph, { budgets });
  const query = '{entities(first:50){nodes{id kind}}}';

  const { headers } = await fetch(`${listener.url}/graphql?query=${encodeURIComponent(query)}`);

  // 10 a request; a page is 5, and its items have two fields.
  expect(headers.get('ratelimit')).toContain(`;r=${1000 - 10 - (5 + 50 * 2)};`);
});

/** An address may make one request of 11, whoever has the key 45. */
const KEYED = {
  ...{ perSecond: 0.001, burst: 15 },
  keys: [
    {
      name: 'dashboard',
      sha256: createHash('sha256').update('key-of-the-dashboard').digest('hex'),
      rate: { perSecond: 0.001, burst: 500 },
    },
  ],
};

test('who sends a key that is known has what the key may spend, apart from its address', async () => {
  await using graph = unreachable();
  await using listener = await serveOn(graph, { budgets: { ...DEFAULTS.budgets, rate: KEYED } });
  const ask = (headers: Record<string, string>) => fetch(listener.url + QUERY, { headers });

  expect((await ask({})).status).toBe(200);
  expect((await ask({})).status).toBe(429);
  const answers: Response[] = [];
  for (let i = 0; i < 46; i++) answers.push(await ask({ authorization: 'Bearer key-of-the-dashboard' }));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(45);
  expect(answers[0]?.headers.get('ratelimit-policy')).toBe('"cost";q=500;w=500000');
  expect(JSON.stringify(await answers.at(-1)?.json())).toContain('what the key \\"dashboard\\" may spend');
});

test('who sends a key that is not known pays by address', async () => {
  await using graph = unreachable();
  await using listener = await serveOn(graph, { budgets: { ...DEFAULTS.budgets, rate: KEYED } });
  const statuses: number[] = [];

  for (const authorization of ['Bearer guess-1', 'Bearer guess-2', 'Basic key-of-the-dashboard', 'Bearer ']) {
    statuses.push((await fetch(listener.url + QUERY, { headers: { authorization } })).status);
  }

  expect(statuses).toEqual([401, 429, 429, 429]);
});

test('nobody waits for a turn for longer than the limit', async () => {
  const queue = new OperationQueue({ running: 1, waiting: 1, timeoutMs: 50 });
  const { signal } = new AbortController();
  const leave = await queue.enter(signal);
  const start = performance.now();

  await expect(queue.enter(signal)).rejects.toMatchObject({
    extensions: { code: 'SERVER_BUSY', http: { status: 503 } },
  });
  expect(performance.now() - start).toBeGreaterThan(45);
  expect([queue.running, queue.waiting]).toEqual([1, 0]);

  const next = queue.enter(signal);
  leave();
  (await next)();
  expect(queue.running).toBe(0);
});

test('what is no GraphQL is charged too', async () => {
  await using graph = unreachable();
  const budgets = { ...DEFAULTS.budgets, rate: { perSecond: 1, burst: 100 } };
  await using listener = await serveOn(graph, { budgets });

  const statuses: number[] = [];
  for (let i = 0; i < 12; i++) statuses.push((await fetch(`${listener.url}/graphql?query={`)).status);

  expect(statuses.at(-1)).toBe(429);
});

test.for([
  ['without proxies', [], '203.0.113.9', 2],
  ['from a trusted proxy', ['127.0.0.1'], '203.0.113.9', 20],
  ['through two of them', ['127.0.0.1', '10.0.0.0/8'], '203.0.113.9, 10.1.2.3', 20],
] as const)('X-Forwarded-For counts %s', async ([, trustedProxies, forwarded, served]) => {
  await using graph = unreachable();
  const budgets = { ...DEFAULTS.budgets, rate: { perSecond: 1, burst: 25 } };
  const connections = { ...DEFAULTS.connections, trustedProxies };
  await using listener = await serveOn(graph, { budgets, connections });
  let ok = 0;
  for (let i = 0; i < 20; i++) {
    const address = forwarded.replace('113.9', `113.${i}`);
    const { status } = await fetch(listener.url + QUERY, { headers: { 'x-forwarded-for': address } });
    if (status === 200) ok += 1;
  }

  expect(ok).toBe(served);
});

test('of several forwarded addresses the last that is no proxy counts: what a client adds before it does not', () => {
  const address = clientAddress(['127.0.0.1']);
  const request = (forwarded: string) =>
    ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '127.0.0.1' } }) as never;

  expect(address(request('198.51.100.1, 203.0.113.9'))).toBe('203.0.113.9');
  expect(address(request('nonsense'))).toBe('nonsense');
});

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
