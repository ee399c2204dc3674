import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectName } from '../../src/launcher/compose.ts';
import { type Database, type LauncherConfig, openDatabase } from '../../src/launcher/index.ts';
import { endAll, launcherConfig, processesOf, programs, temporaryFolder, testFolder } from './support.ts';

// One Neo4j stands for all that run elsewhere: on another host, or in a container.
const folder = temporaryFolder();
const silent = () => {};
let running: Database;

beforeAll(async () => {
  running = await openDatabase(launcherConfig(folder), silent);
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
  await endAll(folder);
});

/** Opens the one that runs by its URI, with some of the settings changed. */
async function open(change: Partial<LauncherConfig> = {}): Promise<Database> {
  const given = { neo4jUri: running.uri, neo4jPassword: running.password, ...change };
  return openDatabase(launcherConfig('/nowhere', given), silent);
}

async function failure(change: Partial<LauncherConfig>): Promise<string> {
  return open(change).then(
    () => 'it opened',
    (error: Error & { code?: string }) => `${error.code}: ${error.message}`,
  );
}

test.each(['bolt', 'neo4j'])(
  'the Neo4j at NEO4J_URI is used as it is, and left running: %s',
  async (scheme) => {
    const uri = running.uri.replace('bolt', scheme);
    {
      await using database = await open({ neo4jUri: uri, neo4jDatabase: 'neo4j' });
      expect(database).toMatchObject({ uri, user: 'neo4j', database: 'neo4j' });
      expect(database.description).toBe(`Neo4j at ${uri}, database neo4j (NEO4J_URI is set)`);
    }
    expect(processesOf(folder)).not.toEqual([]);
  },
);

test('a wrong password', async () => {
  const message = await failure({ neo4jPassword: 'not-the-password' });

  expect(message).toMatch(/^CANNOT_START: The Neo4j at bolt:.* refuses the user "neo4j" with the password/);
  expect(message).toContain('Check NEO4J_USERNAME and NEO4J_PASSWORD.');
  expect(message).not.toContain('not-the-password');
});

test.each(['bolt', 'neo4j'])('an unknown database, over %s', async (scheme) => {
  const message = await failure({ neo4jUri: running.uri.replace('bolt', scheme), neo4jDatabase: 'news' });

  expect(message).toContain('has no database "news" (NEO4J_DATABASE)');
});

test('nothing listens there', async () => {
  const message = await failure({ neo4jUri: 'bolt://127.0.0.1:1' });

  expect(message).toMatch(
    /No Neo4j answers at bolt:\/\/127\.0\.0\.1:1 .*\nCheck host and port.*\n.*ECONNREFUSED/,
  );
});

test('what listens there never answers: given up after 5 s', async () => {
  const mute = createServer(() => {}).listen(0, '127.0.0.1');
  await once(mute, 'listening');
  const { port } = mute.address() as AddressInfo;
  const start = performance.now();

  const message = await failure({ neo4jUri: `bolt://127.0.0.1:${port}` });

  expect(message).toContain('within 5 s');
  expect(performance.now() - start).toBeLessThan(6000);
  mute.close();
});

test.each([
  ['http://localhost:7474', 'NEO4J_URI is "http://localhost:7474". It must be a host'],
  ['localhost:7687', 'after one of bolt://, bolt+s://, bolt+ssc://, neo4j://'],
  ['bolt://', 'NEO4J_URI is "bolt://"'],
  ['bolt://neo4j:hunter2@host', 'NEO4J_URI holds a user or a password (bolt://…@host)'],
  ['http://neo4j:hunter2@host', 'NEO4J_URI is "http://…@host"'],
])('%s is no URI to use', async (neo4jUri, text) => {
  const message = await failure({ neo4jUri });

  expect(message).toContain(text);
  expect(message).not.toContain('hunter2');
});

test('a URI without a password', async () => {
  expect(await failure({ neo4jPassword: undefined })).toContain('NEO4J_PASSWORD is not set');
});

