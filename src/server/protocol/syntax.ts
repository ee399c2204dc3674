import { type DocumentNode, GraphQLError, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** The parser calls itself for each level: what nests too deep for that is bad syntax, and no fault of ours. */
export function useDeepSyntax(): Plugin {
  return { onParse: ({ setParseFn }) => setParseFn(parseDeep) };
}

function parseDeep(...args: Parameters<typeof parse>): DocumentNode {
  try {
    return parse(...args);
  } catch (error) {
    if (error instanceof RangeError) throw new GraphQLError('Syntax Error: The document nests too deep.');
    throw error;
  }
}
