import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gone, isAlive, newsgraph, type Running } from './newsgraph.ts';

let folder: string;
let settings: Record<string, string>;
/** The server of the test before: each test begins where the last one ended. */
let server: Running;
let javaPid: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsgraph-serve-'));
  const memory = { NEO4J_HEAP_MB: '512', NEO4J_PAGE_CACHE_MB: '128' };
  // A database that plans a statement for the first time, on a busy machine, takes longer than one may else.
  const limits = { STATEMENT_TIMEOUT_MS: '60000', REQUEST_TIMEOUT_MS: '90000' };
  settings = { NEWSGRAPH_DATA: folder, PORT: '0', ...memory, ...limits };
});

afterAll(async () => {
  server.process.kill('SIGTERM');
  await server.exited;
  await gone(javaPid, 20_000);
  await rm(folder, { recursive: true });
});

async function start(): Promise<string> {
  server = newsgraph(['serve'], settings);
  const [, url] = await server.printed(/GraphQL {4}(\S+)/);
  javaPid = JSON.parse(await readFile(join(folder, 'run.json'), 'utf8')).neo4jPid;
  return String(url);
}

async function ask(url: string, query: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return response.json();
}

const CHINA = '{ entity(by: {slug: "china"}) { name } claims { totalCount } }';

test('on an empty folder it says what it does, seeds, and answers', async () => {
  const url = await start();

  expect(await ask(url, CHINA)).toEqual({ data: { entity: { name: 'China' }, claims: { totalCount: 25 } } });
  expect(server.output()).toMatch(/Starting Neo4j[\s\S]*Seeded: \d+ entities, 25 claims/);
  expect((await fetch(new URL('/health/ready', url))).status).toBe(200);
});

test('verify joins the database of the running server and finds no difference', async () => {
  const { code, output } = await newsgraph(['verify'], settings).exited;

  expect(output).toMatch(/^0 differences in \d+ entities/m);
  expect(code).toBe(0);
});

test('a second server on the same data is refused, and says who is in the way', async () => {
  const { code, output } = await newsgraph(['serve'], settings).exited;

  expect(output).toContain(String(server.process.pid));
  expect(output).toContain('NEWSGRAPH_DATA');
  expect(code).toBe(4);
});

test('Ctrl-C ends server and database', async () => {
  server.process.kill('SIGINT');

  expect((await server.exited).code).toBe(0);
  expect(isAlive(javaPid)).toBe(false);
});

test('a second start finds its data and does not seed again', async () => {
  const url = await start();

  expect(await ask(url, CHINA)).toMatchObject({ data: { claims: { totalCount: 25 } } });
  expect(server.output()).toContain('was not seeded');
});

test('the database killed under it: errors say so within 5 s, and it comes back by itself', async () => {
  const url = String(/GraphQL {4}(\S+)/.exec(server.output())?.[1]);
  process.kill(javaPid, 'SIGKILL');
  await gone(javaPid, 5000);

  const start = Date.now();
  const answer = await ask(url, '{ entities(first: 1) { totalCount } }');
  expect(answer).toMatchObject({ errors: [{ extensions: { code: 'DATABASE_UNAVAILABLE' } }] });
  expect(Date.now() - start).toBeLessThan(5000);
  expect((await fetch(new URL('/health/live', url))).status).toBe(200);
  expect((await fetch(new URL('/health/ready', url))).status).toBe(503);

  await server.printed(/Neo4j answers again/);
  expect(await ask(url, CHINA)).toMatchObject({ data: { claims: { totalCount: 25 } } });
});

test('a database that froze is told from a slow one within 5 s, and is used again once it thaws', async () => {
  const url = String(/GraphQL {4}(\S+)/.exec(server.output())?.[1]);
  const { neo4jPid } = JSON.parse(await readFile(join(folder, 'run.json'), 'utf8'));
  process.kill(neo4jPid, 'SIGSTOP');

  const start = Date.now();
  const answer = await ask(url, '{ entities(first: 1) { totalCount } }');
  const elapsedMs = Date.now() - start;
  process.kill(neo4jPid, 'SIGCONT');

  expect(answer).toMatchObject({ errors: [{ extensions: { code: 'DATABASE_UNAVAILABLE' } }] });
  expect(elapsedMs).toBeLessThan(5000);
  expect(await ask(url, CHINA)).toMatchObject({ data: { claims: { totalCount: 25 } } });
});

test('after kill -9 of the server the database ends too', async () => {
  javaPid = JSON.parse(await readFile(join(folder, 'run.json'), 'utf8')).neo4jPid;

  server.process.kill('SIGKILL');

  expect(await gone(javaPid, 20_000)).toBe(true);
});

test('a taken port is found out before a database is started', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const port = String((other.address() as AddressInfo).port);

  const { code, output } = await newsgraph(['serve'], { ...settings, PORT: port }).exited;
  other.close();

  expect(output).toContain(`Port ${port} on 127.0.0.1 is taken`);
  expect(output).not.toContain('Starting Neo4j');
  expect(code).toBe(4);
});

const BAD_SETTINGS = [
  [{ PORT: 'http' }, /PORT is "http": must be a whole number from 0 to 65535/],
  [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL is "loud": must be fatal, error, warn/],
  [{ NEO4J_HEAP_MB: '1' }, /NEO4J_HEAP_MB is "1": must be a whole number from 256/],
] as const;

for (const [bad, message] of BAD_SETTINGS) {
  test(`${JSON.stringify(bad)} is refused by name`, async () => {
    const { code, output } = await newsgraph(['serve'], { ...settings, ...bad }).exited;

    expect(output).toMatch(message);
    expect(code).toBe(3);
  });
}

test('an unreachable database is an error within seconds', async () => {
  const unreachable = { ...settings, NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' };

  const { code, output } = await newsgraph(['serve'], unreachable).exited;

  expect(output).toContain('bolt://127.0.0.1:1');
  expect(code).toBe(4);
});
