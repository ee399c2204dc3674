import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../client.ts';
import { keptCountsOf } from './kept-counts.ts';
import type { Question } from './question.ts';

/** How questions of everything are counted before they are asked. */
export interface Warmth {
  /** So often it is looked whether something was written; what two looks find the same has settled. */
  readonly lookMs: number;
  /** What was not asked for so long is let go, and what could not be counted is tried again after that. */
  readonly recentMs: number;
  /** After a count nothing is counted for so many times as long: others ask something, too. */
  readonly rest: number;
  /** No statement of a count runs longer: nobody waits for it, so that it may be longer than for somebody who does. */
  readonly timeoutMs: number;
}

const DEFAULTS: Warmth = { lookMs: 2000, recentMs: 600_000, rest: 1, timeoutMs: 60_000 };

/**
 * Counts what was asked of the whole graph lately and took long, and what stands, once something was written and nothing more is:
 * one after the other, until it is disposed of. Where nothing stands and nobody asked, the database is not looked at.
 *
 * @param standing what is counted whether somebody asked it or not
 */
export function keepWarm(
  graph: Graph,
  standing: readonly Question<unknown>[],
  { lookMs, recentMs, rest, timeoutMs }: Warmth = DEFAULTS,
): AsyncDisposable {
  const kept = keptCountsOf(graph);
  kept.warm.stand(standing);
  const controller = new AbortController();
  const { signal } = controller;
  let settled: string | undefined;

  /** @returns after how long to look again */
  async function round(): Promise<number> {
    const since = performance.now() - recentMs;
    if (!kept.warm.isAnySince(since)) return lookMs;
    const seen = await kept.look({ signal });
    const isSettled = seen?.writtenAt === settled;
    settled = seen?.writtenAt;
    const cold = seen && isSettled ? kept.coldAt(seen.writtenAt, since) : undefined;
    if (!seen || !cold) return lookMs;
    const start = performance.now();
    const isKept = await kept.renew(cold, seen, { signal, timeoutMs }).catch(() => false);
    if (!isKept) kept.warm.letBe(cold.key, performance.now() + recentMs);
    return rest * (performance.now() - start);
  }

  async function goOn(): Promise<void> {
    for (let waitMs = lookMs; ; ) {
      // Whoever asks next is told what is wrong; here nobody would read it.
      const slept = await sleep(waitMs, true, { signal, ref: false }).catch(() => false);
      if (!slept) return;
      waitMs = await round().catch(() => lookMs);
    }
  }

  const ended = goOn();
  return {
    async [Symbol.asyncDispose]() {
      controller.abort();
      await ended;
    },
  };
}
