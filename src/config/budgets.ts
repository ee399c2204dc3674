import { whole } from './fields.ts';

/** Settings of what may be used up while something is carried out. */
export const budgetSettings = {
  /** After this long a statement is ended. */
  STATEMENT_TIMEOUT_MS: whole(10_000, 100, 600_000),
  /** For so many seconds an import waits for a database that is lost. */
  IMPORT_PATIENCE_S: whole(60, 1, 3600),
};
