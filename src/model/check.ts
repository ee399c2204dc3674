import type { z } from 'zod';
import { InvalidRecordError } from '../errors.ts';

/**
 * Checks what was read from a file against a shape.
 *
 * @param where it was read, for the message
 * @throws {InvalidRecordError} naming each field at fault and what is allowed
 */
export function checkRecord<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  where: string,
): z.output<Shape> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the record'} ${message}`,
  );
  throw new InvalidRecordError(where, issues.join('; '));
}
