import { setTimeout as sleep } from 'node:timers/promises';
import { ConcurrentWriteError, DatabaseUnavailableError, ImportError } from '../../errors.ts';

/** First pause before a write is tried again; each further one is twice as long. */
const PAUSE_MS = 250;
const PAUSE_MAX_MS = 5000;
/** How often a write may meet another of the same identity. */
const CONFLICTS_MAX = 10;

/** How an import outlives a database that comes and goes. */
export interface Patience {
  /** How long to wait for a database that is lost. */
  readonly patienceMs: number;
  /** Told once a loss, for people. */
  readonly onLost: (message: string) => void;
  /** Ends the waiting when it aborts. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs a write again while the database is lost, and when it met another write of the same.
 *
 * @param write is told whether it was tried before, so that it may have been committed
 * @throws {ImportError} if the database did not come back; it says how to go on
 */
export async function withPatience<Result>(
  { patienceMs, onLost, signal }: Patience,
  write: (retried: boolean) => Promise<Result>,
): Promise<Result> {
  let conflicts = 0;
  let lostAt: number | undefined;
  for (let pauseMs = PAUSE_MS, retried = false; ; retried = true) {
    try {
      return await write(retried);
    } catch (error) {
      if (error instanceof ConcurrentWriteError && conflicts++ < CONFLICTS_MAX) continue;
      if (!(error instanceof DatabaseUnavailableError)) throw error;
      if (lostAt === undefined) onLost(`The database is lost; waiting for it${because(error)}`);
      lostAt ??= Date.now();
      if (Date.now() - lostAt > patienceMs) throw gone(patienceMs, error);
      signal?.throwIfAborted();
      await sleep(pauseMs, undefined, { ...(signal && { signal }) }).catch(() => signal?.throwIfAborted());
      pauseMs = Math.min(2 * pauseMs, PAUSE_MAX_MS);
    }
  }
}

/** What the driver says of the loss, on one line. */
function because({ cause }: Error): string {
  return cause instanceof Error ? ` (${cause.message.split('\n', 1)[0]})` : '';
}

function gone(patienceMs: number, cause: unknown): ImportError {
  return new ImportError(
    `The database was lost and did not come back within ${Math.round(patienceMs / 1000)} s.\n` +
      'What was written stays. Run the same command again to go on: rows that are in the graph change nothing.',
    { cause },
  );
}
