import { type ExecutionArgs, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../graphql/context.ts';
import { type Cost, type CostQuery, costOf, dearestField } from '../../graphql/cost.ts';
import { excerpt } from '../../graphql/paging.ts';
import { tooComplex } from './too-complex.ts';

/** What an operation may cost. */
export interface CostLimits {
  /** Sum over all fields of their cost, a page counting once for each of its items. */
  readonly complexity: number;
  /** Levels of nested fields. */
  readonly depth: number;
}

/** Header that asks for the cost: `report` with the answer, `estimate` in place of it. */
export const COST_HEADER = 'x-query-cost';

/** Refuses an operation that costs too much before it is carried out, and tells what it costs to who asks. */
export function useCost(limits: CostLimits): Plugin<Context> {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const query = costQuery(args);
      const checked = check(query, limits);
      if (checked instanceof GraphQLError) return setResultAndStopExecution({ errors: [checked] });
      args.contextValue.estimated = checked?.estimated ?? 0;
      const asked = args.contextValue.request.headers.get(COST_HEADER);
      if (checked === undefined || asked === null) return undefined;

      const estimate = { estimated: checked.estimated, limit: limits.complexity };
      if (asked === 'estimate') {
        return setResultAndStopExecution({ extensions: { cost: { ...estimate, statements: 0, dbMs: 0 } } });
      }
      if (asked !== 'report') return setResultAndStopExecution({ errors: [badHeader(asked)] });
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          const { statements, dbMs } = args.contextValue.run.meter;
          const cost = { ...estimate, statements, dbMs: Math.round(dbMs * 10) / 10 };
          setResult({ ...result, extensions: { ...result.extensions, cost } });
        },
      };
    },
  };
}

const costQuery = ({ schema, document, operationName, variableValues }: ExecutionArgs): CostQuery => ({
  schema,
  document,
  operationName,
  variables: variableValues as Record<string, unknown> | null | undefined,
});

/** @returns the cost; an error if it is too high or an argument makes it unknown */
function check(query: CostQuery, limits: CostLimits): Cost | GraphQLError | undefined {
  try {
    const cost = costOf(query);
    if (cost && cost.depth > limits.depth) {
      return tooComplex(
        `The query's depth is ${cost.depth}; at most ${limits.depth} is allowed. Ask for fewer levels.`,
      );
    }
    if (cost && cost.estimated > limits.complexity) return tooDear(cost, query, limits);
    return cost;
  } catch (error) {
    // Without its arguments nobody knows what a field costs, so that nothing of the request is carried out.
    if (!(error instanceof GraphQLError)) throw error;
    const extensions = { code: 'BAD_USER_INPUT', http: { spec: true, status: 400 } };
    return new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions });
  }
}

function tooDear({ estimated }: Cost, query: CostQuery, { complexity }: CostLimits): GraphQLError {
  return tooComplex(
    `The query's cost is ${estimated}; at most ${complexity} is allowed, which is ${estimated - complexity} less. ` +
      `Most of it is in ${dearestField(query)}. Ask for smaller pages or fewer levels.`,
  );
}

function badHeader(value: string): GraphQLError {
  const shown = JSON.stringify(excerpt(value));
  return new GraphQLError(`Header "X-Query-Cost": ${shown} is not allowed; it is report or estimate.`, {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
}
