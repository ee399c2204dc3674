import { hash } from 'node:crypto';
import { z } from 'zod';
import { ConcurrentWriteError, KeyReusedError } from '../../errors.ts';
import type { Graph, Transaction, WriteOptions } from '../client.ts';
import { defineStatement } from '../statement.ts';
import { type ChangeDraft, type ChangeOrigin, writeChanges } from './changes.ts';
import { lookAtMerges, markMerged, type Stamp, stampAt } from './clock.ts';

const openOperation = defineStatement('write/operation-open', {
  params: z.object({ actor: z.string(), key: z.string(), name: z.string(), fingerprint: z.string() }),
  row: z.object({
    name: z.string(),
    fingerprint: z.string(),
    seq: z.int().nullable(),
    at: z.string().nullable(),
    outcome: z.string().nullable(),
  }),
});
const closeOperation = defineStatement('write/operation-close', {
  params: z.object({ actor: z.string(), key: z.string(), outcome: z.string() }),
  row: z.object({ seq: z.int() }),
});

/** Who wants what done, under which key. */
export interface Order extends ChangeOrigin, WriteOptions {
  /** What the client calls it by, so that it can be sent again; each actor has keys of their own. */
  readonly key: string;
  /** What is done, e.g. `recordClaims`. */
  readonly name: string;
  /** All that tells what is to be done: the same key with another input is refused. */
  readonly input: unknown;
}

/** Plain ids of what an operation was about, each in the order of its input. */
export const Outcome = z.object({
  entities: z.array(z.string()).default([]),
  sources: z.array(z.string()).default([]),
  articles: z.array(z.string()).default([]),
  claims: z.array(z.string()).default([]),
});
export type Outcome = z.infer<typeof Outcome>;

/** What the work of an operation did. */
export interface Work {
  readonly outcome: Partial<Outcome>;
  readonly changes: readonly ChangeDraft[];
  /** Claims that hold from now, or wait to. */
  readonly recorded?: readonly string[];
  /** Claims that hold no more. */
  readonly withdrawn?: readonly string[];
  /** Whether what others look up meanwhile is otherwise now: entities were merged or made two again, or things shown to others. */
  readonly unsettles?: boolean;
  /** Looks once more, when nobody else can commit before it: throws if the work has to be done anew. */
  readonly check?: () => Promise<void>;
  /** Does what has to wait until the changes are written. */
  readonly last?: (stamp: Stamp) => Promise<void>;
}

/** An operation that is done. */
export interface Done extends Stamp, Outcome {
  /** True if it was done before, and nothing was written now. */
  readonly repeated: boolean;
}

/** How often an operation is tried anew that met another one. */
const TRIES = 3;

/**
 * Carries out an operation in one transaction: its work, the changes that it made, and its key. The same key with the
 * same input gives the same answer, and writes nothing more.
 *
 * @param work writes everything but claims' times; whatever it throws, nothing is written
 * @throws {KeyReusedError} if the key was given before with another input
 * @throws {ConcurrentWriteError} if it met other writes again and again
 */
export async function carryOut(
  graph: Graph,
  order: Order,
  work: (transaction: Transaction) => Promise<Work>,
): Promise<Done> {
  const opening = {
    actor: order.actor,
    key: order.key,
    name: order.name,
    fingerprint: fingerprint(order.name, order.input),
  };
  for (let tries = 1; ; tries++) {
    try {
      return await graph.write(async (transaction) => {
        const [known] = await transaction.run(openOperation, opening);
        if (known?.seq != null) return repeat(known, opening);
        const merges = await lookAtMerges(transaction);
        return await finish(transaction, order, await work(transaction), merges);
      }, order);
    } catch (error) {
      if (tries === TRIES || !(error instanceof ConcurrentWriteError)) throw error;
    }
  }
}

function repeat(
  known: z.output<typeof openOperation.row>,
  opening: { key: string; fingerprint: string },
): Done {
  if (known.fingerprint !== opening.fingerprint) throw new KeyReusedError(opening.key, known.name);
  const { seq, at, outcome } = known;
  if (seq === null || at === null) throw new Error(`operation "${opening.key}" was never closed`);
  return { ...Outcome.parse(JSON.parse(outcome ?? '{}')), seq, recordedAt: at, repeated: true };
}

async function finish(transaction: Transaction, order: Order, work: Work, merges: number): Promise<Done> {
  const stamp = await stampAt(transaction, work.recorded ?? [], work.withdrawn ?? [], merges);
  if (work.unsettles) await markMerged(transaction);
  await work.check?.();
  const outcome = Outcome.parse(work.outcome);
  await writeChanges(transaction, work.changes, order);
  await work.last?.(stamp);
  const { actor, key } = order;
  await transaction.run(closeOperation, { actor, key, outcome: JSON.stringify(outcome) });
  return { ...outcome, ...stamp, repeated: false };
}

/** @returns SHA-256 of what is to be done, whatever the order of fields that it is told in */
function fingerprint(name: string, input: unknown): string {
  const sorted = (_key: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
      : value;
  return hash('sha256', JSON.stringify([name, input], sorted), 'hex');
}
