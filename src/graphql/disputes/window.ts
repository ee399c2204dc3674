import { wholeNumber } from '../numbers.ts';

/** How far apart claims may lie that stand against each other, when a client does not say. */
export const WINDOW_DAYS_DEFAULT = 90;
const WINDOW_DAYS_MAX = 3650;

/** The argument that says how far apart claims of both polarities may lie. */
export const windowDaysArgument = {
  defaultValue: WINDOW_DAYS_DEFAULT,
  description: `Days between the two claims at most, 0 (the same day) to ${WINDOW_DAYS_MAX}.`,
} as const;

/** @throws {BadUserInputError} if it is not allowed */
export const windowDaysOf = (days: number | null | undefined) =>
  wholeNumber('windowDays', days ?? WINDOW_DAYS_DEFAULT, 0, WINDOW_DAYS_MAX);
