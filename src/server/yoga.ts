import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga, type Plugin, useReadinessCheck } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Graph } from '../graph/client.ts';
import { createContext, type QueryLimits } from '../graphql/context.ts';
import { schema } from '../graphql/schema.ts';
import { useArgumentFaults } from './argument-fault.ts';
import { graphiqlOptions } from './graphiql.ts';
import { createErrorMask } from './masking.ts';

export const GRAPHQL_PATH = '/graphql';
export const LIVE_PATH = '/health/live';
export const READY_PATH = '/health/ready';

/** The HTTP side of the schema: GraphQL, GraphiQL and health, as a handler for any server. */
export function createNewsgraphYoga(graph: Graph, logger: Logger, limits: QueryLimits) {
  return createYoga({
    schema,
    context: createContext(graph, limits),
    graphqlEndpoint: GRAPHQL_PATH,
    healthCheckEndpoint: LIVE_PATH,
    landingPage: false,
    graphiql: graphiqlOptions(),
    // Bundled into the page, so that it works where no other origin can be reached.
    renderGraphiQL,
    logging: false,
    cors: false,
    multipart: false,
    maskedErrors: { maskError: createErrorMask(logger) },
    plugins: [
      useReadinessCheck({
        endpoint: READY_PATH,
        check: () =>
          graph.ping().then(
            () => true,
            () => false,
          ),
      }),
      useArgumentFaults(),
      frontDoor(),
    ],
  });
}

/** Who comes to `/` wants GraphiQL. */
function frontDoor(): Plugin {
  return {
    onRequest({ url, endResponse, fetchAPI }) {
      if (url.pathname === '/') {
        endResponse(new fetchAPI.Response(null, { status: 302, headers: { location: GRAPHQL_PATH } }));
      }
    },
  };
}
