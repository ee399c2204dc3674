import { z } from 'zod';
import type { BudgetOptions, RateKey } from '../server/budgets/options.ts';
import { oneOf, optional, whole, words } from './fields.ts';

const redisUrl = optional.refine((url) => url === undefined || isRedisUrl(url), {
  error: 'must be redis:// or rediss:// and a host, with user, password, port and database if need be',
});

function isRedisUrl(url: string): boolean {
  const { protocol, hostname } = URL.parse(url) ?? {};
  return (protocol === 'redis:' || protocol === 'rediss:') && hostname !== '';
}

/** What a key may spend at once is what it may spend in so many seconds, as for an address by default. */
const KEY_BURST_S = 40;
const KEY = /^([\w.-]{1,64}):([1-9]\d{0,7}):([\da-f]{64})$/i;

const rateKeys = words
  .refine((list) => list.every((key) => KEY.test(key)) && haveOwnNames(list), {
    error:
      'must be name:cost a second:SHA-256 of the key in 64 hexadecimal digits, several divided by commas, each name once',
  })
  .transform((list) => list.map(rateKey))
  .optional();

function haveOwnNames(keys: readonly string[]): boolean {
  return new Set(keys.map((key) => key.split(':')[0])).size === keys.length;
}

function rateKey(text: string): RateKey {
  const [name = '', perSecond, sha256 = ''] = text.split(':');
  const rate = { perSecond: Number(perSecond), burst: Number(perSecond) * KEY_BURST_S };
  return { name, sha256: sha256.toLowerCase(), rate };
}

/** Settings of what may be used up while something is carried out. */
export const budgetSettings = {
  /** After this long a statement is ended. */
  STATEMENT_TIMEOUT_MS: whole(10_000, 100, 600_000),
  /** For so many seconds an import waits for a database that is lost. */
  IMPORT_PATIENCE_S: whole(60, 1, 3600),
  /** After this long a request is ended, with all its statements. */
  REQUEST_TIMEOUT_MS: whole(30_000, 100, 600_000),
  /** After this long a search for paths gives what it has. */
  SEARCH_TIMEOUT_MS: whole(5000, 10, 600_000),
  /** Whether what is asked again and again of the whole graph is counted before it is asked. */
  COUNTS_KEPT_WARM: oneOf('yes', 'yes', 'no'),
  /** So many operations are carried out at once; */
  OPERATIONS_MAX: whole(32, 1, 10_000),
  /** so many more wait, */
  QUEUE_MAX: whole(256, 0, 100_000),
  /** each for so long. */
  QUEUE_TIMEOUT_MS: whole(5000, 0, 600_000),
  /** What one address may spend a second in the long run, in the cost of queries; 0: as much as it likes. */
  RATE_LIMIT_PER_S: whole(5000, 0, 100_000_000),
  /** What it may spend at once after a pause. */
  RATE_LIMIT_BURST: whole(200_000, 100, 1_000_000_000),
  /** Keys that have a rate of their own, e.g. `dashboard:50000:<SHA-256>`. */
  RATE_LIMIT_KEYS: rateKeys,
  /** A Redis through which several instances limit an address together. */
  REDIS_URL: redisUrl,
};
const Shape = z.object(budgetSettings);

/** @returns what operations may use up */
export function budgetOptions(settings: z.infer<typeof Shape>): BudgetOptions {
  return {
    requestTimeoutMs: settings.REQUEST_TIMEOUT_MS,
    searchTimeoutMs: settings.SEARCH_TIMEOUT_MS,
    queue: {
      running: settings.OPERATIONS_MAX,
      waiting: settings.QUEUE_MAX,
      timeoutMs: settings.QUEUE_TIMEOUT_MS,
    },
    rate: {
      perSecond: settings.RATE_LIMIT_PER_S,
      burst: settings.RATE_LIMIT_BURST,
      keys: settings.RATE_LIMIT_KEYS ?? [],
      redisUrl: settings.REDIS_URL,
    },
  };
}
