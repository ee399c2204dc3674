import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Bookmarks, Graph, RunOptions } from '../client.ts';
import { ofEachGraph } from '../of-graph.ts';
import { defineStatement } from '../statement.ts';
import { keyOf, type Question } from './question.ts';
import { type Shared, share } from './shared.ts';
import { type WarmQuestion, WarmQuestions } from './warm-questions.ts';

const newest = defineStatement('stats/written-at', {
  params: z.object({}),
  row: z.object({ writtenAt: z.string() }),
});

/** Answers that are kept at most, and how long they may be together, in characters of JSON. */
const KEPT_MAX = 1000;
const KEPT_CHARACTERS_MAX = 20_000_000;
/** Questions of a part of the graph that are known to be worth the look: what took so long before. */
const DEAR_MAX = 1000;
const DEAR_MS = 100;

interface Kept {
  readonly answer: unknown;
  readonly writtenAt: string;
  readonly characters: number;
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
  readonly warm = new WarmQuestions();
  /** What is being counted, by question and write. */
  readonly #running = new Map<string, Shared<unknown>>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  async answer<Answer>(question: Question<Answer>, options: RunOptions): Promise<Answer> {
    const { withPrivate } = options;
    const key = keyOf(question.asked, withPrivate);
    if (!question.isWhole && !this.#dear.has(key)) return this.#timed(key, () => question.count(options));
    this.warm.asked(key);
    const seen = await this.look(options);
    if (!seen) return question.count(options);
    const known = this.#known(key, seen.writtenAt);
    if (known) return known.answer as Answer;
    const { fuller } = question;
    const more = fuller && this.#known(keyOf(fuller.asked, withPrivate), seen.writtenAt);
    if (!fuller || !more) return this.#together({ ...seen, key }, question, options);
    const narrowed = fuller.narrowed(more.answer as Answer);
    this.#keep(key, narrowed, seen.writtenAt);
    return narrowed;
  }

  #known(key: string, writtenAt: string): Kept | undefined {
    const known = this.#kept.get(key);
    return known?.writtenAt === writtenAt ? known : undefined;
  }

  #keep(key: string, answer: unknown, writtenAt: string): void {
    // An empty one takes a place too.
    const characters = JSON.stringify(answer).length + 1;
    this.#kept.set(key, { answer, writtenAt, characters });
  }

  /** @returns which write is the newest, and as of what something is counted that sees no less; undefined without a clock */
  async look(options: RunOptions): Promise<Seen | undefined> {
    // It is looked for at one member of a cluster, and counted at another.
    const bookmarks = { after: options.bookmarks?.after ?? [] };
    const [row] = await this.#graph.run(newest, {}, { ...options, bookmarks, saw: bookmarks });
    return row && { ...row, bookmarks };
  }

  /** @returns one of the questions that are counted before they are asked whose answer is not of a write */
  coldAt(writtenAt: string, sinceMs: number): WarmQuestion | undefined {
    return this.warm.firstSince(sinceMs, (key) => this.#kept.peek(key)?.writtenAt !== writtenAt);
  }

  /** Counts the answer to a question again. @returns whether it was short enough to be kept */
  async renew(
    { key, question, withPrivate }: WarmQuestion,
    seen: Seen,
    options: RunOptions,
  ): Promise<boolean> {
    await this.#together({ ...seen, key }, question, { ...options, withPrivate });
    return this.#kept.peek(key)?.writtenAt === seen.writtenAt;
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

  #begun(
    as: Asked,
    question: Question<unknown>,
    { meter, timeoutMs, withPrivate }: RunOptions,
  ): Shared<unknown> {
    const { key, writtenAt, bookmarks } = as;
    const name = `${key} ${writtenAt}`;
    const known = this.#running.get(name);
    if (known) return known;
    // Whoever began it may have to go: it ends by the limit of statements, and with the last who waits.
    const begun: Shared<unknown> = share(
      async (signal) => {
        const start = performance.now();
        const answer = await question.count({ signal, meter, timeoutMs, withPrivate, bookmarks });
        const tookLong = performance.now() - start >= DEAR_MS;
        if (question.isWhole && tookLong) this.warm.tookLong({ key, question, withPrivate }, start);
        this.#keep(key, answer, writtenAt);
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
