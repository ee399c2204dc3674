import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, vi } from 'vitest';
import { issueKey } from '../../../src/access/api-key.ts';
import { readConfig } from '../../../src/config.ts';
import { addKey } from '../../../src/graph/api-key.ts';
import { testWith } from '../../setup/graph.ts';
import { serveOn, yogaOn } from '../../setup/server.ts';

const test = testWith('seed');
const { server: DEFAULTS } = readConfig({});

const at = (query = '') => `http://localhost/export${query}`;
const filtered = (filter: object, others = '') =>
  at(`?filter=${encodeURIComponent(JSON.stringify(filter))}${others}`);

test('it is a file that says as of which write it is, and that nobody keeps', async ({ graph }) => {
  const response = await yogaOn(graph).fetch(at());

  const text = await response.text();
  const [about] = text.split('\n').map((line) => line && JSON.parse(line));
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/x-ndjson',
    'content-disposition': `attachment; filename="newsgraph-claims-${about.seq}.jsonl"`,
    'newsgraph-seq': String(about.seq),
    'cache-control': 'no-store',
  });
  expect(text).toMatch(/\n\{"type":"end",[^\n]*\}\n$/);
});

test('format, list, filter and clocks are those of the command', async ({ graph }) => {
  const query = '&format=csv&list=relations&asOf=2024-05-16';
  const response = await yogaOn(graph).fetch(
    filtered({ types: ['OPPOSES'], source: { slugs: ['china'] } }, query),
  );

  const [, ...rows] = (await response.text()).trimEnd().split('\r\n');
  expect(response.headers.get('content-type')).toMatch(/^text\/csv/);
  expect(rows.map((row) => row.split(',')[0]).sort()).toEqual([
    'china:OPPOSES:outside-intervention',
    'china:OPPOSES:united-states',
  ]);
});

describe('it is refused', () => {
  test.for<readonly [string, string, RequestInit, number, string, RegExp]>([
    ['by POST', at(), { method: 'POST' }, 405, 'BAD_REQUEST', /by GET, not POST/],
    ['in parts', at(), { headers: { range: 'bytes=100-' } }, 416, 'BAD_REQUEST', /cannot be resumed/],
    [
      'in an unknown format',
      at('?format=xlsx'),
      {},
      400,
      'BAD_USER_INPUT',
      /"xlsx" is not known; there are jsonl, csv/,
    ],
    [
      'of an unknown list',
      at('?list=articles'),
      {},
      400,
      'BAD_USER_INPUT',
      /"articles" is none that jsonl holds/,
    ],
    ['by an unknown parameter', at('?asof=2024-05-16'), {}, 400, 'BAD_USER_INPUT', /"asof": is not known/],
    [
      'with one given twice',
      at('?asOf=2024-05-16&asOf=2024-05-17'),
      {},
      400,
      'BAD_USER_INPUT',
      /"asOf": is given twice/,
    ],
    [
      'by what is no filter',
      at('?filter=china'),
      {},
      400,
      'BAD_USER_INPUT',
      /"filter": must be a JSON object/,
    ],
    [
      'by a filter that the API refuses',
      filtered({ frm: 'x' }),
      {},
      400,
      'BAD_USER_INPUT',
      /"frm" is not defined/,
    ],
    ['as of no day', at('?asOf=May'), {}, 400, 'BAD_USER_INPUT', /"asOf": "May" must be a calendar date/],
    [
      'to foreign pages',
      at(),
      { headers: { origin: 'https://b.example' } },
      403,
      'CROSS_SITE_REQUEST',
      /may not ask/,
    ],
  ])('%s', async ([, url, init, status, code, message], { graph }) => {
    const response = await yogaOn(graph).fetch(url, init);

    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.stringMatching(message), extensions: { code } }],
    });
  });

  test('to whom the server does not know, where it answers whom it knows', async ({ graph }) => {
    const yoga = yogaOn(graph, { access: { ...DEFAULTS.access, readers: 'token' } });
    const { id, hash, text: key } = issueKey();
    await addKey(graph, { id, hash, name: 'reader', role: 'READER', expiresAt: null });

    const [unknown, wrong, known] = await Promise.all([
      yoga.fetch(at()),
      yoga.fetch(at(), { headers: { authorization: 'Bearer ng_0000000000_wrong' } }),
      yoga.fetch(at(), { headers: { authorization: `Bearer ${key}` } }),
    ]);

    expect([unknown.status, wrong.status, known.status]).toEqual([401, 401, 200]);
    await known.text();
  });

  test('where only persisted operations are carried out', async ({ graph }) => {
    const persisted = { ...DEFAULTS.persisted, only: true };

    const response = await yogaOn(graph, { persisted }).fetch(at());

    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('PERSISTED_QUERY_ONLY'),
    ]);
  });

  test('to a client that has spent what it may', async ({ graph }) => {
    const rate = { perSecond: 1, burst: 30_000 };
    await using server = await serveOn(graph, { budgets: { ...DEFAULTS.budgets, rate } });

    const first = await fetch(`${server.url}/export`);
    await first.text();
    const second = await fetch(`${server.url}/export`);

    expect([first.status, second.status]).toEqual([200, 429]);
    expect(await second.text()).toContain('RATE_LIMITED');
  });
});

/** A busy machine takes its time. */
const WAIT = { timeout: 20_000, interval: 200 };

/** Asks, and reads nothing of the answer. */
async function begun(url: string): Promise<IncomingMessage> {
  const request = get(`${url}/export`);
  request.on('error', () => {});
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return response;
}

test('one at a time for a client, and when it goes, the work ends in the database and its place is free', async ({
  graph,
}) => {
  await using server = await serveOn(graph);
  // The next page takes as long as the client is there.
  const run = graph.run;
  const aborted = vi.fn();
  const reached = Promise.withResolvers<void>();
  graph.run = ((statement, params, options = {}) => {
    if (statement.name !== 'export/articles') return run.call(graph, statement, params, options);
    reached.resolve();
    return new Promise((_, reject) => {
      options.signal?.addEventListener('abort', () => {
        aborted();
        reject(options.signal?.reason);
      });
    });
  }) as typeof run;
  try {
    const first = await begun(server.url);
    const second = await fetch(`${server.url}/export`);
    expect([second.status, await second.text()]).toEqual([429, expect.stringContaining('One at a time')]);

    await reached.promise;
    first.destroy();

    await vi.waitFor(() => expect(aborted).toHaveBeenCalled(), WAIT);
  } finally {
    graph.run = run;
  }
  await vi.waitFor(async () => {
    const third = await fetch(`${server.url}/export`);
    const text = await third.text();
    expect([third.status, text]).toEqual([200, expect.stringContaining('"type":"end"')]);
  }, WAIT);
});

test('an export that fails on its way is cut off, so that nobody takes it for whole', async ({ graph }) => {
  await using server = await serveOn(graph);
  const run = graph.run;
  graph.run = ((statement, ...rest) =>
    statement.name === 'export/entities'
      ? sleep(50).then(() => Promise.reject(new Error('lost')))
      : run.call(graph, statement, ...rest)) as typeof run;
  try {
    const response = await fetch(`${server.url}/export`);

    await expect(response.text()).rejects.toThrow();
  } finally {
    graph.run = run;
  }
});
