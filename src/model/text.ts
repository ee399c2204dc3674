import { z } from 'zod';

/** Neo4j refuses a range-indexed value over about 8 kB; this leaves room for what is put before it. */
export const INDEXED_BYTES_MAX = 8000;

/** NUL would be stored and then cut text in other tools; a lone surrogate would come back as U+FFFD. */
const isStorable = (text: string) => text.isWellFormed() && !text.includes('\0');

/** Text as Neo4j gives it back byte for byte. */
export const Text = z
  .string()
  .refine(isStorable, 'holds a NUL or a lone surrogate, which cannot be stored byte for byte');

/** Text short enough for a range index. */
export const IndexedText = Text.min(1, 'is empty').refine(
  (text) => Buffer.byteLength(text) <= INDEXED_BYTES_MAX,
  `is longer than ${INDEXED_BYTES_MAX} bytes`,
);

/**
 * Plain id of an entity, a source or an article: also its slug and its place in URLs.
 * No `|` (it separates in sort keys), no `:` (it separates in relation ids).
 */
export const PlainId = z
  .string()
  .max(200, 'is longer than 200 characters')
  .regex(
    /^[a-z0-9][a-z0-9._-]*$/,
    'must be lower-case letters a-z, digits, ".", "_" and "-", beginning with a letter or a digit',
  );

/** Id of a claim: a plain id that may also hold ":" between a scheme and the scheme's own id. */
export const ClaimId = z
  .string()
  .max(200, 'is longer than 200 characters')
  .regex(
    /^[a-z0-9][a-z0-9._:-]*$/,
    'must be lower-case letters a-z, digits, ".", "_", "-" and ":", beginning with a letter or a digit',
  );

/** Address of something on the web. */
export const WebAddress = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .max(2000);
