import type { ArticleFile } from '../../model/article.ts';
import type { Graph, Transaction } from '../client.ts';
import { recordArticle } from '../write/article.ts';
import { lookAtMerges } from '../write/clock.ts';
import { stampBatch } from './batch.ts';
import { idsInForce } from './known.ts';

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
    const merges = await lookAtMerges(transaction);
    const revised = await withIdsInForce(transaction, file);
    const { entityIds, sourceIds, claimIds } = await recordArticle(transaction, revised);
    const counts = { new: claimIds.length, unchanged: file.claims.length - claimIds.length };
    const { id } = file.article;
    // Also where no claim is new: without a stamp nothing would say that entities have changed.
    await stampBatch(transaction, {
      ...{ merges, runId, batchId, counts, target: { type: 'Article', id } },
      ...{ claimIds, articleIds: [id], entityIds, sourceIds },
    });
    return { newEntities: entityIds.length, ...counts };
  });
}

/** Claims whose import was undone stay withdrawn: they are recorded as new ones. */
async function withIdsInForce(transaction: Transaction, file: ArticleFile): Promise<ArticleFile> {
  const ids = file.claims.map(({ id }) => id);
  const { idOf } = await idsInForce(transaction, ids, '');
  const own = new Set(ids);
  const claims = file.claims.map((claim) => ({
    ...claim,
    id: idOf(claim.id),
    denies: claim.denies.map((id) => (own.has(id) ? idOf(id) : id)),
  }));
  return { ...file, claims };
}
