import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { readRunFile } from '../../src/launcher/run-file.ts';
import { processesOf, programs, testFolder } from '../launcher/support.ts';
import { buildImage } from './image.ts';
import { type KeptNeo4j, keptNeo4j } from './kept-neo4j.ts';
import { gone, isAlive, newsgraph, start } from './newsgraph.ts';

/** Two installations, and a build of the pages. */
const IMAGE_TIMEOUT_MS = 600_000;

// One Neo4j, started in the background, serves all tests of this file, in their order.
let kept: KeptNeo4j;
const run = (...args: string[]) => kept.run(...args);

beforeAll(async () => {
  kept = await keptNeo4j();
});
afterAll(() => kept[Symbol.asyncDispose]());

async function ask(url: string): Promise<unknown> {
  const body = JSON.stringify({ query: '{ entity(by: {slug: "china"}) { name } }' });
  const headers = { 'content-type': 'application/json' };
  return (await fetch(url, { method: 'POST', headers, body })).json();
}

/** A line of a stack trace. */
const STACK = /^ +at /m;
const CHINA = { data: { entity: { name: 'China' } } };

test('before a start, nothing runs: status 3, and nothing to stop is no failure', async () => {
  expect(await run('neo4j', 'status')).toMatchObject({
    code: 3,
    output: expect.stringContaining('newsgraph neo4j start'),
  });
  expect(await run('neo4j', 'stop')).toMatchObject({
    code: 0,
    output: expect.stringMatching(/No Neo4j runs/),
  });
});

test('start leaves it running when the command has ended', async () => {
  const { code, output } = await run('neo4j', 'start');

  const { uri, neo4jPid, password } = await kept.runFile();
  expect(output).toContain(`runs at ${uri}`);
  expect(output).not.toContain(password);
  expect(code).toBe(0);
  expect(isAlive(neo4jPid)).toBe(true);
});

test('a second start finds it', async () => {
  const { code, output } = await run('neo4j', 'start');

  expect(output).toContain('It runs already.');
  expect(code).toBe(0);
});

test('status says where it is, to people and to programs', async () => {
  const { uri, neo4jPid, pid, password } = await kept.runFile();

  const shown = await run('neo4j', 'status');
  const json = await run('neo4j', 'status', '--json');

  expect(shown).toMatchObject({ code: 0, output: expect.stringMatching(`${uri}[^]*${neo4jPid}[^]*${pid}`) });
  const keeper = 'neo4j start';
  expect(JSON.parse(json.output)).toMatchObject({ state: 'running', uri, pid, neo4jPid, keeper });
  expect(json.output).not.toContain(password);
});

test('a server joins it and leaves it running', async () => {
  const { server, url } = await kept.serve();
  expect(await ask(url)).toEqual(CHINA);
  expect(server.output()).toContain(`newsgraph neo4j start of process ${(await kept.runFile()).pid} keeps`);

  server.process.kill('SIGTERM');

  expect((await server.exited).code).toBe(0);
  expect(isAlive((await kept.runFile()).neo4jPid)).toBe(true);
});

test('doctor sees what a server would use', async () => {
  const { code, output } = await run('doctor', '--json');

  const { ok, checks } = JSON.parse(output);
  const found = Object.fromEntries(checks.map((one: { name: string }) => [one.name, one]));
  expect(found['Data folder']).toMatchObject({
    status: 'ok',
    found: expect.stringContaining('a server joins it'),
  });
  expect(found['Database'].found).toContain((await kept.runFile()).uri);
  expect(found['Schema']).toMatchObject({
    status: 'ok',
    found: expect.stringMatching(/^all \d+ steps taken$/),
  });
  expect({ code, ok }).toEqual({ code: 0, ok: true });
});

