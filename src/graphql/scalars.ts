import { GraphQLError, Kind, print, type ValueNode } from 'graphql';
import { IsoDate } from '../model/date.ts';
import { builder } from './builder.ts';
import { excerpt } from './paging.ts';

/**
 * graphql-js says which variable or argument it is: the message need only say what is wrong.
 *
 * @param shown the value for the message
 */
function parseDate(value: unknown, shown = JSON.stringify(value), node: ValueNode | null = null): string {
  const { success, data, error } = IsoDate.safeParse(value);
  if (success) return data;
  const message = `Date ${shown} is not allowed: ${error.issues[0]?.message}.`;
  throw new GraphQLError(message, { nodes: node });
}

builder.scalarType('Date', {
  description: 'A calendar date, ISO 8601 `YYYY-MM-DD`, without a time zone.',
  serialize: (value) => value,
  parseValue: (value) => parseDate(value),
  parseLiteral: (node) =>
    parseDate(node.kind === Kind.STRING ? node.value : undefined, excerpt(print(node)), node),
});

builder.scalarType('DateTime', {
  description: 'A point in time, ISO 8601 with its offset, e.g. `2024-05-17T17:03:00+09:00`.',
  serialize: (value) => value,
});
