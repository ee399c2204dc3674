import { BadUserInputError } from '../errors.ts';

/** @returns a number that an argument is given @throws {BadUserInputError} if it is not within bounds, both allowed */
export function wholeNumber(argument: string, value: number, min: number, max: number): number {
  if (value >= min && value <= max) return value;
  throw new BadUserInputError(argument, `${value} is not allowed; ${min} to ${max} are`);
}
