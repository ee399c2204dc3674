import { setTimeout as sleep } from 'node:timers/promises';
import type { Progress } from './database.ts';
import type { Guarded } from './watchdog.ts';

/** Times in a row that a Neo4j is started again before it is given up. */
const TRIES = 3;
/** One that ran this long did not end because of how it was started. */
const STABLE_MS = 60_000;
const PAUSE_MS = 1000;

/** A Neo4j that is started again when it ends by itself, at the same address. */
export interface Kept {
  /** Resolves, with a message for people, when it was given up. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** Watches a Neo4j, so that a server outlives its database's death. */
export function keepAlive(first: Guarded, restart: () => Promise<Guarded>, notice: Progress): Kept {
  const ended = Promise.withResolvers<string>();
  let current = first;
  let closing = false;

  async function watch(): Promise<void> {
    for (let failures = 0; failures <= TRIES; ) {
      const since = performance.now();
      await current.exited;
      if (closing) return;
      failures = performance.now() - since > STABLE_MS ? 1 : failures + 1;
      notice(`Neo4j (process ${current.pid}) ended by itself: starting it again`);
      const problem = await tryRestart();
      if (problem === undefined) continue;
      notice(problem);
      await sleep(PAUSE_MS * failures);
    }
    ended.resolve(`Neo4j ended by itself ${TRIES + 1} times in a row and was given up.`);
  }

  /** @returns what went wrong, for people */
  async function tryRestart(): Promise<string | undefined> {
    try {
      current = await restart();
      if (closing) await current.stop();
      else notice(`Neo4j answers again (process ${current.pid})`);
      return undefined;
    } catch (error) {
      return String(error instanceof Error ? error.message : error);
    }
  }

  const watching = watch();
  return {
    ended: ended.promise,
    async stop() {
      closing = true;
      await current.stop();
      await watching;
    },
  };
}
