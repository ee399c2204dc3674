import { z } from 'zod';
import type { Transaction } from '../client.ts';
import { defineStatement } from '../statement.ts';

const openClockStatement = defineStatement('write/clock-open', {
  params: z.object({}),
  row: z.object({ seq: z.int() }),
});
const stampClaims = defineStatement('write/clock-stamp', {
  params: z.object({ claimIds: z.array(z.string()) }),
  row: z.object({ seq: z.int(), recordedAt: z.string() }),
});

/** Creates the clock of a new graph; that of an old one stays as it is. */
export async function openClock(transaction: Transaction): Promise<void> {
  await transaction.run(openClockStatement, {});
}

/** Ends a write: must be its last statement, because the clock stays locked until the commit. */
export async function stamp(transaction: Transaction, claimIds: readonly string[]): Promise<number> {
  const [row] = await transaction.run(stampClaims, { claimIds: [...claimIds] });
  if (!row) throw new Error('the graph has no clock: was its schema applied?');
  return row.seq;
}
