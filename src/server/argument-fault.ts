import { type ASTNode, GraphQLError, Kind, type Location, parse, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const VALUES: readonly string[] = [
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
];

const CODE = 'BAD_USER_INPUT';

/** Gives a literal that is not of its type the code and the form of all bad arguments. */
export function useArgumentFaults(): Plugin {
  return {
    onValidate:
      () =>
      ({ result, setResult }) => {
        if (result.length > 0) setResult(result.map(argumentFault));
      },
  };
}

/** @returns the error with the argument's name and code if it is of a value in the query; else as it is */
function argumentFault(error: Error): Error {
  const nodes = error instanceof GraphQLError ? error.nodes : undefined;
  const value = nodes?.find(({ kind }) => VALUES.includes(kind));
  if (!(error instanceof GraphQLError) || !value) return error;
  // What was found of a document is kept with it: when that comes again, its faults have been told.
  if (error.extensions['code'] === CODE) return error;
  const argument = argumentPath(value);
  const message = argument === undefined ? error.message : `Argument "${argument}": ${error.message}`;
  const extensions = { ...error.extensions, code: CODE };
  return new GraphQLError(message, { nodes: error.nodes ?? null, extensions });
}

/** Names of the argument and of the fields in it, e.g. `filter.from`, that lead to a value. */
function argumentPath({ loc }: ASTNode): string | undefined {
  if (!loc) return undefined;
  const names: string[] = [];
  visit(parse(loc.source), {
    enter(node) {
      if (!holds(node.loc, loc)) return false;
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) names.push(node.name.value);
      return undefined;
    },
  });
  return names.join('.') || undefined;
}

function holds(outer: Location | undefined, inner: Location): boolean {
  return outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}
