import { GraphQLError, Kind } from 'graphql';
import type { Logger } from 'pino';
import { AmbiguousNameError, BadBookmarkError, NewsGraphError, RequestTimeoutError } from '../errors.ts';

/** What a client sees of a failure: deliberate errors with their code, and nothing of any other. */
export function createErrorMask(logger: Logger) {
  return (error: unknown): Error => {
    const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (original instanceof NewsGraphError) return visible(original, error);
    const told = error instanceof GraphQLError && ofRequest(error);
    if (told) return told;

    logger.error({ err: original }, 'unexpected failure');
    return located('Unexpected error. It has been logged.', 'INTERNAL_SERVER_ERROR', {}, error);
  };
}

/**
 * @returns an error that graphql-js or the HTTP side raises for a fault of the request, with a code;
 *   undefined for one raised while an answer is completed, which is a fault of ours
 */
function ofRequest(error: GraphQLError): GraphQLError | undefined {
  // Faults of HTTP, parsing and validation have codes already.
  if (typeof error.extensions['code'] === 'string') return error;
  const code = requestFault(error);
  if (!code) return undefined;
  // The HTTP status stays with the other extensions.
  const extensions = { ...error.extensions, code };
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    extensions,
  });
}

function requestFault({ nodes, path, originalError }: GraphQLError): string | undefined {
  if (nodes?.[0]?.kind === Kind.OPERATION_DEFINITION) return 'OPERATION_RESOLUTION_FAILURE';
  if (path === undefined) return 'BAD_USER_INPUT';
  // Arguments are coerced while fields are executed; such an error points at the value, not at the field.
  const cause = originalError instanceof GraphQLError ? originalError.nodes?.[0] : undefined;
  return cause && cause.kind !== Kind.FIELD ? 'BAD_USER_INPUT' : undefined;
}

function visible(original: NewsGraphError, error: unknown): GraphQLError {
  const details = {
    ...(original instanceof AmbiguousNameError && { candidates: original.candidates }),
    // `spec`: only for who accepts a status other than 200 with a GraphQL answer.
    ...(original instanceof RequestTimeoutError && { http: { status: 504, spec: true } }),
    ...(original instanceof BadBookmarkError && { http: { status: 400 } }),
  };
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
