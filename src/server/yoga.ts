import { createYoga, type Plugin, useReadinessCheck } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Graph } from '../graph/client.ts';
import { createContext } from '../graphql/context.ts';
import { schema } from '../graphql/schema.ts';
import { isShownPrivate, type Viewer } from '../model/role.ts';
import type { Access } from './access/access.ts';
import { openAccess } from './access/open.ts';
import { admitReader, useAccess } from './access/plugin.ts';
import { useArgumentFaults } from './argument-fault.ts';
import { openTill, useBudgets } from './budgets/plugin.ts';
import { subjects } from './budgets/subject.ts';
import { type Admit, useExport } from './export/plugin.ts';
import { useHiddenSchema } from './exposure/hidden-schema.ts';
import { useCost } from './limits/cost.ts';
import { useDocumentLimits } from './limits/document.ts';
import { useVariableLimits } from './limits/variables.ts';
import { createErrorMask } from './masking.ts';
import type { ServerOptions } from './options.ts';
import { withPageDocuments } from './pages/documents.ts';
import { pagesOf } from './pages/page.ts';
import { usePages } from './pages/plugin.ts';
import { GRAPHQL_PATH, LIVE_PATH, READY_PATH } from './paths.ts';
import { NO_DOCUMENTS, type PersistedDocuments } from './persisted/documents.ts';
import { DOCUMENT_ID, usePersisted } from './persisted/plugin.ts';
import { onlyPersisted } from './persisted/request.ts';
import { useBookmarks } from './protocol/bookmarks.ts';
import { useCaching } from './protocol/caching.ts';
import { crossSiteFault, useCrossSite } from './protocol/cross-site.ts';
import { useMediaTypes } from './protocol/media-types.ts';
import { corsOptions } from './protocol/origins.ts';
import { useParseFaults } from './protocol/parse-faults.ts';
import type { Fetch } from './reconcile/ask.ts';
import { withReconcileDocuments } from './reconcile/documents.ts';
import { useReconcile } from './reconcile/plugin.ts';

/** What the HTTP side has besides its settings. */
export interface ServerParts {
  /** Documents that are known from the start; none when absent. */
  readonly documents?: PersistedDocuments;
  /** Who sent a request; found out by keys and tokens when absent. */
  readonly viewerOf?: (request: Request) => Viewer;
}

/** What no setting moves. */
const FIXED = {
  schema,
  graphqlEndpoint: GRAPHQL_PATH,
  healthCheckEndpoint: LIVE_PATH,
  landingPage: false,
  graphiql: false,
  logging: false,
  batching: false,
  multipart: false,
  extraParamNames: [DOCUMENT_ID],
  // Held by the handler before it.
  maxRequestBodySize: false as const,
};

/** The HTTP side of the schema: GraphQL, GraphiQL and health, as a handler for any server. */
export function createNewsgraphYoga(
  graph: Graph,
  logger: Logger,
  options: ServerOptions,
  { documents = NO_DOCUMENTS, ...parts }: ServerParts = {},
) {
  const access = openAccess(graph, options, logger);
  const { viewerOf = access.viewerOf } = parts;
  const { trustedProxies } = options.connections;
  const subjectOf = subjects(options.budgets.rate, trustedProxies, (request) => access.payerOf(request));
  const known = withPageDocuments(withReconcileDocuments(documents), options);
  const till = openTill(options.budgets.rate, subjectOf, logger);
  const maskError = createErrorMask(logger);
  const exporting = {
    // As much as the dearest query that there may be.
    cost: options.limits.complexity,
    ...{ ...till, admit: admission(access, options, viewerOf), subjectOf, maskError },
    withPrivate: (request: Request) => isShownPrivate(viewerOf(request)),
  };
  // It asks the server that it is part of.
  const fetch: Fetch = (request, context) => yoga.fetch(request, context);
  const yoga = createYoga({
    ...FIXED,
    context: createContext(graph, options.budgets, viewerOf),
    cors: corsOptions(options.corsOrigins),
    maskedErrors: { maskError },
    plugins: [
      readiness(graph),
      useExport(graph, exporting, logger),
      useReconcile({
        fetch,
        logger,
        corsOrigins: options.corsOrigins,
        behindProxy: trustedProxies.length > 0,
      }),
      ...requestRules(known, options),
      useCost(options.limits),
      useBookmarks(),
      useCaching(options.cacheMaxAgeS, options.corsOrigins, viewerOf),
      ...(options.introspection ? [] : [useHiddenSchema()]),
      usePages(pagesOf(options)),
      useBudgets(options.budgets, till),
      // Whoever guesses has paid for it.
      useAccess(access, options.access, viewerOf),
    ],
  });
  return yoga;
}

/** What every request for GraphQL is held to before it is carried out. */
function requestRules(known: PersistedDocuments, options: ServerOptions): Plugin[] {
  return [
    useMediaTypes(),
    useCrossSite(options.corsOrigins),
    usePersisted(known, options.persisted),
    useParseFaults(),
    useDocumentLimits(options.limits),
    useVariableLimits(),
    useArgumentFaults(),
  ];
}

/** Makes what says whether a request for an export may be answered, by the rules of queries. */
function admission(access: Access, options: ServerOptions, viewerOf: (request: Request) => Viewer): Admit {
  return (request, message) => {
    const foreign = crossSiteFault(request.headers, options.corsOrigins);
    if (foreign) throw foreign;
    // A filter is a question that is in no manifest.
    if (options.persisted.only) throw onlyPersisted();
    return admitReader(access, options.access, viewerOf, request, message);
  };
}

/** Ready is who has a database; why it is not is told to nobody. */
function readiness(graph: Graph): Plugin {
  return useReadinessCheck({
    endpoint: READY_PATH,
    check: () =>
      graph.ping().then(
        () => true,
        () => false,
      ),
  });
}
