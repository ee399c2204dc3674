import type { Role } from '../../model/role.ts';

/** Whom the server knows, and what it answers to others. */
export interface AccessOptions {
  /** Who may read: everybody, or who has the role READER at least. */
  readonly readers: 'public' | 'token';
  /** Whose tokens are taken; none when absent. */
  readonly tokens?: TokenOptions | undefined;
}

/** An identity provider, and what its tokens say. */
export interface TokenOptions {
  /** Where its public keys are (JWKS). */
  readonly jwksUrl: string;
  /** `iss` of its tokens, letter by letter. */
  readonly issuer: string;
  /** One of these is in `aud` of a token that is meant for this server. */
  readonly audiences: readonly string[];
  /** Claim with the name that histories show; `sub` where a token has it not. */
  readonly nameClaim: string;
  /** Claim with roles: a text, or a list. */
  readonly roleClaim: string;
  /** What the claim holds → role; others give none. */
  readonly roles: ReadonlyMap<string, Role>;
}
