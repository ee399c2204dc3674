import { existsSync, readFileSync } from 'node:fs';
import { type Dockerfile, DockerfileParser } from 'dockerfile-ast';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig, Settings } from '../../src/config.ts';
import { LIVE_PATH } from '../../src/server/paths.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, ROOT), 'utf8');
const dockerfile: Dockerfile = DockerfileParser.parse(read('Dockerfile'));
const image = Object.fromEntries(
  dockerfile
    .getENVs()
    .flatMap((instruction) => instruction.getProperties())
    .map((property) => [property.getName(), property.getValue()]),
);
const last = (keyword: string) =>
  dockerfile
    .getInstructions()
    .filter((instruction) => instruction.getKeyword() === keyword)
    .at(-1);

test('every stage is the slim image of the Node that the project runs on', () => {
  const { devDependencies } = JSON.parse(read('package.json'));
  const major = /\d+/.exec(devDependencies.node)?.[0];

  expect(dockerfile.getFROMs().map((from) => from.getImage())).toEqual(Array(3).fill(`node:${major}-slim`));
});

test('the server is not root, and is process 1 itself', () => {
  expect(last('USER')?.getArgumentsContent()).toBe('1000:1000');
  expect(last('ENTRYPOINT')).toBeUndefined();
  expect(JSON.parse(last('CMD')?.getArgumentsContent() ?? '')).toEqual(['node', 'src/cli/main.ts', 'serve']);
  expect(last('STOPSIGNAL')?.getArgumentsContent()).toBe('SIGTERM');
});

test('what is installed is for production, and as the lock file has it', () => {
  expect(last('RUN')?.getArgumentsContent()).toMatch(/^npm ci --omit=dev /);
});

test('settings of the image are settings, and its port that of the defaults', () => {
  const { NODE_ENV, ...settings } = image;

  expect(NODE_ENV).toBe('production');
  expect(Object.keys(Settings.shape)).toEqual(expect.arrayContaining(Object.keys(settings)));
  expect(settings['HOST']).toBe('0.0.0.0');
  expect(settings['PORT']).toBe(String(readConfig({}).port));
  expect(last('EXPOSE')?.getArgumentsContent()).toBe(settings['PORT']);
});

test('compose publishes the port of the image, under the name of the setting', () => {
  const { services } = parse(read('docker-compose.yml'));

  expect(services.newsgraph.ports).toEqual([`127.0.0.1:\${PORT:-${image['PORT']}}:${image['PORT']}`]);
});

test('health is asked for where the server answers it', () => {
  expect(last('HEALTHCHECK')?.getArgumentsContent()).toContain(LIVE_PATH);
});

test('what is copied is there, and .dockerignore lets nothing else in', () => {
  const sources = dockerfile
    .getCOPYs()
    .filter((copy) => copy.getFromFlag() === null)
    .flatMap((copy) => copy.getArguments().slice(0, -1))
    .map((argument) => argument.getValue());
  const rules = read('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

  for (const source of sources) expect(existsSync(new URL(source, ROOT)), source).toBe(true);
  expect(rules).toEqual(['*', ...[...new Set(sources)].sort().map((source) => `!${source}`)]);
});
