import { AFTER_ACTIVE, STATUS_NAMES, STORED_STATUSES, storedStatuses } from '../model/stored-status.ts';

/**
 * Parameters that every statement may use without declaring them: what whoever it is run for is shown.
 *
 * - `$withPrivate` BOOLEAN: whether articles, sources, relations and changes that are private
 * - `$seen` LIST<STRING>: claims of these statuses, as they are stored
 * - `$stored` LIST<STRING>: all statuses that there are
 * - `$active` LIST<STRING>: of those that are seen, what holds
 * - `$onceActive` LIST<STRING>: what holds or held
 */
const parameters = (withPrivate: boolean): Readonly<Record<string, unknown>> => ({
  withPrivate,
  seen: storedStatuses(STATUS_NAMES, withPrivate),
  stored: STORED_STATUSES,
  active: storedStatuses(['ACTIVE'], withPrivate),
  onceActive: storedStatuses(AFTER_ACTIVE, withPrivate),
});

const PUBLIC = parameters(false);
const WHOLE = parameters(true);

/** @returns gives those of the parameters that a statement uses */
export function seenParameters(used: ReadonlySet<string>) {
  const only = (all: typeof PUBLIC) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name)));
  const [open, whole] = [only(PUBLIC), only(WHOLE)];
  return (withPrivate: boolean) => (withPrivate ? whole : open);
}
