import { BadUserInputError } from '../errors.ts';

/** Two calendar dates, both included; open where undefined. */
export interface DateRange {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** @throws {BadUserInputError} if the range ends before it begins */
export function dateRange(
  argument: string,
  range: { from?: string | null | undefined; to?: string | null | undefined } | null | undefined,
): DateRange {
  const from = range?.from ?? undefined;
  const to = range?.to ?? undefined;
  if (from !== undefined && to !== undefined && to < from) {
    throw new BadUserInputError(`${argument}.to`, `${to} is before ${argument}.from, ${from}`);
  }
  return { from, to };
}
