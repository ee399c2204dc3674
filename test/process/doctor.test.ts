import { join } from 'node:path';
import { expect, test } from 'vitest';
import { programs, testFolder } from '../launcher/support.ts';
import { newsgraph } from './newsgraph.ts';

interface Found {
  readonly name: string;
  readonly status: string;
  readonly found: string;
  readonly mend?: string;
}

/** What doctor finds with these settings, by name. */
async function examine(settings: Record<string, string>) {
  const place = { NEWSGRAPH_DATA: join(testFolder(), 'data'), PORT: '0', ...settings };
  const { code, output } = await newsgraph(['doctor', '--json'], place).exited;
  const { ok, checks } = JSON.parse(output) as { ok: boolean; checks: Found[] };
  expect(ok).toBe(code === 0);
  return { code, checks: Object.fromEntries(checks.map((one) => [one.name, one])) };
}

test('where nothing is missing, each check has what was found, and nothing is made', async () => {
  const { code, checks } = await examine({});

  expect(Object.keys(checks)).toEqual(
    expect.arrayContaining(['Node', 'Seed', 'Clock', 'Settings', 'Port', 'Java', 'Neo4j', 'Data folder']),
  );
  expect(checks['Seed']?.found).toMatch(/^\d+ entities/);
  expect(checks['Data folder']?.found).toContain('which the first start makes');
  expect(code).toBe(0);
});

test('for people each is a line with a sign, and what is missing says how to mend it', async () => {
  const settings = { PATH: programs({}), NEO4J_VERSION: '5.26.29', NEWSGRAPH_DATA: '/dev/null/data' };

  const { code, output } = await newsgraph(['doctor'], { ...settings, PORT: '0', JAVA_HOME: '' }).exited;

  expect(output).toMatch(/^✔ Node +Node 24/m);
  expect(output).toMatch(/^– Container engine +not to be used/m);
  expect(output).toMatch(/^✖ Java .*was not found\.\n +→ Install Java 21/m);
  expect(output).toMatch(/^✖ Neo4j .*Maven.*\n +→ Install Maven/m);
  expect(output).toMatch(/^✖ Data folder .*cannot be used.*\n +→ Set NEWSGRAPH_DATA/m);
  expect(output).toMatch(/^3 thing\(s\) to mend/m);
  expect(code).toBe(1);
});

test('with a container engine neither Java nor Maven is missed', async () => {
  const docker = '[ "$1" = info ] && echo 28.2.2; exit 0';
  const settings = { PATH: programs({ docker }), NEO4J_VERSION: '5.26.29', JAVA_HOME: '' };

  const { code, checks } = await examine({ ...settings, NEWSGRAPH_CONTAINERS: 'yes' });

  expect(checks['Container engine']).toMatchObject({ status: 'ok' });
  expect([checks['Java']?.status, checks['Neo4j']?.status]).toEqual(['note', 'note']);
  expect(code).toBe(0);
});

test('a setting that is not allowed, and a name that is none', async () => {
  const bad = await examine({ PORT: 'http' });
  const slip = await examine({ NEO4J_URL: 'bolt://host' });

  expect(bad.checks['Settings']).toMatchObject({
    status: 'failed',
    found: expect.stringContaining('PORT is "http"'),
  });
  expect(bad.code).toBe(1);
  expect(slip.checks['Settings']).toMatchObject({ status: 'note', found: 'no setting is named NEO4J_URL' });
  expect(slip.code).toBe(0);
});

test('a database that does not answer', async () => {
  const { code, checks } = await examine({ NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' });

  expect(checks['Database']).toMatchObject({
    status: 'failed',
    found: expect.stringContaining('No Neo4j answers at bolt://127.0.0.1:1'),
    mend: expect.stringContaining('Check host and port'),
  });
  expect(code).toBe(1);
});
