import { LRUCache } from 'lru-cache';
import { keyOf, type Question } from './question.ts';

/** Questions of everything that are counted again because they were asked, at most; they hold on to what counts them. */
const DEAR_MAX = 50;

/** A question that is counted before it is asked. */
export interface WarmQuestion {
  readonly key: string;
  readonly question: Question<unknown>;
  readonly withPrivate: boolean | undefined;
}

/** One that took long, and when it was asked last, as `performance.now()` tells it. */
interface DearQuestion extends WarmQuestion {
  readonly askedMs: number;
}

/** Questions that are counted before they are asked: those that stand, and those that were dear when they were asked. */
export class WarmQuestions {
  readonly #dear = new LRUCache<string, DearQuestion>({ max: DEAR_MAX });
  /** What is counted whether it was asked or not, and from when on. */
  readonly #standing = new Map<string, { readonly question: Question<unknown>; fromMs: number }>();

  /** Has questions counted whether somebody asks them or not, by whoever is not shown what is private. */
  stand(questions: readonly Question<unknown>[]): void {
    for (const question of questions) {
      this.#standing.set(keyOf(question.asked, undefined), { question, fromMs: 0 });
    }
  }

  /** Notes that a question is asked. */
  asked(key: string): void {
    const dear = this.#dear.get(key);
    if (dear) this.#dear.set(key, { ...dear, askedMs: performance.now() });
  }

  /** Takes up a question that took long, unless it is counted anyhow, or one that tells its answer. */
  tookLong(one: WarmQuestion, startMs: number): void {
    const { fuller } = one.question;
    const stands =
      this.#standing.has(one.key) || (fuller && this.#standing.has(keyOf(fuller.asked, one.withPrivate)));
    if (stands) return;
    this.#dear.set(one.key, { ...one, askedMs: this.#dear.peek(one.key)?.askedMs ?? startMs });
  }

  /** Whether there is any that stands, or was asked since. */
  isAnySince(sinceMs: number): boolean {
    return this.#standing.size > 0 || this.#dearSince(sinceMs).length > 0;
  }

  /** @returns one that `isCold` holds of: the dear one that was asked last since, or else one that stands */
  firstSince(sinceMs: number, isCold: (key: string) => boolean): WarmQuestion | undefined {
    const dear = this.#dearSince(sinceMs).find(({ key }) => isCold(key));
    if (dear) return dear;
    const now = performance.now();
    for (const [key, { question, fromMs }] of this.#standing) {
      if (fromMs <= now && isCold(key)) return { key, question, withPrivate: undefined };
    }
    return undefined;
  }

  /** Lets a question be that could not be counted: a dear one until it is asked again, one that stands until `fromMs`. */
  letBe(key: string, fromMs: number): void {
    this.#dear.delete(key);
    const standing = this.#standing.get(key);
    if (standing) standing.fromMs = fromMs;
  }

  #dearSince(sinceMs: number): DearQuestion[] {
    return [...this.#dear.values()].filter(({ askedMs }) => askedMs >= sinceMs);
  }
}
