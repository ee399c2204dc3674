import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { processesOf, programs, testFolder } from '../launcher/support.ts';
import { newsgraph } from './newsgraph.ts';

// Each cause for which a start can fail, as who started it meets it. Those that other files show are not here:
// a taken port and a data folder in use (serve), wrong credentials, a wrong database and a graph of a newer
// newsgraph and a read-only one (neo4j), half a download (launcher/missing).

const PATH = process.env['PATH'] ?? '';
/** Not in the cache of jars. */
const NOT_DOWNLOADED = '5.26.29';

const javaStub = (version: string) =>
  programs({ java: `[ "$1" = -version ] && echo 'openjdk version "${version}"' >&2` });

/** Starts a server, and expects it to end by itself, in words. @returns what it said */
async function failedStart(settings: Record<string, string>): Promise<string> {
  const dataFolder = join(testFolder(), 'data');
  const { code, output } = await newsgraph(['serve'], {
    NEWSGRAPH_DATA: dataFolder,
    JAVA_HOME: '',
    PORT: '0',
    NEO4J_HEAP_MB: '512',
    NEO4J_PAGE_CACHE_MB: '64',
    ...settings,
  }).exited;

  expect(output).not.toMatch(/^ +at |please report/m);
  expect(code).toBe(4);
  expect(processesOf(settings['NEWSGRAPH_DATA'] ?? dataFolder)).toEqual([]);
  return output;
}

test('no Java', async () => {
  const said = await failedStart({ PATH: programs({}) });

  expect(said).toContain('needs Java 17, or 21 or later: java on the PATH was not found.');
  expect(said).toContain('Install Java 21 and Maven, or a container engine');
});

test('a Java that is too old', async () => {
  expect(await failedStart({ PATH: javaStub('11.0.2') })).toContain('java on the PATH is version 11.0.2.');
});

test('no Maven', async () => {
  const said = await failedStart({ PATH: javaStub('21.0.5'), NEO4J_VERSION: NOT_DOWNLOADED });

  expect(said).toContain('Maven (mvn), which fetches it, was not found on the PATH.');
});

test('a registry out of reach', async () => {
  const folder = testFolder();
  const mirror = '<mirror><id>m</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:1/maven</url></mirror>';
  await writeFile(join(folder, 'settings.xml'), `<settings><mirrors>${mirror}</mirrors></settings>`);
  const mvn = `PATH='${PATH}' exec mvn -s ${folder}/settings.xml -Dmaven.repo.local=${folder}/repo "$@"`;

  const said = await failedStart({ PATH: `${programs({ mvn })}:${PATH}`, NEO4J_VERSION: NOT_DOWNLOADED });

  expect(said).toMatch(/check network and proxy \(settings\.xml\)\. It said: .*Connection refused/);
});

test('a data folder that cannot be made', async () => {
  const file = join(testFolder(), 'file');
  await writeFile(file, '');

  expect(await failedStart({ NEWSGRAPH_DATA: join(file, 'data') })).toMatch(
    /The data folder .*file\/data cannot be used: ENOTDIR.*\nSet NEWSGRAPH_DATA to a folder that can be written\./,
  );
});

test('a data folder that a later Neo4j has written', async () => {
  const folder = testFolder();
  await mkdir(join(folder, 'neo4j'));
  await writeFile(join(folder, 'neo4j', 'version'), '2026.09.0\n');

  expect(await failedStart({ NEWSGRAPH_DATA: folder })).toContain(
    'was written by Neo4j 2026.09.0, which 5.26.30 (NEO4J_VERSION) cannot read.\nSet NEO4J_VERSION=2026.09.0,',
  );
});

/** A TLS server whose certificate counts from so many days on, for five days. */
async function tlsServer(fromDays: number): Promise<{ uri: string; certificate: string }> {
  const folder = testFolder();
  const store = join(folder, 'store.p12');
  const keytool = (...args: string[]) =>
    spawnSync('keytool', [...args, '-alias', 'a', '-keystore', store, '-storepass', 'changeit'], {
      encoding: 'utf8',
    });
  const from = `${fromDays > 0 ? '+' : ''}${fromDays}d`;
  const made = keytool(
    ...['-genkeypair', '-keyalg', 'EC', '-dname', 'CN=localhost', '-ext', 'san=dns:localhost'],
    ...['-startdate', from, '-validity', '5', '-storetype', 'PKCS12'],
  );
  expect(made.status, made.stdout).toBe(0);
  const certificate = join(folder, 'certificate.pem');
  keytool('-exportcert', '-rfc', '-file', certificate);

  const server = createServer({ pfx: await readFile(store), passphrase: 'changeit' });
  server.on('tlsClientError', () => {});
  await once(server.listen(0, 'localhost'), 'listening');
  onTestFinished(() => void server.close());
  return { uri: `bolt+s://localhost:${(server.address() as AddressInfo).port}`, certificate };
}

test.each([
  [-10, 'has expired (CERT_HAS_EXPIRED)'],
  [10, 'is not valid yet (CERT_NOT_YET_VALID)'],
])('a clock and a certificate that do not agree: valid from day %i on', async (fromDays, problem) => {
  const { uri, certificate } = await tlsServer(fromDays);

  const said = await failedStart({
    NEO4J_URI: uri,
    NEO4J_PASSWORD: 'x',
    NODE_EXTRA_CA_CERTS: certificate,
  });

  expect(said).toContain(`The certificate of the Neo4j at ${uri} (NEO4J_URI) ${problem}.`);
  expect(said).toMatch(/By this machine's clock it is \d{4}-.* set the clock/);
});

test('a certificate that nobody vouches for', async () => {
  const { uri } = await tlsServer(-1);

  const said = await failedStart({ NEO4J_URI: uri, NEO4J_PASSWORD: 'x' });

  expect(said).toContain('comes from nobody whom this machine trusts');
  expect(said).toContain('NODE_EXTRA_CA_CERTS');
});
