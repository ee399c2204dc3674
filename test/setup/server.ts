import { type Logger, pino } from 'pino';
import { readConfig } from '../../src/config.ts';
import { Graph } from '../../src/graph/client.ts';
import type { Role } from '../../src/model/role.ts';
import { createHandler } from '../../src/server/handler.ts';
import { type Listener, listen } from '../../src/server/listen.ts';
import type { ServerOptions } from '../../src/server/options.ts';
import { readDocuments } from '../../src/server/persisted/documents.ts';
import { createNewsgraphYoga, type ServerParts } from '../../src/server/yoga.ts';

/** A busy machine takes its time to plan what is asked for the first time. */
const { server: DEFAULTS, statementTimeoutMs } = readConfig({ SEARCH_TIMEOUT_MS: '30000' });

/** What a server serves, without a port, by the default settings but for `options`. */
export function yogaOn(
  graph: Graph,
  options: Partial<ServerOptions> = {},
  logger: Logger = pino({ level: 'silent' }),
  parts: ServerParts = {},
) {
  const all = { ...DEFAULTS, ...options };
  const documents = readDocuments(all.persisted.files, all);
  return createNewsgraphYoga(graph, logger, all, { documents, ...parts });
}

/** What makes each request come from somebody with a role, known by a key. */
export const asRole = (role: Role, name = role.toLowerCase()): ServerParts => ({
  viewerOf: () => ({ name, identity: `key:${name}`, role, via: 'KEY' }),
});

/** A database that cannot be reached: enough for whatever asks it nothing. */
export function unreachable(): Graph {
  const place = { uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'hunter2', database: undefined };
  return new Graph({ ...place, statementTimeoutMs });
}

/** Listens on a free port, as `newsgraph serve` does. */
export async function serveOn(
  graph: Graph,
  options: Partial<ServerOptions> = {},
  logger?: Logger,
): Promise<Listener> {
  const { hstsMaxAgeS, connections } = { ...DEFAULTS, ...options };
  const listener = await listen({ host: '127.0.0.1', port: 0, hstsMaxAgeS, limits: connections });
  const yoga = yogaOn(graph, options, logger);
  listener.serve(createHandler(yoga, connections));
  return {
    ...listener,
    [Symbol.asyncDispose]: async () => {
      await listener[Symbol.asyncDispose]();
      await yoga.dispose();
    },
  };
}
