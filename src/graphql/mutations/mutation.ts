import type { InputFieldBuilder } from '@pothos/core';
import {
  type AmbiguousNamesError,
  InvalidInputError,
  KeyReusedError,
  type StatusConflictError,
  type VersionConflictError,
} from '../../errors.ts';
import { checkInput } from '../../graph/write/faults.ts';
import type { Order } from '../../graph/write/operation.ts';
import { OperationKey, Reason } from '../../model/draft.ts';
import type { builder } from '../builder.ts';
import { WRITE_COST, WRITE_ITEM_COST } from '../complexity.ts';
import type { Context } from '../context.ts';
import { createLoaders } from '../loaders.ts';
import './errors.ts';

/** What every mutation may answer in place of what it did. */
const ALWAYS = [InvalidInputError, KeyReusedError] as const;

/**
 * What a mutation may answer in place of what it did.
 *
 * @param name of the union of its results
 * @param others errors beside those that every mutation may answer
 */
export const resultErrors = <const Others extends readonly Conflict[]>(name: string, ...others: Others) => ({
  types: [...ALWAYS, ...others],
  directResult: true as const,
  union: { name, description: 'What was done, or why nothing was.' },
});

type Conflict = typeof AmbiguousNamesError | typeof StatusConflictError | typeof VersionConflictError;

/** The same as it comes in. */
export interface OperationFields {
  readonly key: string;
  readonly reason?: string | null | undefined;
}

type Fields = InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

const keyField = (t: Fields) =>
  t.string({
    required: true,
    description:
      'What you call the operation, e.g. a UUID, at most 200 characters: sent again with the same input it writes nothing more, and answers as before.',
  });
const REASON = 'Why, as history tells it; at most 1,000 characters.';

/** What every input of a mutation begins with. */
export const operationFields = (t: Fields) => ({
  key: keyField(t),
  reason: t.string({ description: REASON }),
});

/** The same where a reason must be given. */
export const reasonedFields = (t: Fields) => ({
  key: keyField(t),
  reason: t.string({ required: true, description: REASON }),
});

/**
 * Carries out an operation for who asks.
 *
 * @param input all that was given, by which a repeat is known
 * @throws {InvalidInputError} if key or reason is not allowed
 */
export async function carryOutFor<Done>(
  context: Context,
  name: string,
  input: OperationFields,
  work: (order: Order) => Promise<Done>,
): Promise<Done> {
  const { viewer, run } = context;
  run.signal.throwIfAborted();
  const order = {
    key: checkInput(OperationKey, input.key, ['key']),
    reason: input.reason == null ? null : checkInput(Reason, input.reason, ['reason']),
    // Scopes let nobody through of whom nothing is known.
    actor: viewer.name ?? '',
    actorIdentity: viewer.identity ?? '',
    ...{ name, input },
    timeoutMs: Math.max(1, Math.ceil(run.deadlineMs - performance.now())),
    // What is read of the payload is no older than what was written.
    bookmarks: run.bookmarks,
  };
  const done = await work(order);
  // What was loaded before in this request is old now.
  Object.assign(context.loaders, createLoaders(context.graph, run, context.clocks.now));
  return done;
}

/** What a mutation costs that hands in so many items. */
export const writeComplexity = (items: number) => ({
  field: WRITE_COST + items * WRITE_ITEM_COST,
  multiplier: 1,
});