/** A docker whose container is the Neo4j that runs here; it notes how it was called. */
function fakeDocker(up = 'echo " Container neo4j  Healthy" >&2'): { calls: string; PATH: string } {
  const calls = join(testFolder(), 'calls');
  const docker = `echo "$* port=$NEO4J_PORT version=$NEO4J_VERSION heap=$NEO4J_HEAP_MB" >> ${calls}
case "$*" in
  info*) echo 28.2.2 ;;
  "compose version") echo v2.36 ;;
  *" port "*) echo 127.0.0.1:${running.uri.split(':').at(-1)} ;;
  *" up "*) ${up} ;;
esac`;
  return { calls, PATH: `${programs({ docker })}:${process.env['PATH']}` };
}

test('with a container engine, Neo4j is asked of docker compose, and left running', async () => {
  const { calls, PATH } = fakeDocker();
  const dataFolder = testFolder();
  await writeFile(join(dataFolder, 'container-password'), running.password);
  const said: string[] = [];

  const config = launcherConfig(dataFolder, { containers: true, environment: { ...process.env, PATH } });
  {
    await using database = await openDatabase(config, (text) => said.push(text));
    expect(database).toMatchObject({ uri: running.uri, password: running.password });
    expect(database.description).toContain('in a container');
  }

  expect(said).toContain('docker compose: Container neo4j  Healthy');
  const called = await readFile(calls, 'utf8');
  const port = running.uri.split(':').at(-1);
  expect(called).toMatch(
    new RegExp(
      `--project-name ${projectName(dataFolder)} --file .*/docker-compose\\.yml up --detach --wait neo4j port=${port} version=5\\.26\\.30 heap=512`,
    ),
  );
  expect(called).not.toContain(' down');
});

test('a temporary container goes with its data', async () => {
  const { calls, PATH } = fakeDocker();
  const dataFolder = testFolder();
  await writeFile(join(dataFolder, 'container-password'), running.password);
  const environment = { ...process.env, PATH };

  const config = launcherConfig(dataFolder, { containers: true, temporary: true, environment });
  await (await openDatabase(config, silent))[Symbol.asyncDispose]();

  expect(await readFile(calls, 'utf8')).toContain(' down --volumes ');
});

/** A local Neo4j cannot start here, so that the message says why it was tried. */
const NO_JAVA = { javaHome: undefined, containers: true };

test.each([
  [
    'a docker without an engine',
    'echo "Cannot connect to the Docker daemon" >&2; exit 1',
    'docker has no running engine',
  ],
  ['an old docker that then ends well', 'echo "Cannot connect" >&2', 'docker has no running engine'],
  ['a docker without compose', '[ $1 = info ] && echo 20.10.1', 'docker is without its compose plugin'],
  ['an engine that hangs', 'exec sleep 30', 'the engine of docker did not answer within 3 s'],
])('%s is passed over at once', async (_case, docker, reason) => {
  // Nothing but this docker, and what a script of a shell needs.
  const PATH = programs({ docker: `PATH=${process.env['PATH']}; ${docker}` });
  const start = performance.now();

  const opening = openDatabase(launcherConfig(testFolder(), { ...NO_JAVA, environment: { PATH } }), silent);

  await expect(opening).rejects.toThrow(
    `No Neo4j: NEO4J_URI is not set; ${reason}.\nNeo4j 5.26.30 needs Java`,
  );
  expect(performance.now() - start).toBeLessThan(4000);
});

test('a container that does not come up is passed over, and the reason kept', async () => {
  const { PATH } = fakeDocker('echo "pull access denied" >&2; exit 1');
  const only = PATH.split(':')[0] ?? '';

  const opening = openDatabase(
    launcherConfig(testFolder(), { ...NO_JAVA, environment: { PATH: only } }),
    silent,
  );

  await expect(opening).rejects.toThrow('docker compose up failed: pull access denied.');
});
