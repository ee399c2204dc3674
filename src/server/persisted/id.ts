import { createHash } from 'node:crypto';
import { excerpt } from '../../graphql/paging.ts';

const SHA256 = /^(?:sha256:)?([\da-f]{64})$/i;

/** An id as it is looked up: a hash is the same with and without the `sha256:` before it. */
export const lookupId = (id: string): string => SHA256.exec(id)?.[1] ?? id;

/** Whether an id says that it is the hash of its text. */
export const isHash = (id: string): boolean => SHA256.test(id);

/** An id as a message shows it: a hash whole, so that it can be looked for; of others the beginning. */
export const shownId = (id: string): string => (isHash(id) ? id : excerpt(id));

/**
 * @returns SHA-256 of a text's UTF-8, in small hexadecimal digits; undefined for a text with lone surrogates,
 *   which have no UTF-8: all of them would have the hash of one text
 */
export function hashOf(text: string): string | undefined {
  return text.isWellFormed() ? createHash('sha256').update(text).digest('hex') : undefined;
}
