import { z } from 'zod';
import { InvalidRecordError } from '../../errors.ts';
import type { ChangedType } from '../../model/change.ts';
import type { Transaction } from '../client.ts';
import { defineStatement } from '../statement.ts';
import { changeTarget } from './changes.ts';

const erasedAmong = defineStatement('erase/erased', {
  params: z.object({ targets: z.array(z.string()) }),
  row: z.object({ target: z.string() }),
});

/** @returns those of some ids under which something was erased: they are never given again */
export async function erasedIds(
  transaction: Transaction,
  type: ChangedType,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const targets = [...new Set(ids)].map((id) => changeTarget(type, id));
  const rows = await transaction.run(erasedAmong, { targets });
  return new Set(rows.map(({ target }) => target.slice(type.length + 1)));
}

/** @throws {InvalidRecordError} if something was erased under one of these ids */
export async function checkErased(
  transaction: Transaction,
  record: 'Entity' | 'Article' | 'Claim',
  ids: readonly string[],
): Promise<void> {
  const erased = await erasedIds(transaction, record, ids);
  const [first, ...others] = Array.from(erased, (id) => ({
    ...{ record, id, field: 'id' },
    message: erasedReason(id),
  }));
  if (first) throw InvalidRecordError.of([first, ...others]);
}

/** What whoever wants to give such an id is told. */
export const erasedReason = (id: string) => `"${id}" was erased, and its slug is never given again`;
