import { told } from '../parts/told.ts';
import type { Answers } from './answers.ts';
import { DOCUMENTS, type DocumentName } from './documents.ts';
import { currentKey } from './key.ts';

/** Why there is no answer, in words for the reader. */
export class AskError extends Error {
  /** As the API has it, or `OFFLINE` when nothing answered. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

interface Reply {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** The text of a query, or the name that the server knows it by. */
function documentFor(name: DocumentName) {
  const query = DOCUMENTS[name];
  return told('asks') === 'ids' ? { documentId: /^query (\w+)/m.exec(query)?.[1] } : { query };
}

/**
 * Asks the server that the page came from.
 *
 * @throws {AskError} if there is no answer, or not all of one
 */
export async function ask<Name extends DocumentName>(
  name: Name,
  variables: object,
  signal?: AbortSignal,
): Promise<Answers[Name]> {
  const key = currentKey();
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ ...documentFor(name), variables }),
    credentials: 'omit',
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new AskError('OFFLINE', 'The server does not answer.');
  });
  const { data, errors } = (await response.json().catch(() => ({}))) as Reply;
  const [error] = errors ?? [];
  if (error) throw new AskError(error.extensions?.code ?? 'ERROR', error.message);
  if (!data) throw new AskError('ERROR', `The server answered with status ${response.status}.`);
  return data as Answers[Name];
}
