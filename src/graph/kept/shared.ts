/** Work that several wait for. */
export interface Shared<T> {
  /** Waits until it is done, or until `signal` aborts: nobody else waits the less for that. */
  wait(signal: AbortSignal | undefined): Promise<T>;
}

/**
 * Begins work that ends when it is done, or when nobody waits for it any more.
 *
 * @param over told when it has ended, or is to: nobody else may wait for it then
 */
export function share<T>(work: (signal: AbortSignal) => Promise<T>, over: () => void): Shared<T> {
  const controller = new AbortController();
  let isDone = false;
  const result = work(controller.signal).finally(() => {
    isDone = true;
    over();
  });
  // Each of those who wait is told of a failure; nobody may be left.
  result.catch(() => {});
  let waiting = 0;
  const leave = () => {
    waiting -= 1;
    if (waiting > 0 || isDone) return;
    over();
    controller.abort();
  };
  return {
    async wait(signal) {
      waiting += 1;
      const gone = Promise.withResolvers<never>();
      const go = () => gone.reject(signal?.reason);
      try {
        signal?.throwIfAborted();
        signal?.addEventListener('abort', go, { once: true });
        return await Promise.race([result, gone.promise]);
      } finally {
        signal?.removeEventListener('abort', go);
        leave();
      }
    },
  };
}
