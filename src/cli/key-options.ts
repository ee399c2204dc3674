import { Temporal } from 'temporal-polyfill';
import { KeyName } from '../model/api-key.ts';
import type { Role } from '../model/role.ts';

/** What is typed after `newsgraph keys create`. */
interface Typed {
  readonly name: string;
  readonly role: Role;
  readonly expires?: string;
  readonly json?: boolean;
}

/** What a key is to be. */
export interface KeyOptions {
  readonly name: string;
  readonly role: Role;
  /** ISO 8601 UTC; null for never. */
  readonly expiresAt: string | null;
  readonly json: boolean;
}

/** @returns what a key is to be, or what is wrong with it, and what is allowed */
export function readKeyOptions(
  { name, role, expires, json = false }: Typed,
  now = Temporal.Now.instant(),
): KeyOptions | { readonly fault: string } {
  const named = KeyName.safeParse(name);
  if (!named.success)
    return { fault: `--name "${name}" ${named.error.issues[0]?.message}; it has 1 to 100 characters` };
  if (expires === undefined) return { name, role, expiresAt: null, json };
  const expiresAt = expiryOf(expires, now);
  if (expiresAt === undefined) return { fault: `--expires "${expires}" is not allowed; it is ${WHEN}` };
  return { name, role, expiresAt, json };
}

const WHEN =
  'a day to come (2027-01-31, to its end in UTC), a time (2027-01-31T12:00:00Z) or a duration (12h, 90d, 4w, 6m, 1y)';
const DURATION = /^(\d{1,5})([hdwmy])$/;
const UNITS = { h: 'hours', d: 'days', w: 'weeks', m: 'months', y: 'years' } as const;
/** Neo4j takes years of four digits. */
const LAST = Temporal.Instant.from('9999-12-31T00:00:00Z');

/** @returns ISO 8601 UTC; undefined for what is no time to come */
function expiryOf(text: string, now: Temporal.Instant): string | undefined {
  const at = instantIn(text, now);
  const isToCome = at && Temporal.Instant.compare(now, at) < 0 && Temporal.Instant.compare(at, LAST) < 0;
  return isToCome ? at.round('second').toString() : undefined;
}

function instantIn(text: string, now: Temporal.Instant): Temporal.Instant | undefined {
  const [, count, unit] = DURATION.exec(text) ?? [];
  try {
    if (unit) {
      const length = { [UNITS[unit as keyof typeof UNITS]]: Number(count) };
      return now.toZonedDateTimeISO('UTC').add(length).toInstant();
    }
    if (!/^\d{4}-\d\d-\d\d$/.test(text)) return Temporal.Instant.from(text);
    return Temporal.PlainDate.from(text).add({ days: 1 }).toZonedDateTime('UTC').toInstant();
  } catch {
    return undefined;
  }
}
