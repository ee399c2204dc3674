import { stopRequest } from './stop-request.ts';

/** @returns what aborts, with such an error, when the process is to stop */
export function interruptSignal(reason: () => Error): AbortSignal {
  const interrupted = new AbortController();
  void stopRequest().then(() => interrupted.abort(reason()));
  return interrupted.signal;
}
