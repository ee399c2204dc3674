import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { RedisBuckets } from '../../../src/server/budgets/redis-buckets.ts';
import { TokenBuckets } from '../../../src/server/budgets/token-buckets.ts';
import { seededRandom } from '../../setup/random.ts';
import { hasRedis, type Redis, startRedis } from '../../setup/redis.ts';
import { serveOn, unreachable } from '../../setup/server.ts';

const { server: DEFAULTS } = readConfig({});
/** What a second adds is nothing here, so that only the burst counts. */
const RATE = { perSecond: 0.001, burst: 1000 };
/** A request costs 10, and its one field 1. */
const SERVED = Math.floor(RATE.burst / 11);

/** An instance of the server, and what it logs. */
async function instance(redisUrl: string) {
  const graph = unreachable();
  const log: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void log.push(line) });
  const budgets = { ...DEFAULTS.budgets, rate: { ...RATE, redisUrl } };
  const listener = await serveOn(graph, { budgets }, logger);
  onTestFinished(async () => {
    await listener[Symbol.asyncDispose]();
    await graph[Symbol.asyncDispose]();
  });
  const ask = async () => (await fetch(`${listener.url}/graphql?query={__typename}`)).status;
  const logged = (text: string) => log.filter((line) => line.includes(text)).length;
  return { ask, logged };
}

type Instance = Awaited<ReturnType<typeof instance>>;

const sharing = ({ logged }: Instance, times = 1) =>
  expect.poll(() => logged('are shared'), { timeout: 10_000 }).toBe(times);

/** Asks so often, and counts the answers by their status. */
async function askTimes(count: number, ...instances: Instance[]): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {};
  for (let index = 0; index < count; index++) {
    const status = (await instances[index % instances.length]?.ask()) ?? 0;
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  return statuses;
}

test('a Redis that is not there is told once, and each instance counts for itself', async () => {
  const one = await instance('redis://127.0.0.1:1');

  expect(await askTimes(SERVED + 10, one)).toEqual({ 200: SERVED, 429: 10 });
  await expect.poll(() => one.logged('Redis does not answer')).toBe(1);
});

// A Redis that is late is done without, as it has to be; where much else is going on, it is late now and then.
describe.skipIf(!hasRedis)('with a redis-server on this machine', { retry: 3 }, () => {
  let redis: Redis;

  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis[Symbol.asyncDispose]());

  const client = async () => {
    const opened = createClient({ url: redis.url }).on('error', () => {});
    await opened.connect();
    return Object.assign(opened, { [Symbol.dispose]: () => opened.destroy() });
  };

  beforeEach(async () => {
    using asker = await client();
    await asker.flushAll();
  });

  test('instances share the budget of an address', async () => {
    const both = [await instance(redis.url), await instance(redis.url)];
    await Promise.all(both.map((one) => sharing(one)));

    expect(await askTimes(SERVED + 20, ...both)).toEqual({ 200: SERVED, 429: 20 });
  });

  test('a bucket in Redis gives what one in memory gives', async () => {
    const random = seededRandom(7);
    const shared = await connected(redis.url);
    const own = new TokenBuckets();

    for (let count = 0; count < 200; count++) {
      const [key, cost] = [random.pick(['a', 'b', 'c']), Math.ceil(random.next() ** 4 * 1200)];
      const { ok, left } = await shared.take(key, cost, RATE);
      expect({ ok, left }).toEqual({ ok: own.take(key, cost, RATE, 0).ok, left: expect.any(Number) });
      expect(Math.abs(left - own.take(key, 0, RATE, 0).left)).toBeLessThanOrEqual(1);
    }
  });

  test('it fills at its rate, tells for how long to wait, and is forgotten once it is full', async () => {
    const shared = await connected(redis.url);
    const rate = { perSecond: 100, burst: 50 };

    expect(await shared.take('a', 50, rate)).toMatchObject({ ok: true, left: 0 });
    const { ok, retryInS } = await shared.take('a', 20, rate);
    expect(ok).toBe(false);
    expect(retryInS).toBeGreaterThan(0.05);
    expect(retryInS).toBeLessThanOrEqual(0.2);
    await sleep(retryInS * 1000 + 5);
    expect((await shared.take('a', 20, rate)).ok).toBe(true);
    expect((await shared.take('a', 50, rate)).ok).toBe(false);
    await sleep(520);
    using asker = await client();
    expect(await asker.keys('*')).toEqual([]);
  });

  test('a Redis that ends fails no request, and is shared again once it is back', async () => {
    const one = await instance(redis.url);
    await sharing(one);
    expect(await askTimes(20, one)).toEqual({ 200: 20 });

    const asked = askTimes(40, one);
    await redis.kill();
    expect(await asked).toEqual({ 200: 40 });
    // It has counted along: what was spent before is spent.
    expect(await askTimes(SERVED - 60 + 15, one)).toEqual({ 200: SERVED - 60, 429: 15 });
    expect(one.logged('Redis does not answer')).toBe(1);

    await redis.start();
    await sharing(one, 2);
    expect(await one.ask()).toBe(200);
  });

  test('a Redis that answers nothing holds a request for a moment, and few of them', async () => {
    const one = await instance(redis.url);
    await sharing(one);
    redis.freeze();
    const start = performance.now();
    try {
      expect(await askTimes(40, one)).toEqual({ 200: 40 });
      // Each asks twice: 80 times 50 ms if each waited for it.
      expect(performance.now() - start).toBeLessThan(2000);
    } finally {
      redis.thaw();
    }
    // Who asks finds out that it answers again.
    await expect.poll(() => one.ask().then(() => one.logged('are shared')), { timeout: 4000 }).toBe(2);
  });

  test('nor does one that answers with errors fail a request', async () => {
    const one = await instance(redis.url);
    await sharing(one);
    using asker = await client();
    await asker.lPush('newsgraph:rate:address:127.0.0.1', 'a list');

    expect(await askTimes(5, one)).toEqual({ 200: 5 });
    expect(one.logged('WRONGTYPE')).toBe(1);
  });

  test('a server that is closed leaves no connection', async () => {
    const shared = await connected(redis.url);
    using asker = await client();
    const connections = async () => (await asker.clientList()).length;
    expect(await connections()).toBe(2);

    await shared.close();

    await expect.poll(connections).toBe(1);
  });
});

async function connected(url: string): Promise<RedisBuckets> {
  const ready = Promise.withResolvers<void>();
  const buckets = new RedisBuckets(url, { ready: ready.resolve, failed: ready.reject });
  onTestFinished(() => buckets.close());
  await ready.promise;
  return buckets;
}
