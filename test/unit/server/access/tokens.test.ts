import { exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { type Logger, pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TokenOptions } from '../../../../src/server/access/options.ts';
import { ALGORITHMS } from '../../../../src/server/access/tokens.ts';
import {
  AUDIENCE,
  type IdentityProvider,
  ISSUER,
  identityProvider,
} from '../../../setup/identity-provider.ts';
import { unreachable, yogaOn } from '../../../setup/server.ts';

/** Asks nothing of the database. */
const QUERY = '{ viewer { name role via } }';
const KIM = { name: 'Kim Jin', role: 'EDITOR', via: 'TOKEN' };

const graph = unreachable();
let provider: IdentityProvider;
let lines: string[];
let yoga: ReturnType<typeof yogaOn>;

function serverFor(tokens: TokenOptions) {
  const logger: Logger = pino({ level: 'trace' }, { write: (line) => lines.push(line) });
  return yogaOn(graph, { access: { readers: 'public', tokens } }, logger);
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  lines = [];
  provider = await identityProvider();
  yoga = serverFor(provider.options);
});
afterEach(async () => {
  vi.useRealTimers();
  await provider[Symbol.asyncDispose]();
});

async function asked(token: string, server = yoga) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const body = JSON.stringify({ query: QUERY });
  const response = await server.fetch('http://localhost/graphql', { method: 'POST', headers, body });
  const answer = (await response.json()) as {
    data?: { viewer: unknown };
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { status: response.status, viewer: answer.data?.viewer, error: answer.errors?.[0], response };
}

const nowS = () => Math.floor(Date.now() / 1000);
const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

test.each(ALGORITHMS)('a token that is in order, signed by %s, says who asks', async (alg) => {
  await provider.addKey(alg);

  expect(await asked(await provider.sign())).toMatchObject({ status: 200, viewer: KIM });
});

test.each([
  ['that expired within the skew', { exp: nowS() - 20 }, KIM],
  ['of several audiences', { aud: ['other', AUDIENCE] }, KIM],
  ['without a name', { name: undefined }, { ...KIM, name: 'user-1' }],
  ['with a name that cannot be shown', { name: 'a\nb' }, { ...KIM, name: 'user-1' }],
  ['without a role', { role: undefined }, { ...KIM, role: null }],
  ['with a role of others', { role: ['admin', 'root'] }, { ...KIM, role: null }],
])('a token %s is taken', async (_what, said, viewer) => {
  expect(await asked(await provider.sign(said))).toMatchObject({ status: 200, viewer });
});

test('a token need not name its key where there is one, but where there are several of its kind', async () => {
  const unnamed = () => provider.sign({ sub: `user-${provider.asked()}` }, { kid: null });

  expect(await asked(await unnamed())).toMatchObject({ status: 200, viewer: KIM });
  await provider.addKey('RS256');
  later(11 * 60);
  await asked(await provider.sign());
  expect((await asked(await unnamed())).status).toBe(401);
});

/** Token by what is wrong with it. */
const AT_FAULT: Record<string, () => Promise<string> | string> = {
  'that has expired': () => provider.sign({ exp: nowS() - 31 }),
  'that never expires': () => provider.sign({ exp: undefined }),
  'that is not valid yet': () => provider.sign({ nbf: nowS() + 60 }),
  'for another audience': () => provider.sign({ aud: 'other' }),
  'for no audience': () => provider.sign({ aud: undefined }),
  'of another issuer': () => provider.sign({ iss: `${ISSUER}/` }),
  'of no issuer': () => provider.sign({ iss: undefined }),
  'of nobody': () => provider.sign({ sub: undefined }),
  'of somebody who cannot be named': () => provider.sign({ sub: 'a\nb', name: undefined }),
  'of an unknown key': () => provider.sign({}, { kid: 'key-99' }),
  'that was changed': async () => {
    const [header, , signature] = (await provider.sign()).split('.');
    const [, payload] = (await provider.sign({ role: 'anyone', sub: 'user-2' })).split('.');
    return [header, payload, signature].join('.');
  },
  'with no signature': async () => (await provider.sign()).replace(/[^.]+$/, ''),
  'signed by somebody else': async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'user-1', exp: nowS() + 300, role: 'desk' };
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'key-0' }).sign(privateKey);
  },
  'signed by nobody (alg none)': () =>
    new UnsecuredJWT({ iss: ISSUER, aud: AUDIENCE, sub: 'user-1', exp: nowS() + 300, role: 'desk' }).encode(),
  'signed with the public key as a secret': async () => {
    const secret = new TextEncoder().encode(await exportSPKI(provider.publicKey()));
    const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'user-1', exp: nowS() + 300, role: 'desk' };
    return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'key-0' }).sign(secret);
  },
  'that is none': () => 'a.b.c',
  'that is encrypted': () => 'a.b.c.d.e',
  'that is empty': () => '',
};

