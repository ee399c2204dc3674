import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { refusal } from './refusal.ts';

/** Parameters of a GET query that are JSON. */
const JSON_PARAMETERS = ['variables', 'extensions'];

/** Makes a fault of the client of whatever cannot be read as a request, and tells nothing of how it was read. */
export function useParseFaults(): Plugin {
  return {
    onRequestParse({ requestParser, setRequestParser }) {
      if (!requestParser) return;
      setRequestParser(async (request) => {
        try {
          return checked(await requestParser(request));
        } catch (error) {
          throw parseFault(request, error);
        }
      });
    },
  };
}

/** Yoga checks all parameters but this one. */
function checked<Result extends GraphQLParams | GraphQLParams[] | Response>(result: Result): Result {
  const name: unknown = 'operationName' in result ? result.operationName : undefined;
  if (name === undefined || name === null || typeof name === 'string') return result;
  throw badRequest(`Expected "operationName" param to be a string, but given ${typeof name}.`);
}

function parseFault(request: Request, error: unknown): unknown {
  if (error instanceof GraphQLError) {
    return error.extensions['originalError'] ? badRequest(error.message) : error;
  }
  if (!(error instanceof SyntaxError)) return error;
  const parameters = new URL(request.url).searchParams;
  const name = JSON_PARAMETERS.find((parameter) => !isJson(parameters.get(parameter) || 'null'));
  return badRequest(`Parameter "${name}" is no JSON.`);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const badRequest = (message: string) => refusal({ status: 400, code: 'BAD_REQUEST', message });
