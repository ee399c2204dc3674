import { z } from 'zod';
import { ConcurrentWriteError } from '../../errors.ts';
import type { Graph, Transaction } from '../client.ts';
import { defineStatement } from '../statement.ts';

const openClockStatement = defineStatement('write/clock-open', {
  params: z.object({}),
  row: z.object({ seq: z.int() }),
});
const stampClaims = defineStatement('write/clock-stamp', {
  params: z.object({ claimIds: z.array(z.string()), withdrawnIds: z.array(z.string()) }),
  row: z.object({ seq: z.int(), recordedAt: z.string(), merges: z.int() }),
});

const mergesSoFar = defineStatement('write/merges', {
  params: z.object({}),
  row: z.object({ merges: z.int() }),
});

/** Creates the clock of a new graph; that of an old one stays as it is. */
export async function openClock(transaction: Transaction): Promise<void> {
  await transaction.run(openClockStatement, {});
}

const markMerge = defineStatement('merge/mark', {
  params: z.object({}),
  row: z.object({ seq: z.int() }),
});

/** Says that after the write which was stamped what others have looked up may be otherwise. */
export async function markMerged(transaction: Transaction): Promise<void> {
  await transaction.run(markMerge, {});
}

/** @returns what tells whether entities were merged since: to be given to the stamp */
export async function lookAtMerges(transaction: Transaction): Promise<number> {
  const [row] = await transaction.run(mergesSoFar, {});
  return row?.merges ?? 0;
}

const touchClock = defineStatement('write/clock-touch', {
  params: z.object({}),
  row: z.object({ touched: z.int() }),
});

/**
 * Writes what takes no number, since it says nothing new, in one transaction: what was counted before it, and is kept,
 * holds no more.
 */
export function writeUnnumbered<T>(graph: Graph, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return graph.write(async (transaction) => {
    const result = await work(transaction);
    await transaction.run(touchClock, {});
    return result;
  });
}

/** What the clock told a write. */
export interface Stamp {
  /** Number of the write in the order of commits. */
  readonly seq: number;
  /** Its time, ISO 8601 UTC. */
  readonly recordedAt: string;
}

/**
 * Ends a write: the clock stays locked to the commit, so that nothing but what needs the number may come after it.
 *
 * @param claimIds claims that hold from now, or wait to
 * @param withdrawnIds claims that hold no more
 * @param merges what `lookAtMerges` said when the write began; not looked at when undefined
 * @throws {ConcurrentWriteError} if entities were merged since the write began: what it looked up may be others now
 */
export async function stampAt(
  transaction: Transaction,
  claimIds: readonly string[],
  withdrawnIds: readonly string[] = [],
  merges?: number,
): Promise<Stamp> {
  const [row] = await transaction.run(stampClaims, {
    claimIds: [...claimIds],
    withdrawnIds: [...withdrawnIds],
  });
  if (!row) throw new Error('the graph has no clock: was its schema applied?');
  if (merges !== undefined && merges !== row.merges) {
    throw new ConcurrentWriteError('entities were merged meanwhile, or things shown to others');
  }
  return { seq: row.seq, recordedAt: row.recordedAt };
}

/** The same where only the number is needed. */
export const stamp = async (...write: Parameters<typeof stampAt>): Promise<number> =>
  (await stampAt(...write)).seq;
