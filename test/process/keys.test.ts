import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf, issueKey } from '../../src/access/api-key.ts';
import { AUDIENCE, type IdentityProvider, ISSUER, identityProvider } from '../setup/identity-provider.ts';
import { type KeptNeo4j, keptNeo4j } from './kept-neo4j.ts';
import { newsgraph, type Running } from './newsgraph.ts';

// One Neo4j serves all tests of this file, in their order: what one has created, the next goes on with.
let kept: KeptNeo4j;
let provider: IdentityProvider;
let server: Running;
let url: string;
/** What `keys create` printed. */
let key: string;

beforeAll(async () => {
  [kept, provider] = await Promise.all([keptNeo4j(), identityProvider()]);
  await kept.run('neo4j', 'start');
});
afterAll(async () => {
  server?.process.kill('SIGKILL');
  await kept[Symbol.asyncDispose]();
  await provider[Symbol.asyncDispose]();
});

const idOf = (text: string) => text.split('_')[1] ?? '';
async function listed() {
  const { stdout } = await kept.run('keys', 'list', '--json');
  return JSON.parse(stdout) as { id: string; name: string; state: string; lastUsedAt: string | null }[];
}

async function ask(authorization: string | undefined, init: RequestInit = {}): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    ...(authorization !== undefined && { authorization }),
  };
  const body = JSON.stringify({ query: '{ viewer { name role via } }' });
  return fetch(url, { method: 'POST', headers, body, ...init });
}

test('without keys there is nothing to list, and doctor says so', async () => {
  const list = await kept.run('keys', 'list');
  const { checks } = JSON.parse((await kept.run('doctor', '--json')).stdout);
  const found = Object.fromEntries(checks.map((one: { name: string }) => [one.name, one]));

  expect(list.stdout).toMatch(/^There are no keys\. /);
  expect(found['Reading']).toMatchObject({ status: 'ok', found: 'open to everybody who reaches 127.0.0.1' });
  expect(found['API keys'].found).toMatch(/^none is live: nobody can write/);
});

test('a key is all that is printed on stdout, once; how it stands is told beside it', async () => {
  const { code, stdout, stderr } = await kept.run(
    'keys',
    'create',
    '--name',
    'Kim Jin',
    '--role',
    'EDITOR',
    '--expires',
    '90d',
  );

  expect(stdout).toMatch(/^ng_[a-z0-9]{10}_[0-9a-f]{64}\n$/);
  key = stdout.trim();
  expect(stderr).toMatch(
    new RegExp(
      `Key ${idOf(key)} for "Kim Jin", EDITOR, expires \\d{4}-\\d\\d-\\d\\d .* UTC\\. It cannot be shown again\\.`,
    ),
  );
  expect(stderr).not.toContain(key);
  expect(code).toBe(0);
});

test('for a program it comes with its hash, by which it can have a rate of its own', async () => {
  const { stdout } = await kept.run('keys', 'create', '--name', 'reader', '--role', 'READER', '--json');

  const made = JSON.parse(stdout);
  expect(made).toMatchObject({ name: 'reader', role: 'READER', expiresAt: null, sha256: hashOf(made.key) });
  expect(idOf(made.key)).toBe(made.id);
});

test.each([
  [['--role', 'READER'], "required option '--name <name>' not specified"],
  [['--name', 'x'], "required option '--role <role>' not specified"],
  [['--name', 'x', '--role', 'BOSS'], 'Allowed choices are READER, PRIVATE_READER, EDITOR, CURATOR, ADMIN'],
  [['--name', ' x', '--role', 'READER'], '--name " x" begins or ends with a space'],
  [
    ['--name', 'x', '--role', 'READER', '--expires', '2024-01-01'],
    '--expires "2024-01-01" is not allowed; it is a day to come',
  ],
])('%j makes no key, and says what is allowed', async (args, message) => {
  const { code, stdout, stderr } = await kept.run('keys', 'create', ...args);

  expect(stderr).toContain(message);
  expect(stdout).toBe('');
  expect(code).toBe(2);
});

