import { existsSync } from 'node:fs';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/launcher/index.ts';
import { findJars } from '../../src/launcher/jars.ts';
import { findJava } from '../../src/launcher/java.ts';
import { launcherConfig, programs, testFolder } from './support.ts';

const PATH = process.env['PATH'] ?? '';
const VERSION = '5.26.30';
const silent = () => {};
/** Says that it is version 17, and ends when it is to run something. */
const JAVA_17 = 'if [ "$1" = -version ]; then echo \'openjdk version "17.0.1"\' >&2; exit; fi';

async function failure(config: Parameters<typeof openDatabase>[0]): Promise<string> {
  return openDatabase(config, silent).then(
    () => 'it started',
    (error: Error & { code?: string }) => `${error.code}: ${error.message}`,
  );
}

test('nothing to start Neo4j with: three lines say what was tried, what is missing and what to install', async () => {
  const environment = { PATH: programs({}) };
  const config = launcherConfig(testFolder(), { environment, javaHome: undefined, containers: true });

  const message = await failure(config);

  expect(message.split('\n')).toEqual([
    'CANNOT_START: No Neo4j: NEO4J_URI is not set; docker was not found.',
    'Neo4j 5.26.30 needs Java 17, or 21 or later: java on the PATH was not found.',
    expect.stringContaining('Install Java 21 and Maven'),
  ]);
});

test('a Java that is too old is named with its version', async () => {
  const environment = { PATH: programs({ java: 'echo \'openjdk version "11.0.2" 2019-01-15\' >&2' }) };

  const message = await failure(launcherConfig(testFolder(), { environment, javaHome: undefined }));

  expect(message).toContain('java on the PATH is version 11.0.2.');
});

test('the calendar line of Neo4j needs a later Java', async () => {
  const environment = { PATH: programs({ java: JAVA_17 }) };

  expect(await findJava({ neo4jVersion: VERSION, environment })).toMatchObject({ version: '17.0.1' });
  expect(await findJava({ neo4jVersion: '2026.09.0', environment })).toBe(
    'Neo4j 2026.09.0 needs Java 21 or later: java on the PATH is version 17.0.1.',
  );
});

test('where JAVA_HOME leads nowhere, java on the PATH is taken', async () => {
  const environment = { PATH: programs({ java: JAVA_17 }) };

  const java = await findJava({ javaHome: '/nowhere', neo4jVersion: VERSION, environment });

  expect(java).toEqual({ command: 'java', home: undefined, version: '17.0.1' });
});

test('without Maven, jars that were never fetched are missed', async () => {
  const environment = { PATH: programs({}) };
  const search = { neo4jVersion: VERSION, javaHome: undefined, environment, cacheFolder: testFolder() };

  expect(await findJars(search, silent)).toEqual({
    problem: `Neo4j ${VERSION} is not downloaded yet, and Maven (mvn), which fetches it, was not found on the PATH.`,
  });
});

test('a download that fails says why, and leaves nothing that looks like a class path', async () => {
  const mvn =
    'for a; do case $a in -Dmdep.outputFile=*) echo half > "$(echo $a | cut -d= -f2)";; esac; done; echo "[ERROR] no route"; exit 1';
  const environment = { PATH: `${programs({ mvn })}:${PATH}` };
  const cacheFolder = testFolder();

  const jars = await findJars(
    { neo4jVersion: VERSION, javaHome: undefined, environment, cacheFolder },
    silent,
  );

  expect(jars).toMatchObject({
    problem: expect.stringMatching(/check network and proxy.*It said: no route$/),
  });
  expect(await readdir(cacheFolder)).toEqual([]);
});

test('jars are asked for once, and again when one is gone', async () => {
  const folder = testFolder();
  const jar = join(folder, 'neo4j.jar');
  const mvn = `echo jar > ${jar}; for a; do case $a in -Dmdep.outputFile=*) printf %s ${jar} > "\${a#*=}";; esac; done
    echo "[INFO] Downloaded from x: y (1.5 MB at 3 MB/s)"`;
  const search = { neo4jVersion: VERSION, javaHome: undefined, cacheFolder: join(folder, 'cache') };
  const environment = { PATH: `${programs({ mvn })}:${PATH}` };
  const said: string[] = [];

  expect(await findJars({ ...search, environment }, (text) => said.push(text))).toEqual({ classPath: jar });
  expect(said.at(-1)).toBe(`Downloading Neo4j ${VERSION} through Maven: 1 files, 1.5 MB`);
  expect(await findJars({ ...search, environment: { PATH: '' } }, silent)).toEqual({ classPath: jar });
  await rm(jar);
  expect(await findJars({ ...search, environment: { PATH: '' } }, silent)).toHaveProperty('problem');
  expect(await findJars({ ...search, environment }, silent)).toEqual({ classPath: jar });
});

test('a Neo4j that ends while it starts: the message has what it said last', async () => {
  const java = `${JAVA_17}\necho "Exception: No space left on device" >&2; exit 3`;
  const environment = { ...process.env, PATH: `${programs({ java })}:${PATH}` };
  const folder = testFolder();

  const message = await failure(launcherConfig(folder, { environment, javaHome: undefined }));

  expect(message).toMatch(/ended while it started.*logs.*:\nException: No space left on device$/s);
  expect(existsSync(join(folder, 'run.json'))).toBe(false);
});

test('when another program takes the port in between, another port is tried', async () => {
  const folder = testFolder();
  const java = `${JAVA_17}\ncat conf/neo4j.conf >> ${folder}/tries; echo "Address already in use" >&2; exit 1`;
  const environment = { ...process.env, PATH: `${programs({ java })}:${PATH}` };

  await failure(launcherConfig(folder, { environment, javaHome: undefined }));

  const tries = await readFile(join(folder, 'tries'), 'utf8');
  expect(new Set(tries.match(/^server\.bolt\.listen_address=.*$/gm))).toHaveLength(2);
});

test('passwords in the environment are not handed to Neo4j', async () => {
  const folder = testFolder();
  const java = `${JAVA_17}\nenv > ${folder}/seen; exit 1`;
  const environment = {
    ...process.env,
    PATH: `${programs({ java })}:${PATH}`,
    NEO4J_PASSWORD: 'secret',
    KEPT: 'yes',
  };

  await failure(launcherConfig(folder, { environment, javaHome: undefined }));

  const seen = await readFile(join(folder, 'seen'), 'utf8');
  expect(seen).toContain('KEPT=yes');
  expect(seen).not.toContain('secret');
});

test('a data folder that is a file is refused, and the setting named', async () => {
  const file = join(testFolder(), 'file');
  await writeFile(file, '');

  expect(await failure(launcherConfig(file))).toMatch(
    /The data folder .*file cannot be used.*NEWSGRAPH_DATA/s,
  );
});

// The superuser may write everywhere.
test.skipIf(process.getuid?.() === 0)('a data folder that cannot be written is refused', async () => {
  const folder = testFolder();
  await chmod(folder, 0o500);

  expect(await failure(launcherConfig(join(folder, 'data')))).toMatch(/cannot be used: EACCES/);
});
