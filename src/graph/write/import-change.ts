import { z } from 'zod';
import type { TargetType } from '../../model/change.ts';
import type { Transaction } from '../client.ts';
import { cypherInt, defineStatement } from '../statement.ts';
import { changeTarget } from './changes.ts';

const ids = z.array(z.string());
const putChange = defineStatement('write/import-change', {
  params: z.object({
    change: z.record(z.string(), z.unknown()),
    undoneSeq: cypherInt.nullable(),
    isPublic: z.boolean(),
    ...{ claimIds: ids, articleIds: ids, entityIds: ids, sourceIds: ids },
  }),
  row: z.object({ seq: z.int() }),
});

/** Who imports, as histories tell editors: whoever runs commands is nobody that the server knows. */
export const IMPORTER = 'newsgraph import';
export const SEEDER = 'newsgraph seed';

/** What an import did in one transaction. */
export interface ImportWork {
  readonly actor: typeof IMPORTER | typeof SEEDER;
  readonly reason: string | null;
  /** What it read; nothing where that cannot be told. */
  readonly target?: { readonly type: TargetType; readonly id: string };
  /** Of an import that is taken back, the number of the write whose claims are withdrawn. */
  readonly undoneSeq?: number;
  /** Plain ids of what was written: who is told of it goes by these. */
  readonly claimIds?: readonly string[];
  readonly articleIds?: readonly string[];
  /** Entities and sources that are new. */
  readonly entityIds?: readonly string[];
  readonly sourceIds?: readonly string[];
  /** Whether something was written beside claims and articles. */
  readonly isPublic?: boolean;
}

/** Writes down what an import did, once for all that it wrote in this transaction; comes after the stamp. */
export async function writeImportChange(transaction: Transaction, work: ImportWork): Promise<void> {
  const { actor, reason, target, undoneSeq = null, isPublic = false } = work;
  const { claimIds = [], articleIds = [], entityIds = [], sourceIds = [] } = work;
  await transaction.run(putChange, {
    change: {
      target: target ? changeTarget(target.type, target.id) : null,
      action: undoneSeq === null ? 'IMPORTED' : 'UNDONE',
      ...{ actor, actorIdentity: 'cli', reason, fields: '[]' },
    },
    undoneSeq,
    isPublic: isPublic || entityIds.length > 0,
    ...{ claimIds: [...claimIds], articleIds: [...articleIds] },
    ...{ entityIds: [...entityIds], sourceIds: [...sourceIds] },
  });
}

/** @returns why what an import wrote is there, as histories tell it */
export const importReason = (runId: string) => `import ${runId}`;
