import { RequestCancelledError, RequestTimeoutError } from '../errors.ts';
import type { Bookmarks, Meter, RunOptions } from '../graph/client.ts';

/** How long the statements of a request may run, and whether they still may. */
export interface RequestRun extends RunOptions {
  /** Aborts at the deadline, or when the client has gone. */
  readonly signal: AbortSignal;
  /** When the request ends, as `performance.now()` tells it. */
  readonly deadlineMs: number;
  /** What the statements add up to so far. */
  readonly meter: Meter;
  /** As of what its statements read: what the client has seen, and what the request itself wrote. */
  readonly bookmarks: Bookmarks;
  /** Begins to look at the time and for the client; disposed of once the request is carried out. */
  start(): Disposable;
}

/**
 * Makes what holds a request to its time, from now on.
 *
 * @param withPrivate whether its statements are shown what is private
 */
export function requestRun(client: AbortSignal, timeoutMs: number, withPrivate: boolean): RequestRun {
  const controller = new AbortController();
  const deadlineMs = performance.now() + timeoutMs;
  const gone = () => controller.abort(new RequestCancelledError());
  const late = () => controller.abort(new RequestTimeoutError(timeoutMs));
  return {
    signal: controller.signal,
    ...{ deadlineMs, withPrivate },
    meter: { statements: 0, dbMs: 0 },
    bookmarks: { after: [] },
    start: () => {
      const timer = setTimeout(late, deadlineMs - performance.now());
      if (client.aborted) gone();
      else client.addEventListener('abort', gone, { once: true });
      return {
        [Symbol.dispose]: () => {
          clearTimeout(timer);
          client.removeEventListener('abort', gone);
        },
      };
    },
  };
}
