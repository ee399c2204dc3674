import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NEO4J_VERSION } from '../../src/launcher/index.ts';
import { downloadTally } from '../../src/launcher/jars.ts';
import { parseJavaVersion } from '../../src/launcher/java.ts';
import { neo4jConf } from '../../src/launcher/neo4j-conf.ts';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

test('pom.xml, docker-compose.yml and the launcher name one version of Neo4j', () => {
  expect(/<neo4j\.version>(.*)<\/neo4j\.version>/.exec(read('pom.xml'))?.[1]).toBe(NEO4J_VERSION);
  expect(/image: neo4j:\$\{NEO4J_VERSION:-(.*)\}-community/.exec(read('docker-compose.yml'))?.[1]).toBe(
    NEO4J_VERSION,
  );
});

test('a container and a local Neo4j have the same settings', () => {
  const local = neo4jConf({ port: 7687, pageCacheMb: 512, transactionMb: 512, heapMb: 1024 });
  const settings = new Map(
    local
      .split('\n')
      .flatMap((line) => (/^[^#]+=/.test(line) ? [line.split('=')] : []))
      .map(([name = '', value = '']) => [name, value]),
  );
  const inContainer = [...read('docker-compose.yml').matchAll(/^ +NEO4J_([a-z]\w*): "?(.*?)"?$/gm)];

  expect(inContainer.length).toBeGreaterThan(10);
  for (const [, name = '', value = ''] of inContainer) {
    // The image reads _ as a dot and __ as an underscore.
    const setting = name.replaceAll('__', '\0').replaceAll('_', '.').replaceAll('\0', '_');
    if (setting.startsWith('server.memory.heap.')) continue;
    expect([setting, settings.get(setting)]).toEqual([setting, value.replace(/\$\{\w+:-(\d+)\}/, '$1')]);
  }
});

test.each([
  ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', '17.0.15'],
  ['java version "1.8.0_392"', '1.8.0_392'],
  ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "25" 2025-09-16', '25'],
  ['The operation couldn’t be completed. Unable to locate a Java Runtime.', undefined],
])('the version in %j', (output, version) => {
  expect(parseJavaVersion(output)).toBe(version);
});

test('the files that Maven fetches are counted and their sizes added', () => {
  const said: string[] = [];
  const tally = downloadTally((text) => said.push(text));

  tally('[INFO] Downloading from central: there/a.jar');
  tally('[INFO] Downloaded from central: there/a.jar (512 kB at 107 kB/s)');
  tally('[INFO] Downloaded from central: there/b.jar (6.7 MB at 72 MB/s)');

  expect(said).toEqual(['1 files, 0.5 MB', '2 files, 7.2 MB']);
});
