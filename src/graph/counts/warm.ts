import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../client.ts';
import { keptCountsOf } from './kept.ts';

/** How what is asked again and again is counted before it is asked. */
export interface Warmth {
  /** So often it is looked whether something was written; what two looks find the same has settled. */
  readonly lookMs: number;
  /** What was not asked for so long is let go. */
  readonly recentMs: number;
  /** After a count nothing is counted for so many times as long: others ask something, too. */
  readonly rest: number;
}

const DEFAULTS: Warmth = { lookMs: 2000, recentMs: 600_000, rest: 4 };

/**
 * Counts again what was asked of the whole graph lately and took long, once something was written and nothing more is: one
 * after the other, until it is disposed of. Where nobody asked, the database is not looked at.
 */
export function keepWarm(graph: Graph, { lookMs, recentMs, rest }: Warmth = DEFAULTS): AsyncDisposable {
  const kept = keptCountsOf(graph);
  const controller = new AbortController();
  const { signal } = controller;
  let settled: string | undefined;

  /** @returns after how long to look again */
  async function round(): Promise<number> {
    const since = performance.now() - recentMs;
    if (kept.dearSince(since).length === 0) return lookMs;
    const seen = await kept.look({ signal });
    const isSettled = seen?.writtenAt === settled;
    settled = seen?.writtenAt;
    const dear = seen && isSettled ? kept.dearBut(seen.writtenAt, since) : undefined;
    if (!seen || !dear) return lookMs;
    const start = performance.now();
    await kept.renew(dear, seen, signal);
    return Math.max(lookMs, rest * (performance.now() - start));
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
