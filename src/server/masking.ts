import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { AmbiguousNameError, NewsGraphError } from '../errors.ts';

/** What a client sees of a failure: deliberate errors with their code, and nothing of any other. */
export function createErrorMask(logger: Logger) {
  return (error: unknown): Error => {
    const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (original instanceof NewsGraphError) return visible(original, error);
    if (original instanceof GraphQLError) return original;

    logger.error({ err: original }, 'unexpected failure');
    return located('Unexpected error. It has been logged.', 'INTERNAL_SERVER_ERROR', {}, error);
  };
}

function visible(original: NewsGraphError, error: unknown): GraphQLError {
  const details = original instanceof AmbiguousNameError ? { candidates: original.candidates } : {};
  return located(original.message, original.code, details, error);
}

/** The same place in the query and in the answer, without the cause. */
function located(message: string, code: string, details: object, error: unknown): GraphQLError {
  const place = error instanceof GraphQLError ? error : undefined;
  return new GraphQLError(message, {
    nodes: place?.nodes ?? null,
    path: place?.path ?? null,
    extensions: { code, ...details },
  });
}
