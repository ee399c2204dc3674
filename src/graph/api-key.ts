import { z } from 'zod';
import { UnknownKeyError } from '../errors.ts';
import { ApiKey } from '../model/api-key.ts';
import { ROLE_NAMES, type Role } from '../model/role.ts';
import type { Graph, RunOptions } from './client.ts';
import { cypherInt, defineStatement } from './statement.ts';

/** A key with the SHA-256, in hexadecimal, of what a client sends. */
const KeptKey = ApiKey.extend({ hash: z.string() });
export type KeptKey = z.infer<typeof KeptKey>;

const id = z.string();
const createKey = defineStatement('access/create-key', {
  params: z.object({
    id,
    name: z.string(),
    role: z.enum(ROLE_NAMES),
    hash: z.string(),
    expiresAt: z.string().nullable(),
  }),
  row: KeptKey,
});
const keyById = defineStatement('access/key-by-id', { params: z.object({ id }), row: KeptKey });
const listKeys = defineStatement('access/keys', { params: z.object({ limit: cypherInt }), row: KeptKey });
const revoke = defineStatement('access/revoke-key', { params: z.object({ id }), row: KeptKey });
const noteUse = defineStatement('access/use-key', { params: z.object({ id }), row: z.object({ id }) });

/** A key that is new. */
export interface NewKey {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** SHA-256 of the key, in hexadecimal. */
  readonly hash: string;
  /** ISO 8601; null for one that does not expire. */
  readonly expiresAt: string | null;
}

/** Keeps a new key. */
export async function addKey(graph: Graph, key: NewKey): Promise<ApiKey> {
  const [added] = await graph.write((transaction) => transaction.run(createKey, { ...key }));
  if (!added) throw new Error(`the key ${key.id} was not kept`);
  return shown(added);
}

/** @returns the key with this id; undefined if there is none */
export async function findKey(
  graph: Graph,
  keyId: string,
  options?: RunOptions,
): Promise<KeptKey | undefined> {
  const [key] = await graph.run(keyById, { id: keyId }, options);
  return key;
}

/** Keys that are listed, and counted, at most. */
export const LISTED_KEYS_MAX = 1000;

/** Keys, the newest first, revoked and expired ones too. */
export async function allKeys(graph: Graph): Promise<ApiKey[]> {
  return (await graph.run(listKeys, { limit: LISTED_KEYS_MAX })).map(shown);
}

/**
 * Takes from a key what it opens; one that was revoked before keeps the time of that.
 *
 * @throws {UnknownKeyError} if there is no such key
 */
export async function revokeKey(graph: Graph, keyId: string): Promise<ApiKey> {
  const [revoked] = await graph.write((transaction) => transaction.run(revoke, { id: keyId }));
  if (!revoked) throw new UnknownKeyError(keyId);
  return shown(revoked);
}

/** Notes that a key is used now. */
export async function noteKeyUse(graph: Graph, keyId: string): Promise<void> {
  await graph.write((transaction) => transaction.run(noteUse, { id: keyId }));
}

/** A hash opens nothing, but is nobody's business either. */
const shown = ({ hash: _, ...key }: KeptKey): ApiKey => key;
