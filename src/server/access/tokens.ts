import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type RemoteJWKSet } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { hashOf } from '../../access/api-key.ts';
import { IdentityUnavailableError } from '../../errors.ts';
import { KeyName } from '../../model/api-key.ts';
import type { Identity, Verifier } from './identity.ts';
import type { TokenOptions } from './options.ts';
import { roleIn } from './token-role.ts';

/** Signed with a private key, checked with a public one: no secret is shared, and `none` signs nothing. */
export const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];
/** How far the clocks of provider and server may be apart. */
const SKEW_S = 30;
/** For so long a token is known without looking at its signature again. */
const VERIFIED_MS = 60_000;
const REMEMBERED_MAX = 10_000;
/** For so long the provider's keys are kept; one with another `kid` makes them be asked for before. */
const KEYS_KEPT_MS = 600_000;
/** But no sooner than this after the last time. */
const KEYS_ASKED_EVERY_MS = 30_000;
const KEYS_TIMEOUT_MS = 3000;
/** A provider that failed is left alone for so long. */
const PAUSE_MS = 1000;
/** Three parts of base64url. */
const FORM = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/** What says that a token is at fault, and not its provider. */
const OF_THE_TOKEN = [
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
  errors.JOSENotSupported,
  errors.JWSInvalid,
];

/** Knows who sends a token (JWT) that an identity provider signed. */
export class Tokens implements Verifier {
  readonly #options: TokenOptions;
  readonly #logger: Logger;
  readonly #keys: RemoteJWKSet;
  readonly #verified = new LRUCache<string, { readonly identity: Identity; readonly untilMs: number }>({
    max: REMEMBERED_MAX,
  });
  #isThere = true;
  #askAgainAtMs = 0;

  constructor(options: TokenOptions, logger: Logger) {
    this.#options = options;
    this.#logger = logger;
    this.#keys = createRemoteJWKSet(new URL(options.jwksUrl), {
      cacheMaxAge: KEYS_KEPT_MS,
      cooldownDuration: KEYS_ASKED_EVERY_MS,
      timeoutDuration: KEYS_TIMEOUT_MS,
      headers: { 'user-agent': 'newsgraph' },
    });
  }

  takes(credential: string): boolean {
    return FORM.test(credential);
  }

  remembered(credential: string): Identity | undefined {
    return this.#verified.get(hashOf(credential))?.identity;
  }

  verify(credential: string): Identity | undefined | Promise<Identity | undefined> {
    const known = this.#verified.get(hashOf(credential));
    return known && Date.now() < known.untilMs ? known.identity : this.#verifyAnew(credential);
  }

  async #verifyAnew(token: string): Promise<Identity | undefined> {
    const hash = hashOf(token);
    // Whatever comes of it, what was known does not count any more.
    this.#verified.delete(hash);
    const payload = await this.#payloadOf(token);
    const identity = payload && identityOf(payload, this.#options);
    if (!identity) return undefined;
    const endsMs = ((payload.exp ?? 0) + SKEW_S) * 1000;
    this.#verified.set(hash, { identity, untilMs: Math.min(endsMs, Date.now() + VERIFIED_MS) });
    return identity;
  }

  /** @returns what a token says; undefined if it is not to be believed */
  async #payloadOf(token: string): Promise<JWTPayload | undefined> {
    const { issuer, audiences } = this.#options;
    try {
      const { payload } = await jwtVerify(token, (header, jws) => this.#keyFor(header, jws), {
        issuer,
        audience: [...audiences],
        algorithms: ALGORITHMS,
        clockTolerance: SKEW_S,
        requiredClaims: ['exp', 'sub'],
      });
      return payload;
    } catch (error) {
      if (error instanceof IdentityUnavailableError) throw error;
      // It says what is wrong with the token, and holds what the token says: it goes nowhere.
      return undefined;
    }
  }

  async #keyFor(...asked: Parameters<RemoteJWKSet>): Promise<CryptoKey> {
    if (Date.now() < this.#askAgainAtMs) throw new IdentityUnavailableError();
    try {
      const key = await this.#keys(...asked);
      this.#isThere = true;
      return key;
    } catch (error) {
      if (OF_THE_TOKEN.some((kind) => error instanceof kind)) throw error;
      this.#failed(error);
      throw new IdentityUnavailableError();
    }
  }

  #failed(error: unknown): void {
    this.#askAgainAtMs = Date.now() + PAUSE_MS;
    if (!this.#isThere) return;
    this.#isThere = false;
    const reason = error instanceof Error ? error.message : String(error);
    this.#logger.warn(
      { reason },
      'the keys at JWT_JWKS_URL cannot be had: who sends a token is not known until they can',
    );
  }
}

function identityOf(
  payload: JWTPayload,
  { nameClaim, roleClaim, roles }: TokenOptions,
): Identity | undefined {
  const { iss = '', sub = '' } = payload;
  // What is in a history must be fit to be kept and shown.
  const name = [payload[nameClaim], sub].find((text) => KeyName.safeParse(text).success);
  if (typeof name !== 'string') return undefined;
  // Of any length, and nobody's business where budgets are kept.
  const identity = `token:${hashOf(JSON.stringify([iss, sub]))}`;
  return { viewer: { name, identity, role: roleIn(payload, roleClaim, roles), via: 'TOKEN' } };
}
