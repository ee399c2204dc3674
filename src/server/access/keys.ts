import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { hasHash, idIn } from '../../access/api-key.ts';
import { findKey, type KeptKey, noteKeyUse } from '../../graph/api-key.ts';
import type { Graph } from '../../graph/client.ts';
import { keyState } from '../../model/api-key.ts';
import type { Identity, Verifier } from './identity.ts';

/** For so long a key is believed to stand as it was read: so long a revoked one may still be of use. */
const FRESH_MS = 5000;
/** Keys that are remembered, those used last. */
const REMEMBERED_MAX = 10_000;
/** When a key was used last is noted about so often. */
const NOTED_EVERY_MS = 3_600_000;
/** A request does not wait longer than this to be known. */
const READ_TIMEOUT_MS = 3000;

interface Remembered {
  readonly key: KeptKey;
  readonly readAtMs: number;
  /** When its use was noted last, as far as is known. */
  notedAtMs: number;
}

/** Knows who sends an API key, which the graph keeps the hash of. */
export class ApiKeys implements Verifier {
  readonly #graph: Graph;
  readonly #logger: Logger;
  readonly #remembered = new LRUCache<string, Remembered>({ max: REMEMBERED_MAX });
  readonly #reading = new Map<string, Promise<Remembered | undefined>>();
  readonly #noting = new Set<Promise<void>>();

  constructor(graph: Graph, logger: Logger) {
    this.#graph = graph;
    this.#logger = logger;
  }

  takes(credential: string): boolean {
    return idIn(credential) !== undefined;
  }

  remembered(credential: string): Identity | undefined {
    const known = this.#remembered.get(idIn(credential) ?? '');
    return known && identityOf(known.key, credential);
  }

  verify(credential: string): Identity | undefined | Promise<Identity | undefined> {
    const id = idIn(credential) ?? '';
    const known = this.#remembered.get(id);
    // A request costs no statement as long as its key is fresh.
    if (known && Date.now() - known.readAtMs < FRESH_MS) return this.#use(known, credential);
    return this.#read(id).then((read) => read && this.#use(read, credential));
  }

  async close(): Promise<void> {
    await Promise.all(this.#noting);
  }

  /** Requests that come at once read it once. */
  #read(id: string): Promise<Remembered | undefined> {
    const underWay = this.#reading.get(id);
    if (underWay) return underWay;
    const reading = this.#readAnew(id).finally(() => this.#reading.delete(id));
    this.#reading.set(id, reading);
    return reading;
  }

  async #readAnew(id: string): Promise<Remembered | undefined> {
    // What was true when it was asked, not when the answer came.
    const readAtMs = Date.now();
    const key = await findKey(this.#graph, id, { timeoutMs: READ_TIMEOUT_MS });
    if (!key) {
      this.#remembered.delete(id);
      return undefined;
    }
    const notedAtMs = Math.max(
      Date.parse(key.lastUsedAt ?? '') || 0,
      this.#remembered.get(id)?.notedAtMs ?? 0,
    );
    const read = { key, readAtMs, notedAtMs };
    this.#remembered.set(id, read);
    return read;
  }

  #use(known: Remembered, credential: string): Identity | undefined {
    const identity = identityOf(known.key, credential);
    if (identity && Date.now() - known.notedAtMs > NOTED_EVERY_MS) this.#note(known);
    return identity;
  }

  /** Beside the request, which does not wait for it and does not fail with it. */
  #note(known: Remembered): void {
    known.notedAtMs = Date.now();
    const noting = noteKeyUse(this.#graph, known.key.id)
      .catch((error: Error) =>
        this.#logger.warn({ reason: error.message }, 'that a key was used could not be noted'),
      )
      .finally(() => this.#noting.delete(noting));
    this.#noting.add(noting);
  }
}

function identityOf(key: KeptKey, credential: string): Identity | undefined {
  if (!hasHash(credential, key.hash) || keyState(key, Date.now()) !== 'live') return undefined;
  const { id, name, role } = key;
  return { viewer: { name, identity: `key:${id}`, role, via: 'KEY' } };
}
