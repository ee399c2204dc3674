import { BadUserInputError } from '../errors.ts';
import { IsoDate } from '../model/date.ts';
import { builder } from './builder.ts';

builder.scalarType('Date', {
  description: 'A calendar date, ISO 8601 `YYYY-MM-DD`, without a time zone.',
  serialize: (value) => value,
  parseValue: (value) => {
    const date = IsoDate.safeParse(value);
    if (!date.success)
      throw new BadUserInputError('Date', `"${value}" is not allowed; ${date.error.issues[0]?.message}`);
    return date.data;
  },
});

builder.scalarType('DateTime', {
  description: 'A point in time, ISO 8601 with its offset, e.g. `2024-05-17T17:03:00+09:00`.',
  serialize: (value) => value,
});
