/** How many operations are carried out at once, and how many more wait. */
export interface QueueOptions {
  readonly running: number;
  readonly waiting: number;
  /** For so long one waits at most. */
  readonly timeoutMs: number;
}

/** What one client may spend, in the cost of queries. */
export interface RateOptions {
  /** In the long run; 0: as much as it likes. */
  readonly perSecond: number;
  /** At once, after a pause. */
  readonly burst: number;
  /** A Redis through which several instances limit a client together. */
  readonly redisUrl?: string | undefined;
}

/** What operations may use up. */
export interface BudgetOptions {
  /** After this long a request is ended. */
  readonly requestTimeoutMs: number;
  readonly queue: QueueOptions;
  readonly rate: RateOptions;
}
