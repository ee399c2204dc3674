import type { z } from 'zod';
import { type InputFault, InvalidInputError, InvalidRecordError } from '../../errors.ts';

/** Names and numbers that lead to a place in an input. */
type Path = readonly PropertyKey[];

/** Inputs say `slug` for what is `id` in the graph. */
const INPUT_NAMES: Readonly<Record<string, string>> = { id: 'slug' };

/** @returns e.g. `claims[2].subjects[0]` */
export function pathOf(path: Path): string {
  const steps = path.map((step) =>
    typeof step === 'number' ? `[${step}]` : `.${INPUT_NAMES[String(step)] ?? String(step)}`,
  );
  return steps.join('').replace(/^\./, '');
}

/**
 * Checks an input against its shape.
 *
 * @param place where it stands in what the client sent
 * @throws {InvalidInputError} naming each place at fault and what is allowed
 */
export function checkInput<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  place: Path = [],
): z.output<Shape> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError(faultsOf(parsed.error, place));
}

/** @returns the faults that a shape found, each by its place */
export function faultsOf(error: z.ZodError, place: Path = []): InputFault[] {
  return error.issues.flatMap((issue) => {
    const path = [...place, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: pathOf([...path, key]), message: 'has no place there' }));
    }
    const missing = issue.code === 'invalid_type' && issue.input === undefined;
    return [{ path: pathOf(path), message: missing ? 'must be given' : issue.message }];
  });
}

/** @returns a fault for each item whose id another item before it has */
export function distinctFaults(items: readonly { path: Path; id: string }[]): InputFault[] {
  const seen = new Set<string>();
  return items.flatMap(({ path, id }) => {
    const isTwice = seen.has(id);
    seen.add(id);
    return isTwice ? [{ path: pathOf(path), message: `"${id}" is given twice` }] : [];
  });
}

/** Where in the input a record of the graph stands, by its type and id. */
export type Places = ReadonlyMap<string, Path>;

export const placeKey = (record: string, id: string) => `${record} ${id}`;

/**
 * Does what finds records at fault, and tells of them by where they stand in the input.
 *
 * @throws {InvalidInputError} in place of {@link InvalidRecordError}
 */
export async function placed<Result>(places: Places, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InvalidRecordError) || error.faults.length === 0) throw error;
    throw new InvalidInputError(
      error.faults.map(({ record, id, field, message }) => {
        const place = places.get(placeKey(record, id)) ?? [];
        return { path: pathOf(field === null ? place : [...place, field]), message };
      }),
    );
  }
}
