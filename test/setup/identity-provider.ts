import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { TokenOptions } from '../../src/server/access/options.ts';

export const ISSUER = 'https://login.example/realms/news';
export const AUDIENCE = 'newsgraph';

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

/** What a token says beside what it has by default; `undefined` takes something away. */
export interface Said {
  readonly [claim: string]: unknown;
}

/** Something that signs tokens and gives out its public keys, on loopback. */
export interface IdentityProvider extends AsyncDisposable {
  readonly options: TokenOptions;
  /** How often its keys were asked for. */
  readonly asked: () => number;
  /** Adds a key, which `sign` then signs with. */
  readonly addKey: (alg: string) => Promise<void>;
  /** A token that is in order, but for what is said otherwise; null leaves out what key it is signed with. */
  readonly sign: (said?: Said, header?: { readonly kid?: string | null }) => Promise<string>;
  /** What it gives out of the key that it signs with. */
  readonly publicKey: () => CryptoKey;
  /** What it answers when it is asked for its keys; undefined for nothing out of order. */
  answer: { readonly status: number; readonly body: string } | undefined;
  readonly stop: () => Promise<void>;
  /** At the same port. */
  readonly restart: () => Promise<void>;
}

export async function identityProvider(options: Partial<TokenOptions> = {}): Promise<IdentityProvider> {
  const published: object[] = [];
  let signing: { readonly pair: KeyPair; readonly kid: string; readonly alg: string } | undefined;
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    const { status, body } = provider.answer ?? { status: 200, body: JSON.stringify({ keys: published }) };
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(body);
  });
  const port = await listenOn(server, 0);
  const current = () => {
    if (!signing) throw new Error('the provider has no key yet');
    return signing;
  };
  const provider: IdentityProvider = {
    options: {
      ...{ jwksUrl: `http://127.0.0.1:${port}/jwks`, issuer: ISSUER, audiences: [AUDIENCE] },
      ...{
        nameClaim: 'name',
        roleClaim: 'role',
        roles: new Map([
          ['desk', 'EDITOR'],
          ['anyone', 'READER'],
        ]),
      },
      ...options,
    },
    answer: undefined,
    asked: () => asked,
    publicKey: () => current().pair.publicKey,
    async addKey(alg) {
      const pair = await generateKeyPair(alg, { extractable: true });
      const kid = `key-${published.length}`;
      published.push({ ...(await exportJWK(pair.publicKey)), kid, alg, use: 'sig' });
      signing = { pair, kid, alg };
    },
    sign: (said = {}, header = {}) => {
      const { pair, kid: ownKid, alg } = current();
      const kid = header.kid === undefined ? ownKid : header.kid;
      const payload: JWTPayload = { ...inOrder(), ...said };
      return new SignJWT(payload)
        .setProtectedHeader({ alg, ...(kid !== null && { kid }) })
        .sign(pair.privateKey);
    },
    stop: () => close(server),
    restart: async () => void (await listenOn(server, port)),
    [Symbol.asyncDispose]: () => close(server),
  };
  await provider.addKey('RS256');
  return provider;
}

const nowS = () => Math.floor(Date.now() / 1000);

/** What a token says that is in order. */
const inOrder = () => ({
  ...{ iss: ISSUER, aud: AUDIENCE, sub: 'user-1', name: 'Kim Jin', role: 'desk' },
  ...{ iat: nowS(), exp: nowS() + 300 },
});

async function listenOn(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
