import { BadUserInputError } from '../errors.ts';
import { Text } from '../model/text.ts';
import { excerpt } from './paging.ts';

/** @throws {BadUserInputError} if no text of the graph can be like it: the driver would ask for another */
export function storableText(argument: string, value: string): string {
  const { success, error } = Text.safeParse(value);
  if (success) return value;
  throw new BadUserInputError(argument, `"${excerpt(value)}" ${error.issues[0]?.message}`);
}
