import { StartError } from '../errors.ts';

const ADVICE: ReadonlyMap<RegExp, readonly string[]> = new Map([
  [
    /ReadOnly/,
    [
      'The database is read-only, and something was to be written (constraints and indexes, or data).',
      'Let it be written to (of a server of your own: server.databases.default_to_read_only, server.databases.read_only and',
      'server.databases.writable in its neo4j.conf), ask the leader of a cluster (neo4j:// and not bolt://), or set NEO4J_URI to another one.',
    ],
  ],
  [
    /Security\.Forbidden/,
    [
      'The user of NEO4J_USERNAME may not write to the database, or not change its constraints and indexes.',
      'Give it the role architect or admin, or set NEO4J_USERNAME and NEO4J_PASSWORD to another user.',
    ],
  ],
]);

/** @returns what a refusal of the database means to who started newsgraph; itself when it is none that is known */
export function startFailure(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return error;
  const { code } = error;
  const advice = [...ADVICE].find(([pattern]) => pattern.test(code))?.[1];
  if (advice === undefined) return error;
  return new StartError([...advice, `The database says: ${error.message}`].join('\n'), { cause: error });
}
