import { z } from 'zod';
import type { BudgetOptions } from '../server/budgets/options.ts';
import { optional, whole } from './fields.ts';

const redisUrl = optional.refine((url) => url === undefined || isRedisUrl(url), {
  error: 'must be redis:// or rediss:// and a host, with user, password, port and database if need be',
});

function isRedisUrl(url: string): boolean {
  const { protocol, hostname } = URL.parse(url) ?? {};
  return (protocol === 'redis:' || protocol === 'rediss:') && hostname !== '';
}

/** Settings of what may be used up while something is carried out. */
export const budgetSettings = {
  /** After this long a statement is ended. */
  STATEMENT_TIMEOUT_MS: whole(10_000, 100, 600_000),
  /** For so many seconds an import waits for a database that is lost. */
  IMPORT_PATIENCE_S: whole(60, 1, 3600),
  /** After this long a request is ended, with all its statements. */
  REQUEST_TIMEOUT_MS: whole(30_000, 100, 600_000),
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
  /** A Redis through which several instances limit an address together. */
  REDIS_URL: redisUrl,
};
const Shape = z.object(budgetSettings);

/** @returns what operations may use up */
export function budgetOptions(settings: z.infer<typeof Shape>): BudgetOptions {
  return {
    requestTimeoutMs: settings.REQUEST_TIMEOUT_MS,
    queue: {
      running: settings.OPERATIONS_MAX,
      waiting: settings.QUEUE_MAX,
      timeoutMs: settings.QUEUE_TIMEOUT_MS,
    },
    rate: {
      perSecond: settings.RATE_LIMIT_PER_S,
      burst: settings.RATE_LIMIT_BURST,
      redisUrl: settings.REDIS_URL,
    },
  };
}
