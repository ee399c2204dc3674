import type { ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';

/** Why a request is refused. */
export interface Refusal {
  /** HTTP status. */
  readonly status: number;
  /** `extensions.code` of the error. */
  readonly code: string;
  readonly message: string;
  readonly headers?: Record<string, string>;
}

/** Refuses a request before GraphQL sees it, in the form in which GraphQL tells errors. */
export function refuse(response: ServerResponse, { status, code, message, headers = {} }: Refusal): void {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(body);
}

/** The same for what happens inside Yoga, to be thrown. */
export function refusal({ status, code, message, headers = {} }: Refusal): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status, headers } } });
}
