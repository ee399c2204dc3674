import { readConfig } from '../../src/config.ts';
import { Graph } from '../../src/graph/client.ts';
import { applySchema } from '../../src/graph/schema.ts';
import { type Database, openDatabase } from '../../src/launcher/index.ts';

/** How long a statement of the bench's own may take: indexes of a large graph are made in one. */
const STATEMENT_TIMEOUT_MS = 600_000;

/** A Neo4j that was started for a bench and ends with it. */
export interface OwnNeo4j extends AsyncDisposable {
  readonly graph: Graph;
  readonly database: Database;
  /** Settings that have newsgraph use it. */
  readonly environment: Record<string, string>;
}

/**
 * Starts a Neo4j of this bench's own on the machine's Java, with constraints and indexes in place.
 *
 * @param dataFolder where it keeps its data; what is there already is kept
 * @param settings settings of newsgraph that differ from those of the environment, e.g. NEO4J_HEAP_MB
 */
export async function openOwnNeo4j(
  dataFolder: string,
  settings: Record<string, string> = {},
): Promise<OwnNeo4j> {
  const own = { NEO4J_URI: '', NEWSGRAPH_DATA: dataFolder, ...settings };
  const { launcher } = readConfig({ ...process.env, ...own });
  await using opening = new AsyncDisposableStack();
  const database = opening.use(await openDatabase({ ...launcher, containers: false }, () => {}));
  const graph = opening.use(new Graph({ ...database, statementTimeoutMs: STATEMENT_TIMEOUT_MS }));
  await applySchema(graph);
  const opened = opening.move();
  const { uri, user, password } = database;
  return {
    ...{ graph, database },
    environment: { NEO4J_URI: uri, NEO4J_USERNAME: user, NEO4J_PASSWORD: password },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}
