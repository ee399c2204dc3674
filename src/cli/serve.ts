import { pino } from 'pino';
import type { Config } from '../config.ts';
import { StartError } from '../errors.ts';
import { standingQuestions } from '../graph/counts/standing.ts';
import { keepWarm } from '../graph/kept/warm.ts';
import { applySchema } from '../graph/schema.ts';
import { verifyStatements } from '../graph/verify-statements.ts';
import { seedIfEmpty } from '../seed/index.ts';
import { createHandler } from '../server/handler.ts';
import { listen } from '../server/listen.ts';
import type { ServerOptions } from '../server/options.ts';
import { GRAPHQL_PATH, LIVE_PATH, READY_PATH } from '../server/paths.ts';
import type { PersistedDocuments } from '../server/persisted/documents.ts';
import { createNewsgraphYoga } from '../server/yoga.ts';
import { openGraph } from './open-graph.ts';
import { persistedDocuments } from './persisted.ts';
import { stopRequest } from './stop-request.ts';
import { type Steps, showSteps } from './terminal.ts';

/** For so long those who ask first have a database for themselves that was just started. */
const PLANNING_AFTER_MS = 15_000;

/** Starts everything, serves until told to stop, and closes in reverse order. */
export async function serve(config: Config): Promise<void> {
  const logger = pino({ level: config.logLevel }, pino.destination(process.stderr.fd));
  const stopped = stopRequest();
  const steps = showSteps();
  await using cleanup = new AsyncDisposableStack();
  cleanup.defer(() => steps.stop());

  const { host, port } = config;
  const { hstsMaxAgeS, connections: limits } = config.server;
  const documents = knownDocuments(config, steps);
  const listener = cleanup.use(await listen({ host, port, hstsMaxAgeS, limits }));
  steps.step('Looking for a Neo4j');
  // Later, what becomes of the database is news for the log.
  let notice = steps.step;
  const { graph, database } = cleanup.use(await openGraph(config, (text) => notice(text)));
  steps.done(database.description);

  steps.step('Applying constraints and indexes');
  await applySchema(graph);
  steps.step('Seeding an empty graph');
  const seeded = await seedIfEmpty(graph);
  steps.done(
    seeded
      ? `Seeded: ${seeded.entities} entities, ${seeded.claims} claims from ${seeded.articles} article(s)`
      : 'Constraints and indexes are in place; the graph has data and was not seeded',
  );

  if (config.keepsWarm) cleanup.use(keepWarm(graph, standingQuestions(graph)));
  const yoga = createNewsgraphYoga(graph, logger, config.server, { documents });
  cleanup.defer(() => yoga.dispose());
  listener.serve(createHandler(yoga, limits));
  printAddresses(listener.url, config.server);
  notice = (text) => logger.warn(text);
  // Planning each statement takes a while, and whoever asks meanwhile waits the longer: so not right away.
  const planning = setTimeout(() => {
    verifyStatements(graph).catch((error) => logger.warn({ err: error }, 'statements were not all planned'));
  }, PLANNING_AFTER_MS);
  cleanup.defer(() => clearTimeout(planning));

  const reason = await Promise.race([stopped, database.ended.then((message) => new StartError(message))]);
  if (reason instanceof Error) throw reason;
  steps.step(`${reason}: stopping`);
  const cut = await listener.stop(config.stop);
  if (cut > 0) logger.warn({ cut }, 'requests were cut off, which took longer than SHUTDOWN_TIMEOUT_MS');
}

/** Before a database is started: a bad manifest is found out at once. */
function knownDocuments({ server }: Config, { done }: Steps): PersistedDocuments {
  const documents = persistedDocuments(server);
  const { size } = documents.texts;
  const others = server.persisted.only ? 'nothing else is carried out' : 'other queries are carried out, too';
  if (size > 0) done(`Persisted operations: ${size}; ${others}`);
  return documents;
}

/** On stdout, where a script or a person looks for them. */
function printAddresses(url: string, { explorer, graphiql, access }: ServerOptions): void {
  console.log(`
  GraphQL    ${url}${GRAPHQL_PATH}
  Explorer   ${explorer ? `${url}/` : 'not shown; EXPLORER=yes shows it'}
  GraphiQL   ${graphiql ? `${url}${GRAPHQL_PATH}` : 'not shown; GRAPHIQL=yes shows it'}
  Reading    ${access.readers === 'public' ? 'open to everybody' : 'with a key: newsgraph keys create --help'}
  Health     ${url}${LIVE_PATH} and ${url}${READY_PATH}

  Stop with Ctrl-C.`);
}
