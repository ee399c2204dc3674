/** What can be asked without a port. */
interface Server {
  fetch(url: string, init: RequestInit): Response | Promise<Response>;
}

/** A request of GraphQL over HTTP, and what persisted operations add to it. */
export interface Params {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly extensions?: unknown;
  readonly documentId?: unknown;
}

/** Sends a request in the one way or the other. */
export type Ask = (
  server: Server,
  params: Params,
  headers?: Record<string, string>,
) => Promise<{ readonly status: number; readonly headers: Headers; readonly answer: Told }>;

/** What GraphQL answers. */
export interface Told {
  readonly data?: unknown;
  readonly errors?: { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

const URL_OF = 'http://localhost/graphql';

/** Objects are JSON in a URL, texts are texts. */
const inUrl = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

async function told(response: Response) {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    answer: (text === '' ? {} : JSON.parse(text)) as Told,
  };
}

/** By POST, and by GET: a request means the same by both. */
export const WAYS: readonly (readonly [name: string, ask: Ask])[] = [
  [
    'POST',
    async (server, params, headers = {}) => {
      const type = { 'content-type': 'application/json' };
      const init = { method: 'POST', headers: { ...type, ...headers }, body: JSON.stringify(params) };
      return told(await server.fetch(URL_OF, init));
    },
  ],
  [
    'GET',
    async (server, params, headers = {}) => {
      const parameters = Object.entries(params).map(([name, value]) => [name, inUrl(value)]);
      return told(await server.fetch(`${URL_OF}?${new URLSearchParams(parameters)}`, { headers }));
    },
  ],
];
