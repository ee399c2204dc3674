import { StartError } from '../errors.ts';
import { type PingResult, ping } from '../graph/ping.ts';
import { certificateProblem } from './certificate.ts';
import { type Database, type LauncherConfig, NEVER, type Progress } from './database.ts';

const SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];
const PING_TIMEOUT_MS = 5000;

/**
 * Uses a Neo4j that runs elsewhere; disposing it leaves it running.
 *
 * @throws {StartError} if it is not to be used as it was given; the message names the URI, never the password
 */
export async function openUri(
  config: LauncherConfig & { neo4jUri: string },
  progress: Progress,
): Promise<Database> {
  const { neo4jUri: uri, neo4jUser: user, neo4jPassword: password, neo4jDatabase: database } = config;
  const shown = checkUri(uri);
  if (password === undefined) throw new StartError(`NEO4J_URI is ${shown}, but NEO4J_PASSWORD is not set.`);
  progress(`Asking ${shown}`);
  const answer = await ping({ uri, user, password, database }, PING_TIMEOUT_MS);
  if (!answer.ok) throw new StartError(failure(answer, shown, config).join('\n'));
  return {
    uri,
    user,
    password,
    database,
    description: `Neo4j at ${shown}${database === undefined ? '' : `, database ${database}`} (NEO4J_URI is set)`,
    ended: NEVER,
    async [Symbol.asyncDispose]() {},
  };
}

/** @returns the URI as it may be shown: what stands before the host may be a password */
function checkUri(uri: string): string {
  const parts = URL.parse(uri);
  if (parts === null || parts.hostname === '' || !SCHEMES.includes(parts.protocol.slice(0, -1))) {
    const shown = uri.replace(/\/\/.*@/s, '//…@');
    const allowed = SCHEMES.map((scheme) => `${scheme}://`).join(', ');
    throw new StartError(
      `NEO4J_URI is "${shown}". It must be a host, and perhaps a port, after one of ${allowed}.`,
    );
  }
  if (parts.username !== '' || parts.password !== '') {
    throw new StartError(
      `NEO4J_URI holds a user or a password (${parts.protocol}//…@${parts.host}). Set NEO4J_USERNAME and NEO4J_PASSWORD instead.`,
    );
  }
  return uri;
}

function failure(
  answer: PingResult & { ok: false },
  uri: string,
  { neo4jUser, neo4jDatabase }: LauncherConfig,
) {
  const detail = `The driver says: ${answer.detail.split('Caused by: ').at(-1)}`;
  const certificate = certificateProblem(answer.detail, uri);
  if (certificate !== undefined) return certificate;
  switch (answer.failure) {
    case 'unreachable':
      return [
        `No Neo4j answers at ${uri} (NEO4J_URI) within ${PING_TIMEOUT_MS / 1000} s.`,
        'Check host and port, that it runs and that no firewall is between; +s and +ssc are for servers with TLS only.',
        detail,
      ];
    case 'unauthorized':
      return [
        `The Neo4j at ${uri} (NEO4J_URI) refuses the user "${neo4jUser}" with the password given.`,
        'Check NEO4J_USERNAME and NEO4J_PASSWORD.',
        detail,
      ];
    case 'no such database':
      return [
        `The Neo4j at ${uri} (NEO4J_URI) has no database "${neo4jDatabase}" (NEO4J_DATABASE).`,
        'Unset NEO4J_DATABASE for its default one; a Community server has no other.',
        detail,
      ];
    case 'other':
      return [`The Neo4j at ${uri} (NEO4J_URI) cannot be used.`, detail];
  }
}
