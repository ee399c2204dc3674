import type { AccessOptions } from './access/options.ts';
import type { BudgetOptions } from './budgets/options.ts';
import type { ConnectionOptions } from './connections/options.ts';
import type { CostLimits } from './limits/cost.ts';
import type { DocumentLimits } from './limits/document.ts';
import type { PersistedOptions } from './persisted/options.ts';

/** What the HTTP side is told by the settings. */
export interface ServerOptions {
  /** Origins whose pages may read answers; `*` is any. */
  readonly corsOrigins: readonly string[];
  /** For so many seconds a cache may give out the answer to a GET query without asking again. */
  readonly cacheMaxAgeS: number;
  /** Whether there is the explorer. */
  readonly explorer: boolean;
  /** Whether there is GraphiQL. */
  readonly graphiql: boolean;
  /** Whether the schema may be asked for, and is hinted at by messages. */
  readonly introspection: boolean;
  /** For so many seconds browsers are told to come by HTTPS alone; 0 says nothing. */
  readonly hstsMaxAgeS: number;
  readonly access: AccessOptions;
  readonly persisted: PersistedOptions;
  readonly limits: CostLimits & DocumentLimits;
  readonly budgets: BudgetOptions;
  readonly connections: ConnectionOptions;
}
