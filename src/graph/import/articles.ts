import type { ArticleFile } from '../../model/article.ts';
import type { Graph } from '../client.ts';
import { recordArticle } from '../write/article.ts';
import { stampBatch } from './batch.ts';

/** What importing an article changed. */
export interface ImportedArticleResult {
  readonly newEntities: number;
  readonly new: number;
  readonly unchanged: number;
}

/**
 * Writes an article with its entities and claims in one transaction, as a batch of a run.
 *
 * @throws {InvalidRecordError} naming the record and the field at fault; nothing is written then
 */
export function importArticle(
  graph: Graph,
  runId: string,
  batchId: string,
  file: ArticleFile,
): Promise<ImportedArticleResult> {
  return graph.write(async (transaction) => {
    const { newEntities, claimIds } = await recordArticle(transaction, file);
    const counts = { new: claimIds.length, unchanged: file.claims.length - claimIds.length };
    // Without a stamp nothing would say that entities have changed.
    await transaction.run(stampBatch, { claimIds, runId, batchId, counts });
    return { newEntities, ...counts };
  });
}
