import type { Rate } from './options.ts';

/** How many buckets are kept; of more, the one that was used longest ago is forgotten, and thereby full. */
const BUCKETS_MAX = 100_000;

/** What came of taking from a bucket. */
export interface Taken {
  readonly ok: boolean;
  /** What is left. */
  readonly left: number;
  /** Until it is full again, in seconds. */
  readonly fullInS: number;
  /** Until what was asked for is there, in seconds; 0 if it was. */
  readonly retryInS: number;
}

/** Where buckets are kept: one for each client, which fills at a steady rate and is never fuller than `burst`. */
export interface Buckets {
  /** Takes `cost`, at most all that fits, or nothing if there is less. */
  take(key: string, cost: number, rate: Rate): Taken | Promise<Taken>;
  /** Lets go of what holds them. */
  close?(): Promise<void>;
}

/**
 * Buckets in the memory of this process. Only the time at which it will be full is kept of each.
 *
 * @see the generic cell rate algorithm, ITU-T I.371
 */
export class TokenBuckets implements Buckets {
  readonly #fullAtMs = new Map<string, number>();

  get size(): number {
    return this.#fullAtMs.size;
  }

  take(key: string, cost: number, rate: Rate, nowMs: number = performance.now()): Taken {
    const { perSecond, burst } = rate;
    const msEach = 1000 / perSecond;
    const fullAt = Math.max(nowMs, this.#fullAtMs.get(key) ?? 0);
    const next = fullAt + Math.min(cost, burst) * msEach;
    const lateMs = next - nowMs - burst * msEach;
    // Fractions of a millisecond are rounding.
    const ok = lateMs < 1e-6;
    const kept = ok ? next : fullAt;
    this.#keep(key, kept);
    return takenFrom(rate, { ok, fullInMs: kept - nowMs, lateMs });
  }

  #keep(key: string, fullAtMs: number): void {
    this.#fullAtMs.delete(key);
    this.#fullAtMs.set(key, fullAtMs);
    if (this.#fullAtMs.size <= BUCKETS_MAX) return;
    const [oldest] = this.#fullAtMs.keys();
    if (oldest !== undefined) this.#fullAtMs.delete(oldest);
  }
}

/**
 * @param outcome `fullInMs`: until the bucket is full again; `lateMs`: until what was asked for is there
 * @returns what it says to a client
 */
export function takenFrom(
  { perSecond, burst }: Rate,
  { ok, fullInMs, lateMs }: { ok: boolean; fullInMs: number; lateMs: number },
): Taken {
  const left = Math.max(0, Math.floor(burst - (fullInMs * perSecond) / 1000 + 1e-6));
  return { ok, left, fullInS: fullInMs / 1000, retryInS: ok ? 0 : lateMs / 1000 };
}
