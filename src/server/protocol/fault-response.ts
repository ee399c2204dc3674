/** A fault as it is told outside of GraphQL: in the form in which GraphQL tells errors. */
export interface ToldFault {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** @param Answer the class of responses that the server has */
export function faultResponse(
  Answer: typeof Response,
  { message, extensions, status, headers }: ToldFault,
): Response {
  return new Answer(JSON.stringify({ errors: [{ message, extensions }] }), {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}
