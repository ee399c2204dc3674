import { GraphQLError } from 'graphql';

/** A request asks for more than one may: told before anything of it is carried out. */
export function tooComplex(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'QUERY_TOO_COMPLEX', http: { spec: true, status: 400 } },
  });
}
