import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { InvalidOperationError } from '../../errors.ts';
import { hashOf, isHash, lookupId, shownId } from './id.ts';

/** A document by its id, as a file has it. */
export interface ManifestEntry {
  readonly id: string;
  readonly text: string;
}

const ID_CHARACTERS_MAX = 256;

/** @see https://www.apollographql.com/docs/react/data/operation-best-practices (generate-persisted-query-manifest) */
const ApolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});

const ALLOWED =
  'It must be a JSON object of ids and documents, as Relay and GraphQL Code Generator write it, or one with ' +
  '"format": "apollo-persisted-query-manifest", "version": 1 and "operations", each with "id" and "body".';

/**
 * Reads the documents of one file: a manifest, or a single document, whose id is the hash of the file.
 *
 * @throws {InvalidOperationError} naming file and id if it cannot be read, or an id is not allowed
 */
export function readManifest(file: string): ManifestEntry[] {
  const text = read(file);
  if (/\.(graphql|gql)$/.test(file)) return [{ id: hashOf(text) ?? '', text }];
  const entries = parseManifest(file, text);
  if (entries.length === 0) throw new InvalidOperationError(`${file} has no documents. ${ALLOWED}`);
  const seen = new Set<string>();
  for (const entry of entries) {
    checkId(file, entry);
    const id = lookupId(entry.id);
    if (seen.has(id)) throw fault(file, entry.id, 'is there twice; each id is allowed once.');
    seen.add(id);
  }
  return entries;
}

/** @returns a message about one document of a file */
export const fault = (file: string, id: string, what: string) =>
  new InvalidOperationError(`${file}: document ${JSON.stringify(shownId(id))} ${what}`);

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InvalidOperationError(`${file} cannot be read: ${(error as Error).message}.`);
  }
}

function parseManifest(file: string, text: string): ManifestEntry[] {
  const content = parseJson(file, text);
  const apollo = ApolloManifest.safeParse(content);
  if (apollo.success) return apollo.data.operations.map(({ id, body }) => ({ id, text: body }));
  if (isMapOfTexts(content)) return pairs(text);
  throw new InvalidOperationError(`${file} is no manifest of persisted operations. ${ALLOWED}`);
}

const isMapOfTexts = (content: unknown): boolean =>
  typeof content === 'object' &&
  content !== null &&
  !Array.isArray(content) &&
  Object.values(content).every((value) => typeof value === 'string');

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidOperationError(`${file} is no JSON: ${(error as Error).message}. ${ALLOWED}`);
  }
}

/** Keys and values of a JSON object of texts, which has no other texts; `JSON.parse` drops a key that comes twice. */
function pairs(text: string): ManifestEntry[] {
  const texts = [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([token]) => JSON.parse(token) as string);
  return texts.flatMap((id, index) => (index % 2 === 0 ? { id, text: texts[index + 1] ?? '' } : []));
}

function checkId(file: string, { id, text }: ManifestEntry): void {
  if (id === '' || id.length > ID_CHARACTERS_MAX) {
    throw fault(file, id, `has an id of ${id.length} characters; 1 to ${ID_CHARACTERS_MAX} are allowed.`);
  }
  if (isHash(id) && lookupId(id) !== hashOf(text)) {
    const hash = hashOf(text) ?? 'none, for its lone surrogates';
    throw fault(file, id, `has another hash: the SHA-256 of its text is ${hash}. An id may also be no hash.`);
  }
}
