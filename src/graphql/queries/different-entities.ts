import { BadUserInputError } from '../../errors.ts';
import type { Context } from '../context.ts';
import { type EntityBy, namedEntities } from './entity-by.ts';

/**
 * @returns plain ids of the entities that a list names, in its order
 * @throws {BadUserInputError} if they are too few or too many, one does not exist, or two are the same
 */
export async function differentEntities(
  argument: string,
  list: readonly EntityBy[],
  [least, most]: readonly [least: number, most: number],
  context: Context,
): Promise<string[]> {
  if (list.length < least || list.length > most) {
    throw new BadUserInputError(argument, `${list.length} entities are not allowed; ${least} to ${most} are`);
  }
  const found = await namedEntities(
    list.map((by, place) => [`${argument}[${place}]`, by] as const),
    context,
  );
  const ids = found.map(({ id }) => id);
  const again = ids.findIndex((id, place) => ids.indexOf(id) !== place);
  if (again < 0) return ids;
  const first = ids.indexOf(ids[again] ?? '');
  throw new BadUserInputError(
    `${argument}[${again}]`,
    `it is "${ids[again]}", as \`${argument}[${first}]\` is; name each once`,
  );
}
