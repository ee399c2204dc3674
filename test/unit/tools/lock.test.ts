import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const manifest = JSON.parse(read('package.json'));
const { packages, lockfileVersion } = JSON.parse(read('package-lock.json'));
const { '': root, ...locked } = packages as Record<string, Record<string, unknown>>;

test('the lock file is of the ranges that package.json gives', () => {
  expect(lockfileVersion).toBe(3);
  expect(root?.['dependencies']).toEqual(manifest.dependencies);
  expect(root?.['devDependencies']).toEqual(manifest.devDependencies);
});

test('every package is pinned to one version of the registry and to the hash of its bytes', () => {
  const loose = Object.entries(locked).filter(
    ([, { version, integrity, resolved, link }]) =>
      !/^\d+\.\d+\.\d+/.test(String(version)) || !/^sha512-/.test(String(integrity)) || resolved || link,
  );

  expect(Object.keys(locked).length).toBeGreaterThan(100);
  expect(loose).toEqual([]);
});

test('no package runs a script when it is installed, but the one that is named', () => {
  const scripted = Object.entries(locked).filter(([, { hasInstallScript }]) => hasInstallScript);
  const optional = scripted.filter(([, { optional }]) => optional).map(([folder]) => folder);

  expect(manifest.allowScripts).toEqual({ node: true });
  expect(scripted.map(([folder]) => folder).filter((folder) => !optional.includes(folder))).toEqual([
    'node_modules/node',
  ]);
});

test('CI and the image install what the lock file says, and nothing else', () => {
  expect(read('.ci/run')).toMatch(/^step npm ci /m);
  expect(read('Dockerfile')).toMatch(/^RUN npm ci --omit=dev /m);
});