test(
  'what the image runs answers in a folder that holds no more than the image, and SIGTERM ends it',
  async () => {
    const app = testFolder();
    const image = buildImage(app);
    const { uri, password } = await kept.runFile();
    const [program = '', ...args] = image.command;
    expect(program).toBe('node');
    expect(await readdir(join(app, 'node_modules'))).not.toContain('vitest');
    const { PATH } = process.env;
    const env = {
      PATH,
      ...image.environment,
      HOST: '127.0.0.1',
      PORT: '0',
      NEO4J_URI: uri,
      NEO4J_PASSWORD: password,
    };

    const server = start(args, env, { cwd: app });
    onTestFinished(() => void server.process.kill('SIGKILL'));
    const [, url = ''] = await server.printed(/GraphQL {4}(\S+)/);
    expect(await ask(url)).toEqual(CHINA);

    const health = (PORT: string) =>
      spawnSync(process.execPath, image.health.slice(1), { env: { PORT }, encoding: 'utf8' }).status;
    expect([health(new URL(url).port), health('1')]).toEqual([0, 1]);
    server.process.kill('SIGTERM');
    expect((await server.exited).code).toBe(0);
  },
  IMAGE_TIMEOUT_MS,
);

test('a graph that a newer newsgraph wrote is refused by serve and found by doctor', async () => {
  await kept.define("CREATE (:Migration {number: 9999, name: '9999-from-the-future'})");

  const [served, checked] = await Promise.all([run('serve'), run('doctor')]);
  await kept.define('MATCH (migration:Migration {number: 9999}) DELETE migration');

  expect(served.output).toMatch(/newer newsgraph .*9999-from-the-future\.\nRun that version/);
  expect(served.output).not.toMatch(STACK);
  expect(served.code).toBe(4);
  expect(checked.output).toMatch(/✖ Schema .*newer newsgraph: 9999-from-the-future/);
  expect(checked.code).toBe(1);
});

test.each([
  [{ NEO4J_PASSWORD: 'wrong' }, 'Check NEO4J_USERNAME and NEO4J_PASSWORD.'],
  [{ NEO4J_DATABASE: 'news' }, 'has no database "news" (NEO4J_DATABASE)'],
])('at NEO4J_URI with %j: refused in words', async (change, message) => {
  const { uri, password } = await kept.runFile();

  const elsewhere = { ...kept.settings, NEO4J_URI: uri, NEO4J_PASSWORD: password, ...change };
  const { code, output } = await newsgraph(['serve'], elsewhere).exited;

  expect(output).toContain(message);
  expect(output).not.toMatch(STACK);
  expect(code).toBe(4);
});

test('stop ends it; the server that used it says so and ends too', async () => {
  const { server } = await kept.serve();
  const { pid, neo4jPid } = await kept.runFile();
  // For the next test: a step that is to be taken again.
  await kept.define('MATCH (migration:Migration {number: 1}) DELETE migration');

  const { code, output } = await run('neo4j', 'stop');

  expect(output).toContain('Neo4j is stopped');
  expect(code).toBe(0);
  expect(await gone(neo4jPid, 1000)).toBe(true);
  const ended = await server.exited;
  expect(ended.output).toContain('which newsgraph neo4j start kept, was stopped');
  expect(ended.code).toBe(4);
  expect(await readRunFile(kept.dataFolder)).toBeNull();
  expect(await readFile(join(kept.dataFolder, 'neo4j-start.log'), 'utf8')).toBe('');
  expect(await gone(pid, 5000)).toBe(true);
});

test('a database that is read-only is refused in words when something is to be written', async () => {
  const { PATH } = process.env;
  // Writes the setting into the file that the launcher has just written, then is the Java that there is.
  const java = `PATH='${PATH}'
    [ "$1" = -version ] || echo server.databases.default_to_read_only=true >> conf/neo4j.conf
    exec java "$@"`;
  const readOnly = { ...kept.settings, JAVA_HOME: '', PATH: `${programs({ java })}:${PATH}` };

  const { code, output } = await newsgraph(['serve'], readOnly).exited;

  expect(output).toMatch(
    /newsgraph: The database is read-only.*\n(.*\n)*The database says: No write operations/,
  );
  expect(output).not.toMatch(STACK);
  expect(code).toBe(4);
  expect(processesOf(kept.dataFolder)).toEqual([]);
});

test('with NEO4J_URI there is nothing to start', async () => {
  const elsewhere = { ...kept.settings, NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' };

  const { code, output } = await newsgraph(['neo4j', 'start'], elsewhere).exited;

  expect(output).toContain('Unset it to start a local one.');
  expect(code).toBe(4);
});
