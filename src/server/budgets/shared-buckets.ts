import type { Logger } from 'pino';
import type { Rate } from './options.ts';
import { RedisBuckets } from './redis-buckets.ts';
import { type Buckets, type Taken, TokenBuckets } from './token-buckets.ts';

/** A Redis that takes longer than this does not answer: a request is not to wait for its budget. */
const WAIT_MS = 50;
/** Then it is not asked again for so long. */
const PAUSE_MS = 1000;

/**
 * Buckets that all instances share through a Redis. While it does not answer, each instance counts for itself;
 * since it counts along, nobody has a new burst then.
 */
export class SharedBuckets implements Buckets {
  readonly #shared: RedisBuckets;
  readonly #own = new TokenBuckets();
  readonly #logger: Logger;
  /** Undefined until Redis is known to answer, or not to. */
  #answers: boolean | undefined;
  #askAgainAtMs = 0;

  constructor(url: string, logger: Logger) {
    this.#logger = logger;
    this.#shared = new RedisBuckets(url, {
      ready: () => this.#ready(),
      failed: (error) => this.#failed(error),
    });
  }

  async take(key: string, cost: number, rate: Rate): Promise<Taken> {
    const nowMs = performance.now();
    if (!this.#answers) {
      if (nowMs < this.#askAgainAtMs) return this.#own.take(key, cost, rate);
      // One request finds out; the others go on as before.
      this.#askAgainAtMs = nowMs + PAUSE_MS;
    }
    try {
      const taken = await within(WAIT_MS, this.#shared.take(key, cost, rate));
      this.#ready();
      if (taken.ok) this.#own.take(key, cost, rate);
      return taken;
    } catch (error) {
      this.#failed(error);
      return this.#own.take(key, cost, rate);
    }
  }

  close(): Promise<void> {
    return this.#shared.close();
  }

  #ready(): void {
    if (this.#answers) return;
    this.#answers = true;
    this.#logger.info('rate limits are shared with other instances through Redis');
  }

  #failed(error: unknown): void {
    this.#askAgainAtMs = performance.now() + PAUSE_MS;
    if (this.#answers === false) return;
    this.#answers = false;
    const reason = error instanceof Error ? error.message : String(error);
    this.#logger.warn(
      { reason },
      'Redis does not answer: this instance counts rate limits for itself until it does',
    );
  }
}

async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`no answer within ${ms} ms`)), ms);
  // Whichever loses is no news.
  answer.catch(() => {});
  try {
    return await Promise.race([answer, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
