import { z } from 'zod';
import { excerpt } from '../../graphql/paging.ts';
import { ENTITY_KIND_NAMES } from '../../model/kind.ts';
import { refusal } from '../protocol/refusal.ts';

/** Names that GraphQL resolves at once, and candidates of each. */
const QUERIES_MAX = 500;
const CANDIDATES_MAX = 20;
const IDS_MAX = 100;

const text = z.string().refine((value) => value.isWellFormed() && !value.includes('\0'), {
  message: 'holds a NUL or a lone surrogate',
});
const value = z.union([text, z.number(), z.boolean(), z.object({ id: text })]);

/** One query of a batch; what the service does not use is let pass. */
const query = z.object({
  query: text.max(200, 'is longer than 200 characters').refine((name) => name.trim() !== '', 'is empty'),
  type: z
    .union([text, z.array(text)])
    .transform((type) => [type].flat())
    .optional(),
  limit: z
    .int()
    .min(1)
    .transform((limit) => Math.min(limit, CANDIDATES_MAX))
    .optional(),
  properties: z.array(z.object({ pid: text, v: z.union([value, z.array(value)]) })).default([]),
  type_strict: z.enum(['any', 'all', 'should']).optional(),
});
export type ReconcileQuery = z.infer<typeof query>;

/** Queries by whatever the client calls them. */
export const QueryBatch = z
  .record(text, query)
  .refine((batch) => Object.keys(batch).length <= QUERIES_MAX, `has more than ${QUERIES_MAX} queries`);

export const Extension = z.object({
  ids: z.array(text).max(IDS_MAX, `are more than ${IDS_MAX}`),
  properties: z.array(z.object({ id: text })).max(50),
});

/** @returns the kinds that a query keeps; undefined for all, and none if it asks for types that there are not */
export function kindsOf({ type }: ReconcileQuery) {
  return type && ENTITY_KIND_NAMES.filter((kind) => type.includes(kind));
}

/** @returns a parameter that is JSON, checked @throws {GraphQLError} 400 that names what is wrong in it */
export function jsonParameter<Shape extends z.ZodType>(
  name: string,
  json: string,
  shape: Shape,
): z.output<Shape> {
  const { success, data, error } = shape.safeParse(parsed(name, json));
  if (success) return data;
  const [issue] = error.issues;
  throw badParameter(name, `${['', ...(issue?.path ?? [])].map(String).join('.')} ${issue?.message}`.trim());
}

function parsed(name: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw badParameter(name, `"${excerpt(json)}" is no JSON`);
  }
}

/** @returns a whole number of 0 or more; 0 if absent */
export function countParameter(name: string, value: string | null, most: number): number {
  if (value === null || value === '') return 0;
  if (/^\d{1,6}$/.test(value) && Number(value) <= most) return Number(value);
  throw badParameter(name, `"${excerpt(value)}" is not allowed; 0 to ${most} are`);
}

export const badParameter = (name: string, message: string) =>
  refusal({ status: 400, code: 'BAD_USER_INPUT', message: `Parameter "${name}": ${message}` });
