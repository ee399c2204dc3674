import { z } from 'zod';
import { ConfigError } from '../errors.ts';
import { ROLE_NAMES, type Role } from '../model/role.ts';
import type { AccessOptions, TokenOptions } from '../server/access/options.ts';
import { isLoopback, oneOf, optional, text, words } from './fields.ts';

const jwksUrl = optional.refine((url) => url === undefined || isSafe(url), {
  error: 'must be https:// (http:// of this machine alone) and no user or password in it',
});

/** Whoever could change the keys on their way could make tokens. */
function isSafe(url: string): boolean {
  const { protocol, hostname, username, password } = URL.parse(url) ?? {};
  if (username !== '' || password !== '') return false;
  return (
    protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname?.replace(/^\[|\]$/g, '') ?? ''))
  );
}

/** @returns what stands before `=`, and the role after it; undefined for another text */
function valueAndRole(pair: string): [string, Role] | undefined {
  const [, value, name] = /^([^=]+)=(\w+)$/.exec(pair) ?? [];
  const role = ROLE_NAMES.find((known) => known === name?.toUpperCase());
  return value !== undefined && role ? [value, role] : undefined;
}

/** A token may say a role by its name. */
const NAMES = new Map(ROLE_NAMES.flatMap((role) => [role, role.toLowerCase()].map((name) => [name, role])));

const roles = words
  .refine((list) => list.every(valueAndRole), {
    error: `must be value=role, several divided by commas, with the roles ${ROLE_NAMES.join(', ')}`,
  })
  .transform((list) => new Map(list.map(valueAndRole).filter((pair) => pair !== undefined)))
  .optional();

/** Settings of whom the server knows, and what it answers to others. */
export const accessSettings = {
  /** Who may read; `auto`: everybody where only this machine gets in, else who has a role. */
  READ_ACCESS: oneOf('auto', 'auto', 'public', 'token'),
  /** Where the public keys of an identity provider are, whose tokens are then taken; */
  JWT_JWKS_URL: jwksUrl,
  /** what its tokens have as `iss`, */
  JWT_ISSUER: optional,
  /** and what is in their `aud`. */
  JWT_AUDIENCE: words.optional(),
  /** Claim with a name for people, */
  JWT_NAME_CLAIM: text('sub'),
  /** and the one with roles. */
  JWT_ROLE_CLAIM: text('role'),
  /** What it holds, and which role that is: `news-desk=EDITOR`. */
  JWT_ROLES: roles,
};
const Shape = z.object({ ...accessSettings, HOST: text('127.0.0.1') });
type Settings = z.infer<typeof Shape>;

/**
 * @returns whom the server knows, and what it answers to others
 * @throws {ConfigError} if something is missing of a provider
 */
export function accessOptions(settings: Settings): AccessOptions {
  const { READ_ACCESS, HOST } = settings;
  const auto = isLoopback(HOST) ? 'public' : 'token';
  return { readers: READ_ACCESS === 'auto' ? auto : READ_ACCESS, tokens: tokenOptions(settings) };
}

function tokenOptions(settings: Settings): TokenOptions | undefined {
  const { JWT_JWKS_URL: jwksUrl, JWT_ISSUER: issuer, JWT_AUDIENCE: audiences = [] } = settings;
  const missing = Object.entries({ JWT_JWKS_URL: jwksUrl, JWT_ISSUER: issuer, JWT_AUDIENCE: audiences[0] })
    .filter(([, value]) => value === undefined)
    .map(([name]) => name);
  if (missing.length === 3) return undefined;
  if (jwksUrl === undefined || issuer === undefined || missing.length > 0) {
    throw new ConfigError(
      `${missing.join(' and ')} must be set too: tokens are taken by JWT_JWKS_URL, JWT_ISSUER and JWT_AUDIENCE together.`,
    );
  }
  return {
    ...{ jwksUrl, issuer, audiences },
    nameClaim: settings.JWT_NAME_CLAIM,
    roleClaim: settings.JWT_ROLE_CLAIM,
    roles: settings.JWT_ROLES?.size ? settings.JWT_ROLES : NAMES,
  };
}