test.each(Object.entries(AT_FAULT))('a token %s is refused, and not told why', async (_what, make) => {
  const token = await make();

  const { status, error, response } = await asked(token);

  expect(error).toEqual({
    message: 'The key or token of this request opens nothing: it is unknown, expired or revoked.',
    extensions: { code: 'UNAUTHENTICATED' },
  });
  expect(status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer realm="newsgraph", error="invalid_token"');
  expect(lines).toEqual([]);
});

test('a token is refused once it has expired, though it was taken before', async () => {
  const token = await provider.sign({ exp: nowS() + 10 });

  expect((await asked(token)).status).toBe(200);
  later(39);
  expect((await asked(token)).status).toBe(200);
  later(2);
  expect((await asked(token)).status).toBe(401);
});

test('the keys are asked for once, whatever is sent', async () => {
  const tokens = [await provider.sign(), await provider.sign({ sub: 'user-2' })];
  for (let i = 0; i < 5; i++) tokens.push(await provider.sign({}, { kid: `unknown-${i}` }));

  for (const token of [...tokens, ...tokens]) await asked(token);

  expect(provider.asked()).toBe(1);
});

test('a new key is found when a token names it, half a minute later at most', async () => {
  await asked(await provider.sign());
  await provider.addKey('ES256');
  const token = await provider.sign();

  expect((await asked(token)).status).toBe(401);
  later(31);
  expect(await asked(token)).toMatchObject({ status: 200, viewer: KIM });
  expect(provider.asked()).toBe(2);
});

const answers = [
  { status: 500, body: '' },
  { status: 200, body: 'no JSON' },
  { status: 200, body: '{"keys": 5}' },
  { status: 302, body: '' },
];

test.each(answers)(
  'a provider that answers %j makes nobody wrong: 503, and one line in the log',
  async (answer) => {
    provider.answer = answer;
    const token = await provider.sign();

    const { status, error, response } = await asked(token);
    later(2);
    await asked(token);

    expect(error?.extensions.code).toBe('IDENTITY_UNAVAILABLE');
    expect(status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('JWT_JWKS_URL');
    for (const part of token.split('.')) expect(lines[0]).not.toContain(part);
  },
);

test('a provider that is down is left alone for a second, then asked again', async () => {
  const token = await provider.sign();
  await provider.stop();

  expect((await asked(token)).status).toBe(503);
  await provider.restart();
  expect((await asked(token)).status).toBe(503);
  expect(provider.asked()).toBe(0);
  later(2);
  expect(await asked(token)).toMatchObject({ status: 200, viewer: KIM });
});

test('who was known stays known while the provider is down, for as long as its keys are kept', async () => {
  await asked(await provider.sign());
  await provider.stop();
  later(9 * 60);

  expect((await asked(await provider.sign({ sub: 'user-2' }))).status).toBe(200);
  later(2 * 60);
  expect((await asked(await provider.sign({ sub: 'user-3' }))).status).toBe(503);
});

test('without a provider no token is taken', async () => {
  const server = yogaOn(graph);

  expect((await asked(await provider.sign(), server)).status).toBe(401);
});
