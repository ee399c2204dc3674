import type { YogaInitialContext } from 'graphql-yoga';
import type { Graph, Meter } from '../graph/client.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { type RequestRun, requestRun } from './request-run.ts';

/** What resolvers have at hand during one request. */
export interface Context extends YogaInitialContext {
  readonly graph: Graph;
  readonly loaders: Loaders;
  /** Given to each statement, so that it ends at the request's deadline, or when the client has gone. */
  readonly run: RequestRun;
  /** What those statements add up to so far. */
  readonly meter: Meter;
}

/** Makes the context of one request: what it loads is loaded once and forgotten with it. */
export function createContext(graph: Graph, timeoutMs: number) {
  return ({ request }: YogaInitialContext): Omit<Context, keyof YogaInitialContext> => {
    const meter = { statements: 0, dbMs: 0 };
    const run = { ...requestRun(request.signal, timeoutMs), meter };
    return { graph, run, meter, loaders: createLoaders(graph, run) };
  };
}
