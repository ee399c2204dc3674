import { setTimeout as sleep } from 'node:timers/promises';
import { isRetryableError } from 'neo4j-driver';
import { isOutOfMemory } from './failure.ts';

/** Pause before the first retry; each further one is twice as long, as the driver has it for transactions. */
const PAUSE_MS = 100;

/**
 * Tries a read again that failed for a reason which may pass by itself: a connection of the pool that had
 * been cut, a cluster that chose another leader, two transactions that met.
 *
 * @param patienceMs no new try begins after so long
 * @throws what the last try failed with
 */
export async function whileRetryable<T>(
  patienceMs: number,
  signal: AbortSignal | undefined,
  read: () => Promise<T>,
): Promise<T> {
  const end = performance.now() + patienceMs;
  for (let pauseMs = PAUSE_MS; ; pauseMs *= 2) {
    try {
      return await read();
    } catch (error) {
      const given = signal?.aborted || performance.now() + pauseMs > end;
      if (given || !(error instanceof Error) || !isRetryableError(error) || isOutOfMemory(error)) throw error;
      await sleep(pauseMs);
      signal?.throwIfAborted();
    }
  }
}
