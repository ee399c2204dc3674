import { refusal } from '../protocol/refusal.ts';
import type { QueueOptions } from './options.ts';

/** After so many seconds a client may try again. */
const RETRY_AFTER_S = 1;

/** Lets so many operations be carried out at once; so many more wait, in the order of their coming. */
export class OperationQueue {
  readonly #options: QueueOptions;
  readonly #waiting = new Set<() => void>();
  #running = 0;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /**
   * Takes a place, or waits for one. Who is gone, by `signal`, waits no more.
   *
   * @returns what gives the place to the next
   * @throws if too many wait, or it took too long, or `signal` aborted
   */
  enter(signal: AbortSignal): (() => void) | Promise<() => void> {
    signal.throwIfAborted();
    const leave = () => this.#leave();
    if (this.#running >= this.#options.running) return this.#turn(signal).then(() => leave);
    this.#running += 1;
    return leave;
  }

  #turn(signal: AbortSignal): Promise<void> {
    const { waiting, timeoutMs } = this.#options;
    if (this.#waiting.size >= waiting) throw busy();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const gone = () => reject(signal.reason);
    const timer = setTimeout(() => reject(busy()), timeoutMs);
    this.#waiting.add(resolve);
    signal.addEventListener('abort', gone, { once: true });
    return promise.finally(() => {
      clearTimeout(timer);
      this.#waiting.delete(resolve);
      signal.removeEventListener('abort', gone);
    });
  }

  #leave(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#running -= 1;
      return;
    }
    // The place goes from one to the other, so that nobody who comes now gets in between.
    this.#waiting.delete(next);
    next();
  }
}

const busy = () =>
  refusal({
    status: 503,
    code: 'SERVER_BUSY',
    message: 'The server has more to do than it can. Try again in a few seconds.',
    headers: { 'retry-after': String(RETRY_AFTER_S) },
  });
