import { BadUserInputError } from '../../errors.ts';

/** Filters within filters. */
export const LEVELS_MAX = 12;
/** Fields set in a filter, all levels together. */
export const CONDITIONS_MAX = 100;
/** Values in a list of a filter. */
export const VALUES_MAX = 100;

/** Where in a filter one is, and how much of it has been read. */
export interface Place {
  /** E.g. `filter.and[0]`. */
  readonly path: string;
  readonly level: number;
  readonly read: { conditions: number };
}

export const top = (argument: string): Place => ({ path: argument, level: 1, read: { conditions: 0 } });

/** @throws {BadUserInputError} if the filter has more levels or conditions than are allowed */
export function under({ path, level, read }: Place, name: string): Place {
  read.conditions += 1;
  if (read.conditions > CONDITIONS_MAX) {
    throw new BadUserInputError(path, `more than ${CONDITIONS_MAX} conditions are too many`);
  }
  if (level >= LEVELS_MAX) {
    throw new BadUserInputError(path, `more than ${LEVELS_MAX} levels are too many`);
  }
  return { path: `${path}${name}`, level: level + 1, read };
}

/** @throws {BadUserInputError} if a list has more values than are allowed */
export function few<Value>(path: string, values: readonly Value[]): readonly Value[] {
  if (values.length <= VALUES_MAX) return values;
  throw new BadUserInputError(
    path,
    `${values.length} values are too many; at most ${VALUES_MAX} are allowed`,
  );
}
