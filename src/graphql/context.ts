import type { YogaInitialContext } from 'graphql-yoga';
import type { Graph } from '../graph/client.ts';
import { NOW, NOW_WITH_PRIVATE } from '../model/clock.ts';
import { isShownPrivate, type Viewer } from '../model/role.ts';
import { Clocks } from './clocks.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { type RequestRun, requestRun } from './request-run.ts';

/** What resolvers have at hand during one request. */
export interface Context extends YogaInitialContext {
  readonly graph: Graph;
  /** Who asks: fields that need a role look at it by themselves, through `authScopes`. */
  readonly viewer: Viewer;
  readonly loaders: Loaders;
  /** Given to each statement, so that it ends at the request's deadline, or when the client has gone. */
  readonly run: RequestRun;
  /** As of when, and as known when, fields are read. */
  readonly clocks: Clocks;
  /** What the operation is found to cost before it is carried out; 0 until then. */
  estimated: number;
  /** For so long one search for paths may go on. */
  readonly searchTimeoutMs: number;
}

/** How long things may take. */
export interface TimeLimits {
  /** After this long a request is ended. */
  readonly requestTimeoutMs: number;
  /** After this long a search for paths gives what it has. */
  readonly searchTimeoutMs: number;
}

/**
 * Makes the context of one request: what it loads is loaded once and forgotten with it.
 *
 * @param viewerOf who sent a request
 */
export function createContext(
  graph: Graph,
  { requestTimeoutMs, searchTimeoutMs }: TimeLimits,
  viewerOf: (request: Request) => Viewer,
) {
  return ({ request }: YogaInitialContext): Omit<Context, keyof YogaInitialContext> => {
    const viewer = viewerOf(request);
    const now = isShownPrivate(viewer) ? NOW_WITH_PRIVATE : NOW;
    const run = requestRun(request.signal, requestTimeoutMs, now.withPrivate ?? false);
    const loaders = createLoaders(graph, run, now);
    return { graph, viewer, run, clocks: new Clocks(now), estimated: 0, loaders, searchTimeoutMs };
  };
}
