import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licenceCounts, licenceFaults, readLocks } from '../../../tools/licences.ts';

const ROOT = new URL('../../../', import.meta.url);

const lockOf = (license: string | undefined, more: object = {}) => ({
  packages: {
    '': { license: 'MIT' },
    'node_modules/thing': { version: '1.0.0', ...(license !== undefined && { license }), ...more },
  },
});

test.each(readLocks())('$file: every licence is allowed', ({ lock, shipped }) => {
  expect(licenceCounts(lock).length).toBeGreaterThan(0);
  expect(licenceFaults(lock, shipped)).toEqual([]);
});

test('the lock file of what is shipped is among them', () => {
  expect(readLocks().filter(({ shipped }) => shipped)).toHaveLength(1);
});

test.each(['MIT', 'ISC', 'Apache-2.0', 'MIT OR GPL-3.0-only', '(MIT AND BSD-3-Clause)'])(
  '%s may be shipped',
  (license) => {
    expect(licenceFaults(lockOf(license), true)).toEqual([]);
  },
);

test.each([
  'GPL-2.0-only',
  'GPL-3.0-or-later',
  'AGPL-3.0-only',
  'LGPL-3.0-only',
  'MIT AND GPL-3.0-only',
  'SSPL-1.0',
  'BUSL-1.1',
  'UNLICENSED',
  'SEE LICENSE IN LICENSE.txt',
  'MPL-2.0',
  undefined,
])('%s may not be shipped', (license) => {
  expect(licenceFaults(lockOf(license), true)).toEqual([
    expect.stringMatching(/^node_modules\/thing 1\.0\.0: .+ is not one of 0BSD, /),
  ]);
});

test.each([{ dev: true }, { devOptional: true }])('a tool (%j) may be MPL, and still not GPL', (more) => {
  expect(licenceFaults(lockOf('MPL-2.0', more), true)).toEqual([]);
  expect(licenceFaults(lockOf('GPL-3.0-only', more), true)).toHaveLength(1);
  expect(licenceFaults(lockOf('UNLICENSED', more), true)).toHaveLength(1);
});

test('what only the bench compares with is excepted by its name there, and nowhere else', () => {
  const { packages } = lockOf('MIT');
  const folder = 'node_modules/@apollo/federation-internals';
  const lock = { packages: { ...packages, [folder]: { version: '1.0.0', license: 'Elastic-2.0' } } };

  expect(licenceFaults(lock, false)).toEqual([]);
  expect(licenceFaults(lock, true)).toHaveLength(1);
  expect(licenceFaults(lockOf('Elastic-2.0'), false)).toHaveLength(1);
});

test('the exception, Neo4j, is all that is fetched from elsewhere, and is no part of the package', () => {
  const pom = readFileSync(new URL('pom.xml', ROOT), 'utf8');

  const dependencies = [...pom.matchAll(/<dependency>\s*<groupId>(.*?)<.*?\s*<artifactId>(.*?)</g)];
  expect(dependencies.map(([, group, artifact]) => `${group}:${artifact}`)).toEqual(['org.neo4j:neo4j']);
  expect(readFileSync(new URL('Dockerfile', ROOT), 'utf8')).not.toMatch(/FROM neo4j|pom\.xml|\.jar/);
});
