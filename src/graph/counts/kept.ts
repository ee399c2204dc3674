import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Bookmarks, Graph, RunOptions } from '../client.ts';
import { ofEachGraph } from '../of-graph.ts';
import { defineStatement } from '../statement.ts';
import { type Shared, share } from './shared.ts';

const newest = defineStatement('stats/written-at', {
  params: z.object({}),
  row: z.object({ writtenAt: z.string() }),
});

/** What is counted, in a way that it can be counted again by other statements. */
export interface Question<Answer> {
  /** All that tells it from other questions, as JSON does: what is asked, when, and of what the asker is shown. */
  readonly asked: readonly unknown[];
  /** Whether it goes through the whole graph, so that it is worth a look at whether what is kept still holds. */
  readonly isWhole: boolean;
  /** @returns what JSON can tell: how long that is says how much is kept */
  readonly count: (options: RunOptions) => Promise<Answer>;
}

/** Answers that are kept at most, and how long they may be together, in characters of JSON. */
const KEPT_MAX = 1000;
const KEPT_CHARACTERS_MAX = 20_000_000;
/** Questions of a part of the graph that are known to be worth the look: what took so long before. */
const DEAR_MAX = 1000;
const DEAR_MS = 100;
/** Questions of everything that are counted again before they are asked, at most; they hold on to what counts them. */
const WARM_MAX = 50;

interface Kept {
  readonly answer: unknown;
  readonly writtenAt: string;
  readonly characters: number;
}

/** A question of everything that took long, when it was asked last. */
export interface DearQuestion {
  readonly key: string;
  readonly question: Question<unknown>;
  readonly withPrivate: boolean | undefined;
  /** As `performance.now()` tells it. */
  readonly askedMs: number;
}

/**
 * Answers that were counted, each for as long as nothing is written. Which write the graph is of is looked at before one is
 * counted and before one is given again, so that none is older than it says.
 */
export class KeptCounts {
  readonly #graph: Graph;
  readonly #kept = new LRUCache<string, Kept>({
    ...{ max: KEPT_MAX, maxSize: KEPT_CHARACTERS_MAX, sizeCalculation: ({ characters }) => characters },
  });
  readonly #dear = new LRUCache<string, true>({ max: DEAR_MAX });
  readonly #warm = new LRUCache<string, DearQuestion>({ max: WARM_MAX });
  /** What is being counted, by question and write. */
  readonly #running = new Map<string, Shared<unknown>>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  async answer<Answer>(question: Question<Answer>, options: RunOptions): Promise<Answer> {
    const { asked, isWhole, count } = question;
    const key = hash('sha256', JSON.stringify([options.withPrivate ?? false, ...asked]), 'hex');
    if (!isWhole && !this.#dear.has(key)) return this.#timed(key, () => count(options));
    const warm = this.#warm.get(key);
    if (warm) this.#warm.set(key, { ...warm, askedMs: performance.now() });
    const seen = await this.look(options);
    if (!seen) return count(options);
    const known = this.#kept.get(key);
    if (known?.writtenAt === seen.writtenAt) return known.answer as Answer;
    return this.#together({ ...seen, key }, question, options);
  }

  /** @returns which write is the newest, and as of what something is counted that sees no less; undefined without a clock */
  async look(options: RunOptions): Promise<Seen | undefined> {
    // It is looked for at one member of a cluster, and counted at another.
    const bookmarks = { after: options.bookmarks?.after ?? [] };
    const [row] = await this.#graph.run(newest, {}, { ...options, bookmarks, saw: bookmarks });
    return row && { ...row, bookmarks };
  }

  /** @returns one of the dear questions that were asked since, the latest first, whose answer is not of a write */
  dearBut(writtenAt: string, sinceMs: number): DearQuestion | undefined {
    return this.dearSince(sinceMs).find(({ key }) => this.#kept.peek(key)?.writtenAt !== writtenAt);
  }

  dearSince(sinceMs: number): DearQuestion[] {
    return [...this.#warm.values()].filter(({ askedMs }) => askedMs >= sinceMs);
  }

  /** Counts the answer to a question again; one that cannot be is not dear any more, until it is asked again. */
  async renew({ key, question, withPrivate }: DearQuestion, seen: Seen, signal: AbortSignal): Promise<void> {
    try {
      await this.#together({ ...seen, key }, question, { signal, withPrivate });
    } catch (error) {
      this.#warm.delete(key);
      throw error;
    }
  }

  /** Counts, or waits for somebody who counts the same as of the same write. */
  async #together<Answer>(as: Asked, question: Question<Answer>, options: RunOptions): Promise<Answer> {
    const others = this.#running.get(`${as.key} ${as.writtenAt}`);
    if (others) {
      try {
        return (await others.wait(options.signal)) as Answer;
      } catch {
        options.signal?.throwIfAborted();
        // They had less time, or another one's luck.
      }
    }
    return (await this.#begun(as, question, options).wait(options.signal)) as Answer;
  }

  #begun(as: Asked, question: Question<unknown>, { meter, withPrivate }: RunOptions): Shared<unknown> {
    const { key, writtenAt, bookmarks } = as;
    const name = `${key} ${writtenAt}`;
    const known = this.#running.get(name);
    if (known) return known;
    // Whoever began it may have to go: it ends by the limit of statements, and with the last who waits.
    const begun: Shared<unknown> = share(
      async (signal) => {
        const start = performance.now();
        const answer = await question.count({ signal, meter, withPrivate, bookmarks });
        const askedMs = this.#warm.peek(key)?.askedMs ?? start;
        if (question.isWhole && performance.now() - start >= DEAR_MS)
          this.#warm.set(key, { key, question, withPrivate, askedMs });
        // An empty one takes a place too.
        const characters = JSON.stringify(answer).length + 1;
        this.#kept.set(key, { answer, writtenAt, characters });
        return answer;
      },
      () => {
        if (this.#running.get(name) === begun) this.#running.delete(name);
      },
    );
    this.#running.set(name, begun);
    return begun;
  }

  async #timed<Answer>(key: string, count: () => Promise<Answer>): Promise<Answer> {
    const start = performance.now();
    const answer = await count();
    if (performance.now() - start >= DEAR_MS) this.#dear.set(key, true);
    return answer;
  }
}

/** What a look at the newest write saw. */
interface Seen {
  readonly writtenAt: string;
  readonly bookmarks: Bookmarks;
}

/** A question as it is asked now. */
interface Asked extends Seen {
  readonly key: string;
}

/**
 * Answers a question from what was counted before, if nothing was written since; else counts it, once for all who ask it
 * at the same time.
 */
export function keptAnswer<Answer>(
  graph: Graph,
  question: Question<Answer>,
  options: RunOptions = {},
): Promise<Answer> {
  return keptCountsOf(graph).answer(question, options);
}

/** @returns what is kept of a graph */
export const keptCountsOf = ofEachGraph((graph) => new KeptCounts(graph));
