import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { Graph } from '../../../src/graph/client.ts';
import { counting } from '../../../src/graph/counts/counting.ts';
import type { FacetCounts } from '../../../src/graph/counts/facet-counts.ts';
import { type FacetsAsked, facetCounts, facetsQuestion } from '../../../src/graph/counts/facets.ts';
import { EntityFinder } from '../../../src/graph/filter/entities.ts';
import type { Question } from '../../../src/graph/kept/question.ts';
import type { Statement } from '../../../src/graph/statement.ts';
import { ownNeo4j } from '../../setup/own-neo4j.ts';

const ASKED: FacetsAsked = {
  ...{ where: counting({ and: [] }), by: 'TYPE', withEvents: false, withEntities: false },
};
/** Longer than what is not worth keeping takes. */
const SETTLED_MS = 300;

/** Counts only once it is told to; says how often it began, and how often it was ended before. */
export class HeldGraph extends Graph {
  began = 0;
  ended = 0;
  /** How often it was looked which write is the newest. */
  looks = 0;
  #gate = Promise.withResolvers<void>();

  constructor() {
    super({ ...ownNeo4j(), database: undefined, statementTimeoutMs: 30_000 });
  }

  override run = (async (
    asked: Statement,
    params: Record<string, unknown>,
    options: { signal?: AbortSignal } = {},
  ) => {
    if (asked.name === 'stats/written-at') this.looks += 1;
    if (asked.name.startsWith('claim/')) {
      this.began += 1;
      const gone = Promise.withResolvers<never>();
      options.signal?.addEventListener('abort', () => {
        this.ended += 1;
        gone.reject(new Error('ended'));
      });
      await Promise.race([this.#gate.promise, gone.promise]);
    }
    return Graph.prototype.run.call(this, asked, params, options);
  }) as Graph['run'];

  /** What `count` asks. */
  get question(): Question<FacetCounts> {
    return facetsQuestion(this, ASKED, new EntityFinder(this));
  }

  /** Counts all claims by type. */
  count(signal?: AbortSignal) {
    return facetCounts(this, { ...ASKED, limit: 10 }, new EntityFinder(this), { signal });
  }

  open() {
    this.#gate.resolve();
  }

  close() {
    this.#gate = Promise.withResolvers<void>();
  }

  fail() {
    this.#gate.reject(new Error('bad luck'));
    this.close();
  }

  /** Waits until it began to count so often. */
  async until(began: number) {
    await expect.poll(() => this.began, { timeout: 10_000, interval: 5 }).toBe(began);
  }

  /** Waits until all who ask have looked at what they look at first, and as long as makes a question dear. */
  async settle() {
    await sleep(SETTLED_MS);
  }
}
