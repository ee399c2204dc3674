/** How many operations are carried out at once, and how many more wait. */
export interface QueueOptions {
  readonly running: number;
  readonly waiting: number;
  /** For so long one waits at most. */
  readonly timeoutMs: number;
}

/** What a client may spend, in the cost of queries. */
export interface Rate {
  /** In the long run. */
  readonly perSecond: number;
  /** At once, after a pause. */
  readonly burst: number;
}

/** What one may spend who sends a key. */
export interface RateKey {
  /** For people, e.g. `dashboard`. */
  readonly name: string;
  /** SHA-256 of the key, in hexadecimal: the key itself is nowhere. */
  readonly sha256: string;
  readonly rate: Rate;
}

/** What an address may spend; as much as it likes where `perSecond` is 0, and then so may a key. */
export interface RateOptions extends Rate {
  /** Who has a rate of its own, whatever address it comes from. */
  readonly keys?: readonly RateKey[] | undefined;
  /** A Redis through which several instances limit a client together. */
  readonly redisUrl?: string | undefined;
}

/** What operations may use up. */
export interface BudgetOptions {
  /** After this long a request is ended. */
  readonly requestTimeoutMs: number;
  /** After this long a search for paths gives what it has. */
  readonly searchTimeoutMs: number;
  readonly queue: QueueOptions;
  readonly rate: RateOptions;
}
