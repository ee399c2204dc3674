import { GraphQLError } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import { refusal } from '../protocol/refusal.ts';
import { hashOf, lookupId, shownId } from './id.ts';

/** A request that may name its document by an id. */
export type PersistedParams = GraphQLParams & { readonly documentId?: unknown };

const ALLOWED =
  'The id of a document is sent as "documentId", a text, or as ' +
  '{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "…"}}}';

/**
 * @returns the id of the document that a request asks for, as it is looked up; undefined if it names none
 * @throws {GraphQLError} if it cannot be told
 */
export function idOf({ documentId, extensions }: PersistedParams): string | undefined {
  const ids = [documentId, hashIn(extensions?.['persistedQuery'])].filter(
    (id) => id !== undefined && id !== null,
  );
  const [id, other = id] = ids.map((value) => {
    if (typeof value === 'string' && value !== '') return lookupId(value);
    throw badRequest(`${ALLOWED}.`);
  });
  if (id !== other) throw badRequest(`${ALLOWED}; not two different ones.`);
  return id;
}

/** What clients of Apollo's protocol send. */
function hashIn(persistedQuery: unknown): unknown {
  if (persistedQuery === undefined || persistedQuery === null) return undefined;
  const { version, sha256Hash } = persistedQuery as Record<string, unknown>;
  if (version === 1 && typeof sha256Hash === 'string') return sha256Hash;
  throw badRequest(`${ALLOWED}.`);
}

const badRequest = (message: string) => refusal({ status: 400, code: 'BAD_REQUEST', message });

/** @throws {GraphQLError} if an id that came with a text is not its hash: neither of the two is then believed */
export function checkHash(text: string, id: string): void {
  const hash = hashOf(text);
  if (id === hash) return;
  const message =
    `The id "${shownId(id)}" is not the SHA-256 of the query that came with it, ` +
    `which is ${hash ?? 'none, for its lone surrogates'}.`;
  throw refusal({ status: 400, code: 'PERSISTED_QUERY_MISMATCH', message });
}

/**
 * What a client is told whose id is not known. The first two messages are what clients look for, word for
 * word: told the one they send id and text together, told the other the text alone from then on.
 *
 * @param only whether texts are refused
 * @param automatic whether a text that comes with its id is kept
 */
export function notKnown(id: string, only: boolean, automatic: boolean): GraphQLError {
  if (only) {
    const message = `No persisted operation has the id "${shownId(id)}".`;
    return requestError(message, 'PERSISTED_QUERY_NOT_IN_LIST');
  }
  return automatic
    ? requestError('PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND')
    : requestError('PersistedQueryNotSupported', 'PERSISTED_QUERY_NOT_SUPPORTED');
}

/** What a client is told that sends a text where none is taken, or nothing at all. */
export const onlyPersisted = () =>
  requestError(
    'Only persisted operations are carried out. Send the id of one as "documentId", without "query".',
    'PERSISTED_QUERY_ONLY',
  );

/** `spec`: for who accepts no GraphQL media type this is an answer, with status 200. */
const requestError = (message: string, code: string) =>
  new GraphQLError(message, { extensions: { code, http: { spec: true, status: 400 } } });
