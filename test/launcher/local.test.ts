import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Graph } from '../../src/graph/client.ts';
import { ping } from '../../src/graph/ping.ts';
import { type Database, findOrOpenDatabase, findRunning, openDatabase } from '../../src/launcher/index.ts';
import { endAll, launcherConfig, processesOf, runFile, temporaryFolder } from './support.ts';

// These tests follow one data folder through its life, so that Neo4j starts three times and not ten.
const folder = temporaryFolder();
const said: string[] = [];
let database: Database;

beforeAll(async () => {
  database = await openDatabase(launcherConfig(folder), (text) => said.push(text));
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await endAll(folder);
});

const openGraph = ({ uri, user, password }: Database) =>
  new Graph({ uri, user, password, database: undefined, statementTimeoutMs: 5000 });

test('a fresh folder gets a Neo4j that answers, on loopback, with a password of its own', async () => {
  expect(database.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
  expect(database.password).toMatch(/^[\w-]{32}$/);
  expect(database.description).toContain(`data in ${folder}`);
  expect(await ping(database, 5000)).toEqual({ ok: true });
  expect(said.join('\n')).toContain('Starting Neo4j');
});

test('the password that every fresh Neo4j has is no longer accepted', async () => {
  expect(await ping({ ...database, password: 'neo4j' }, 5000)).toMatchObject({ failure: 'unauthorized' });
});

test('what holds the password is for its owner only', async () => {
  const modes = ['', 'run.json', 'neo4j/password'].map(
    async (name) => (await stat(join(folder, name))).mode & 0o777,
  );
  expect(await Promise.all(modes)).toEqual([0o700, 0o600, 0o600]);
});

test('other commands find it, and leave it running', async () => {
  {
    await using found = await findOrOpenDatabase(launcherConfig(folder), () => {});
    expect(found).toMatchObject({ uri: database.uri, user: database.user, password: database.password });
  }
  expect(await ping(database, 5000)).toEqual({ ok: true });
});

test('a second server on the same folder is told which process has it', async () => {
  const second = openDatabase(launcherConfig(folder), () => {});
  await expect(second).rejects.toMatchObject({ code: 'CANNOT_START' });
  await expect(second).rejects.toThrow(new RegExp(`process ${process.pid}\\).*NEWSGRAPH_DATA`, 's'));
});

test('stopping leaves no process and no run.json', async () => {
  await using graph = openGraph(database);
  await graph.define('CREATE CONSTRAINT FOR (kept:Kept) REQUIRE kept.id IS UNIQUE');
  await graph.define('CREATE (:Kept {id: 1})');

  await database[Symbol.asyncDispose]();

  expect(processesOf(folder)).toEqual([]);
  expect(await findRunning(folder)).toBeNull();
  await expect(stat(join(folder, 'run.json'))).rejects.toThrow('ENOENT');
});

test('the next start finds the data', async () => {
  database = await openDatabase(launcherConfig(folder), () => {});

  await using graph = openGraph(database);
  await expect(graph.define('CREATE (:Kept {id: 1})')).rejects.toThrow('already exists');
});

test('a Neo4j that dies comes back at the same address, and ends when it is let go', async () => {
  const { uri, neo4jPid } = await runFile(folder);
  process.kill(neo4jPid, 'SIGKILL');

  await vi.waitFor(async () => expect((await runFile(folder)).neo4jPid).not.toBe(neo4jPid), 30_000);
  expect((await findRunning(folder))?.uri).toBe(uri);
  await using graph = openGraph(database);
  await expect(graph.define('CREATE (:Kept {id: 1})')).rejects.toThrow('already exists');

  await database[Symbol.asyncDispose]();
  expect(processesOf(folder)).toEqual([]);
});

test('a lost password is reported as such, and nothing keeps running', async () => {
  await rm(join(folder, 'neo4j', 'password'));
  // What was there when a server was killed.
  await writeFile(
    join(folder, 'run.json'),
    JSON.stringify({ ...database, pid: 1, neo4jPid: 1, neo4jVersion: '' }),
  );

  const opening = openDatabase(launcherConfig(folder), () => {});

  await expect(opening).rejects.toThrow(/does not accept the password in .*password/);
  expect(processesOf(folder)).toEqual([]);
  await expect(stat(join(folder, 'run.json'))).rejects.toThrow('ENOENT');
});
