import { GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** What graphql-js adds to a message about a name that is not in the schema. */
const SUGGESTION = / Did you mean .*\?$/s;

/** Refuses questions about the schema, and leaves out of messages what a misspelt name may mean. */
export function useHiddenSchema(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(NoSchemaIntrospectionCustomRule);
    },
    onExecutionResult({ result, setResult }) {
      // Also what validation refused, and values of variables, which are looked at when the query runs.
      if (result && 'errors' in result && result.errors) {
        setResult({ ...result, errors: result.errors.map(withoutSuggestion) });
      }
    },
  };
}

function withoutSuggestion<Fault extends Error>(error: Fault): Fault | GraphQLError {
  if (!(error instanceof GraphQLError) || !SUGGESTION.test(error.message)) return error;
  const { nodes = null, path = null, extensions } = error;
  return new GraphQLError(error.message.replace(SUGGESTION, ''), { nodes, path, extensions });
}
