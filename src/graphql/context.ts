import type { YogaInitialContext } from 'graphql-yoga';
import type { Graph, RunOptions } from '../graph/client.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What resolvers have at hand during one request. */
export interface Context extends YogaInitialContext {
  readonly graph: Graph;
  readonly loaders: Loaders;
  /** What one request may cost. */
  readonly limits: QueryLimits;
  /** Given to each statement, so that it ends when the client has gone. */
  readonly run: RunOptions;
}

/** How much one request may ask for. */
export interface QueryLimits {
  /** Sum over all fields of their cost, a page counting once for each of its items. */
  readonly complexity: number;
  /** Levels of nested fields. */
  readonly depth: number;
}

/** Makes the context of one request: what it loads is loaded once and forgotten with it. */
export function createContext(graph: Graph, limits: QueryLimits) {
  return ({ request }: YogaInitialContext): Omit<Context, keyof YogaInitialContext> => {
    const run = { signal: request.signal };
    return { graph, limits, run, loaders: createLoaders(graph, run) };
  };
}
