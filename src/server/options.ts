import type { QueryLimits } from '../graphql/context.ts';

/** What the HTTP side is told by the settings. */
export interface ServerOptions {
  /** Origins whose pages may read answers; `*` is any. */
  readonly corsOrigins: readonly string[];
  /** For so many seconds a cache may give out the answer to a GET query without asking again. */
  readonly cacheMaxAgeS: number;
  readonly limits: QueryLimits;
}
