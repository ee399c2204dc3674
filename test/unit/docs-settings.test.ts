import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Settings } from '../../src/config.ts';
import { codeIn, tableRows } from '../../src/docs/markdown.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');

const NAMES = Object.keys(Settings.shape);
/** Defaults by name, as text; settings without one are left out. */
const DEFAULTS = Object.fromEntries(
  Object.entries(Settings.parse({})).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  ),
);

const document = read('docs/settings.md');
const rows = tableRows(document, 'setting | default | allowed | meaning').map(
  ([setting = '', fallback = '', allowed = '']) => ({ name: codeIn(setting)[0] ?? '', fallback, allowed }),
);

const isAllowed = (name: string, value: unknown) => Settings.safeParse({ [name]: String(value) }).success;

test('docs/settings.md lists the settings that there are, in their order', () => {
  expect(rows.map(({ name }) => name)).toEqual(NAMES);
});

test('docs/settings.md has the defaults', () => {
  const shown = rows.map(({ name, fallback }) => [name, fallback === '–' ? undefined : codeIn(fallback)[0]]);

  expect(Object.fromEntries(shown.filter(([, fallback]) => fallback !== undefined))).toEqual(DEFAULTS);
});

const ranges = rows.filter(({ allowed }) => /^\d+ to \d+$/.test(allowed));
const choices = rows.filter(({ allowed }) => /^`\w+`(, `\w+`)+$/.test(allowed));

test.each(ranges)('$name is allowed from $allowed, and no further', ({ name, allowed }) => {
  const [least = 0, most = 0] = allowed.split(' to ').map(Number);

  const bounds = [least - 1, least, most, most + 1].map((value) => isAllowed(name, value));
  expect(bounds).toEqual([false, true, true, false]);
});

test.each(choices)('$name is allowed to be $allowed, and nothing else', ({ name, allowed }) => {
  const refusal = Settings.safeParse({ [name]: 'no-such-value' }).error?.issues[0]?.message;

  expect(refusal?.replace('must be ', '').split(/, | or /)).toEqual(codeIn(allowed));
  expect(codeIn(allowed).every((value) => isAllowed(name, value))).toBe(true);
});

/** Settings whose form is told in words. */
const FORMED = [
  'TRUSTED_PROXIES',
  'CORS_ORIGINS',
  'RATE_LIMIT_KEYS',
  'REDIS_URL',
  'JWT_JWKS_URL',
  'JWT_ROLES',
];

test('what is told of other settings is no list and no range: they take any text', () => {
  const described = [...ranges, ...choices].map(({ name }) => name).concat(FORMED);
  const others = rows.filter(({ name }) => !described.includes(name));

  expect(others.filter(({ name }) => !isAllowed(name, 'any text'))).toEqual([]);
});

test('.env.example names every setting once, with its default', () => {
  const lines = [...read('.env.example').matchAll(/^# ([A-Z0-9_]+)=(.*)$/gm)];
  const examples = Object.fromEntries(lines.map(([, name = '', value]) => [name, value]));

  expect(lines.map(([, name]) => name).sort()).toEqual([...NAMES].sort());
  expect(examples).toMatchObject(DEFAULTS);
});

test('README.md shows settings that exist, with their defaults', () => {
  const shown = tableRows(read('README.md'), 'setting | default | what');
  const settings = shown.flatMap(([names = '', defaults = '']) => {
    const fallbacks = defaults.split(', ');
    return codeIn(names).map((name, index) => [name, codeIn(fallbacks[index] ?? '')[0]] as const);
  });

  expect(settings.length).toBeGreaterThan(5);
  expect(settings).toEqual(settings.map(([name]) => [NAMES.find((known) => known === name), DEFAULTS[name]]));
});

test('settings for tests are those that tests read', () => {
  const tests = readdirSync(new URL('test/', ROOT), { recursive: true, encoding: 'utf8' });
  const lists = tests
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...read(`test/${file}`).matchAll(/const \{([^}]*)\} = process\.env/g)]);
  const used = lists.flatMap(([, names = '']) => [...names.matchAll(/\b[A-Z0-9_]+\b/g)].map(String));
  // Those of the machine and of the server are told elsewhere.
  const own = used.filter((name) => !['HOME', 'PATH', ...NAMES].includes(name));

  const described = tableRows(document, 'setting | meaning').flatMap(([cell = '']) => codeIn(cell));
  expect([...new Set(own)].sort()).toEqual(described.sort());
});
