/** What the load generator is told: post these bodies, one after the other, for so long. */
export interface LoadOrder {
  readonly url: string;
  readonly bodies: readonly string[];
  /** Connections, each with one request under way. */
  readonly clients: number;
  readonly seconds: number;
}

/** What came of it. */
export interface LoadResult {
  /** Of each answer, in ms, in no order. */
  readonly latencies: readonly number[];
  /** From the start to the last answer. */
  readonly seconds: number;
  /** Requests that failed, had no answer in time, or were answered with errors. */
  readonly errors: number;
}
