import type { BenchQuery, Data, Parameters } from '../queries/query.ts';
import type { ServerProcess } from './process.ts';

/** A query with its parameters, as it is posted. */
export interface Post {
  readonly url: string;
  readonly body: string;
}

/** @returns null if the side cannot be asked this */
export function post(
  { side, url }: Pick<ServerProcess, 'side' | 'url'>,
  query: BenchQuery,
  parameters: Parameters,
): Post | null {
  const asked = query[side];
  if (typeof asked === 'string') return null;
  if ('statement' in asked) return { url: `${url}/${query.name}`, body: JSON.stringify(parameters) };
  const variables = asked.variables ? asked.variables(parameters) : parameters;
  return { url, body: JSON.stringify({ query: asked.document, variables }) };
}

/** @throws with what the server said, unless it answered without errors */
export async function ask({ url, body }: Post): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await response.text();
  const answer = response.ok ? JSON.parse(text) : {};
  if (!response.ok || answer.errors) throw new Error(`${response.status}: ${text.slice(0, 500)}`);
  return answer.data;
}

/** @returns what a side answers, in the shape that sides are compared in; null if it cannot be asked */
export async function askNormal(
  server: ServerProcess,
  query: BenchQuery,
  parameters: Parameters,
): Promise<unknown> {
  const posted = post(server, query, parameters);
  const how = query[server.side];
  if (posted === null || typeof how === 'string') return null;
  return how.normal(await ask(posted), parameters);
}
