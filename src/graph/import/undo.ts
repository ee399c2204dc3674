import { z } from 'zod';
import { ImportError } from '../../errors.ts';
import type { Graph } from '../client.ts';
import { defineStatement } from '../statement.ts';
import { stamp } from '../write/clock.ts';
import { IMPORTER, importReason, writeImportChange } from '../write/import-change.ts';
import { lockById, recountRelations } from '../write/relations.ts';
import { setStatuses } from '../write/statuses.ts';
import { closeRun, importRun } from './runs.ts';

const nextBatch = defineStatement('import/undo-batch', {
  params: z.object({ runId: z.string(), after: z.string() }),
  row: z.object({
    batchId: z.string(),
    seq: z.int(),
    ...{ claimIds: z.array(z.string()), relationIds: z.array(z.string()) },
  }),
});
/** An import that wrote something so short a time ago may still be at work. */
const IDLE_S = 15;

/**
 * Withdraws the claims that an import recorded, batch by batch; counts, ranks and typed relationships
 * follow in the same transactions. Its entities and articles stay: others may speak of them by now. One
 * that was cut off is simply run again.
 *
 * @param progress told after each batch how many claims were withdrawn, and how many the run wrote
 * @returns claims withdrawn now
 * @throws {ImportError} if there is no such import, or it seems to be at work
 */
export async function undoRun(
  graph: Graph,
  runId: string,
  progress: (done: number, total: number) => void,
): Promise<number> {
  const run = await importRun(graph, runId);
  if (!run)
    throw new ImportError(`There is no import "${runId}"; \`newsgraph imports\` lists those there are.`);
  if (run.status === 'RUNNING' && run.idleSeconds < IDLE_S) {
    throw new ImportError(
      `Import "${runId}" is at work: it wrote something ${run.idleSeconds} s ago. Stop it first.`,
    );
  }
  let done = 0;
  for (let after = `${runId}/`; ; ) {
    const batch = await undoNext(graph, runId, after);
    if (!batch) break;
    after = batch.batchId;
    done += batch.claims;
    progress(done, run.claims);
  }
  await closeRun(graph, runId, 'UNDONE', null);
  return done;
}

function undoNext(graph: Graph, runId: string, after: string) {
  return graph.write(async (transaction) => {
    const [batch] = await transaction.run(nextBatch, { runId, after });
    if (!batch) return undefined;
    const { batchId, seq, claimIds, relationIds } = batch;
    if (claimIds.length > 0) {
      const locked = await lockById(transaction, relationIds);
      const reason = `${importReason(runId)} was undone`;
      await setStatuses(transaction, claimIds, {
        status: 'RETRACTED',
        retractedReason: reason,
        undone: true,
      });
      await recountRelations(transaction, locked);
      await stamp(transaction, [], claimIds);
      await writeImportChange(transaction, { actor: IMPORTER, reason, undoneSeq: seq, claimIds });
    }
    return { batchId, claims: claimIds.length };
  });
}
