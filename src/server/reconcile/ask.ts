import { refusal } from '../protocol/refusal.ts';
import { type DocumentName, documentId } from './documents.ts';

/** Carries out one of the documents, as who sent the request. @throws {GraphQLError} what is answered instead */
export type Ask = <Data>(name: DocumentName, variables?: object) => Promise<Data>;

/** Answers a request as the server does. */
export type Fetch = (request: Request, context: object) => Promise<Response> | Response;

/** Headers of a request by which it is known who asks, and as of what. */
const CARRIED = ['authorization', 'newsgraph-bookmark'];
/** Headers that an answer keeps when it is passed on. */
const KEPT = ['retry-after', 'www-authenticate'];
/** Status by the code of an error that an operation ended in; others are faults of the server. */
const STATUS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  QUERY_TOO_COMPLEX: 400,
  DATABASE_UNAVAILABLE: 503,
  STATEMENT_TIMEOUT: 504,
  REQUEST_TIMEOUT: 504,
};

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
}

/**
 * Makes what asks GraphQL in the name of a request: access, rate limits, costs and time limits are those of any operation.
 *
 * @param context what belongs to the connection that the request came by
 */
export function asking(fetch: Fetch, url: URL, { headers, signal }: Request, context: object): Ask {
  const carried = CARRIED.flatMap((name) => present(name, headers.get(name)));
  return async <Data>(name: DocumentName, variables: object = {}) => {
    const request = new Request(url, {
      method: 'POST',
      headers: [...carried, ['content-type', 'application/json']],
      body: JSON.stringify({ documentId: documentId(name), variables }),
      signal,
    });
    const response = await fetch(request, context);
    const { data, errors } = (await response.json()) as Answer;
    const [error] = errors ?? [];
    if (!error) return data as Data;
    const code = error.extensions?.code ?? 'INTERNAL_SERVER_ERROR';
    throw refusal({
      status: response.status === 200 ? (STATUS[code] ?? 500) : response.status,
      code,
      message: error.message,
      headers: Object.fromEntries(KEPT.flatMap((kept) => present(kept, response.headers.get(kept)))),
    });
  };
}

const present = (name: string, value: string | null): [string, string][] =>
  value === null ? [] : [[name, value]];