test('the list has every key and how it stands, and nothing that opens anything', async () => {
  const { stdout } = await kept.run('keys', 'list');

  expect(stdout).toMatch(
    new RegExp(
      `^${idOf(key)}  live     EDITOR   Kim Jin\n    created .* UTC, expires .* UTC, not used yet$`,
      'm',
    ),
  );
  expect((await listed()).map(({ name }) => name)).toEqual(['reader', 'Kim Jin']);
  expect(stdout + JSON.stringify(await listed())).not.toMatch(/[0-9a-f]{64}/);
});

test('a server that is closed says so, and opens to the key', async () => {
  const tokens = { JWT_JWKS_URL: provider.options.jwksUrl, JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE };
  server = newsgraph(['serve'], { ...kept.settings, ...tokens, READ_ACCESS: 'token', LOG_LEVEL: 'trace' });
  [, url = ''] = await server.printed(/GraphQL {4}(\S+)[\s\S]*Stop with/);

  expect(server.output()).toMatch(/Reading {4}with a key/);
  expect((await ask(undefined)).status).toBe(401);
  expect(await (await ask(`Bearer ${key}`)).json()).toEqual({
    data: { viewer: { name: 'Kim Jin', role: 'EDITOR', via: 'KEY' } },
  });
});

test('nothing that a server prints or answers has a key or a token in it', async () => {
  const other = issueKey().text;
  const token = await provider.sign({ role: 'EDITOR' });
  const bad = await provider.sign({ exp: 1 });
  const credentials = [key, other, key.slice(0, -1), `${key}x`, token, bad, `${token}.x`, 'secret-of-none'];
  const answers: string[] = [];
  const note = async (response: Response) => {
    answers.push(JSON.stringify([...response.headers]), await response.text());
  };
  for (const credential of credentials) {
    for (const header of [
      `Bearer ${credential}`,
      `bearer   ${credential}`,
      `Bearer ${credential} more`,
      `Basic ${credential}`,
      credential,
    ]) {
      await note(await ask(header));
      await note(await ask(header, { body: '{' }));
      await note(await ask(header, { body: JSON.stringify({ query: '{ nothing }' }) }));
      await note(await fetch(`${url}?query={__typename}`, { headers: { authorization: header } }));
      await note(await fetch(`${url}x`, { headers: { authorization: header } }));
    }
  }
  await provider.stop();
  await note(await ask(`Bearer ${await provider.sign({ sub: 'other' }, { kid: 'unknown' })}`));

  const all = [...answers, server.output()].join('\n');
  const secrets = credentials.flatMap((credential) => [credential, hashOf(credential), ...parts(credential)]);
  expect(answers.length).toBeGreaterThan(300);
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
});

/** What of a credential opens something, or says something: not the id of a key, nor what tokens begin with. */
const parts = (credential: string) => credential.split(/[._]/).filter((part) => part.length > 40);

test('a key that was used says when', async () => {
  const used = (await listed()).find(({ id }) => id === idOf(key));

  expect(Date.now() - Date.parse(used?.lastUsedAt ?? '')).toBeLessThan(120_000);
});

test('a key that is revoked opens nothing some seconds later, at a server that runs', async () => {
  const { code, stdout } = await kept.run('keys', 'revoke', idOf(key));
  const again = await kept.run('keys', 'revoke', idOf(key));

  expect(stdout).toMatch(new RegExp(`^Key ${idOf(key)} \\("Kim Jin"\\) is revoked since .* UTC\\.\n$`));
  expect([code, again.code, again.stdout]).toEqual([0, 0, stdout]);
  // The commands took longer than the 5 s for which a key is believed, or this waits for the rest of them.
  await expect
    .poll(async () => (await ask(`Bearer ${key}`)).status, { timeout: 6000, interval: 500 })
    .toBe(401);
  expect((await listed()).map(({ state }) => state)).toEqual(['live', 'revoked']);
});

test('a key that there is not is told with where to look', async () => {
  const { code, stderr } = await kept.run('keys', 'revoke', 'nosuchkey0');

  expect(stderr).toContain(
    'newsgraph: No key has the id "nosuchkey0". `newsgraph keys list` shows those that there are.',
  );
  expect(code).toBe(1);
});

test('doctor counts those that are live, by role', async () => {
  const { checks } = JSON.parse((await kept.run('doctor', '--json')).stdout);

  expect(checks.find(({ name }: { name: string }) => name === 'API keys')).toEqual({
    ...{ name: 'API keys', status: 'ok', found: '1 live: 1 READER' },
  });
});
