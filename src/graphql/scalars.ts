import { GraphQLError, Kind, print, type ValueNode } from 'graphql';
import type { z } from 'zod';
import { IsoDate, IsoTime } from '../model/date.ts';
import { builder } from './builder.ts';
import { excerpt } from './paging.ts';

/** How the values of a scalar that is written as text are read. */
function textScalar(name: string, schema: z.ZodType<string>) {
  // graphql-js says which variable or argument it is: the message need only say what is wrong.
  const parse = (value: unknown, shown = JSON.stringify(value), nodes: ValueNode | null = null) => {
    const { success, data, error } = schema.safeParse(value);
    if (success) return data;
    throw new GraphQLError(`${name} ${shown} is not allowed: ${error.issues[0]?.message}.`, { nodes });
  };
  return {
    serialize: (value: string) => value,
    parseValue: (value: unknown) => parse(value),
    parseLiteral: (node: ValueNode) =>
      parse(node.kind === Kind.STRING ? node.value : undefined, excerpt(print(node)), node),
  };
}

builder.scalarType('Date', {
  description: 'A calendar date, ISO 8601 `YYYY-MM-DD`, without a time zone.',
  ...textScalar('Date', IsoDate),
});

builder.scalarType('DateTime', {
  description: 'A point in time, ISO 8601 with its offset, e.g. `2024-05-17T17:03:00+09:00`.',
  ...textScalar('DateTime', IsoTime),
});
