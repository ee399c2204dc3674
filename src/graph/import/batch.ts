import { z } from 'zod';
import { readingSortKey } from '../../model/claim.ts';
import type { Graph, Transaction } from '../client.ts';
import { cypherRows, defineStatement } from '../statement.ts';
import { lookAtMerges, stamp } from '../write/clock.ts';
import { IMPORTER, type ImportWork, importReason, writeImportChange } from '../write/import-change.ts';
import { hideClaimsOnPrivate } from '../write/visibility.ts';
import { createImportedClaims, derive, type ImportedClaim } from './claims.ts';
import { type Conflict, linkRepeats, sortClaims } from './known.ts';
import { addToRelations } from './relations.ts';

const recordBatch = defineStatement('import/record-batch', {
  params: z.object({
    runId: z.string(),
    batchId: z.string(),
    counts: z.object({ new: z.int(), unchanged: z.int() }),
  }),
  row: z.object({ id: z.string() }),
});
const committedBatch = defineStatement('import/batch', {
  params: z.object({ batchId: z.string() }),
  row: z.object({ new: z.int(), unchanged: z.int() }),
});
/** Says in which articles claims are reported. */
export const putReports = defineStatement('import/reports', {
  params: z.object({ reports: cypherRows }),
  row: z.object({ reports: z.int() }),
});

/** What one transaction of a run wrote. */
export interface BatchStamp extends Pick<ImportWork, 'target' | 'articleIds' | 'entityIds'> {
  /** Claims that are new. */
  readonly claimIds: readonly string[];
  /** Known claims that further rows or articles say, too. */
  readonly repeatedIds?: readonly string[];
  /** What `lookAtMerges` said when the transaction began. */
  readonly merges?: number;
  readonly runId: string;
  readonly batchId: string;
  readonly counts: { readonly new: number; readonly unchanged: number };
}

/** Ends a batch: stamps its claims, says which run wrote them, and tells history. Must be the last of its transaction. */
export async function stampBatch(transaction: Transaction, batch: BatchStamp): Promise<void> {
  const { claimIds, repeatedIds = [], merges, runId, batchId, counts, ...written } = batch;
  await stamp(transaction, claimIds, [], merges);
  await transaction.run(recordBatch, { runId, batchId, counts });
  await writeImportChange(transaction, {
    ...{ actor: IMPORTER, reason: importReason(runId), ...written },
    claimIds: [...claimIds, ...repeatedIds],
  });
}

/** Rows of one dataset that are written in one transaction. */
export interface ImportBatch {
  readonly runId: string;
  /** The same if the batch is tried again. */
  readonly batchId: string;
  readonly datasetId: string;
  /** What rows without a source of their own count as: `source <id>` or `dataset <id>`. */
  readonly origin: string;
  readonly claims: readonly ImportedClaim[];
}

/** What a batch did. */
export interface BatchResult {
  readonly new: number;
  readonly unchanged: number;
  readonly conflicts: readonly Conflict[];
}

/**
 * Writes a batch in one transaction: claims that are new, their relations with counts, ranks and typed
 * relationships, and the number of the write. A batch that was committed before is not written again.
 *
 * @param retried true if it was tried before, so that it may have been committed
 */
export function writeImportBatch(graph: Graph, batch: ImportBatch, retried: boolean): Promise<BatchResult> {
  let isTried = retried;
  return graph.write(async (transaction) => {
    const { datasetId, runId, batchId } = batch;
    const merges = await lookAtMerges(transaction);
    const [committed] = isTried ? await transaction.run(committedBatch, { batchId }) : [];
    // The driver begins anew by itself, also when the answer to a commit was lost.
    isTried = true;
    const { fresh, repeats, unchanged, conflicts } = await sortClaims(transaction, datasetId, batch.claims);
    if (committed) return { ...committed, conflicts };
    if (fresh.length > 0) await writeFresh(transaction, batch, fresh);
    if (repeats.length > 0) await linkRepeats(transaction, datasetId, repeats);
    await hideClaimsOnPrivate(
      transaction,
      fresh.map(({ id }) => id),
    );
    if (fresh.length + repeats.length > 0) {
      await stampBatch(transaction, {
        ...{ merges, runId, batchId, target: { type: 'Dataset', id: datasetId } },
        claimIds: fresh.map(({ id }) => id),
        repeatedIds: repeats.map(({ claimId }) => claimId),
        counts: { new: fresh.length, unchanged },
      });
    }
    return { new: fresh.length, unchanged, conflicts };
  });
}

async function writeFresh(
  transaction: Transaction,
  { datasetId, origin }: ImportBatch,
  fresh: readonly ImportedClaim[],
): Promise<void> {
  const derived = fresh.map(derive);
  await addToRelations(transaction, derived, origin);
  await createImportedClaims(transaction, datasetId, derived);
  const reports = derived.flatMap(({ claim: { id, articleId } }) =>
    articleId === null
      ? []
      : [{ claimId: id, articleId, sentence: null, sort: readingSortKey(id, null, null) }],
  );
  if (reports.length > 0) await transaction.run(putReports, { reports });
}
