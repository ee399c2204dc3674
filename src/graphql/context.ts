import type { YogaInitialContext } from 'graphql-yoga';
import type { Graph, Meter, RunOptions } from '../graph/client.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What resolvers have at hand during one request. */
export interface Context extends YogaInitialContext {
  readonly graph: Graph;
  readonly loaders: Loaders;
  /** Given to each statement, so that it ends when the client has gone. */
  readonly run: RunOptions;
  /** What those statements add up to so far. */
  readonly meter: Meter;
}

/** Makes the context of one request: what it loads is loaded once and forgotten with it. */
export function createContext(graph: Graph) {
  return ({ request }: YogaInitialContext): Omit<Context, keyof YogaInitialContext> => {
    const meter = { statements: 0, dbMs: 0 };
    const run = { signal: request.signal, meter };
    return { graph, run, meter, loaders: createLoaders(graph, run) };
  };
}
