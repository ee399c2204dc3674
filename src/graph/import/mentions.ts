import { z } from 'zod';
import { readingSortKey } from '../../model/claim.ts';
import type { Graph } from '../client.ts';
import { defineStatement } from '../statement.ts';
import { lockById, recountRelations } from '../write/relations.ts';
import { hideClaimsOnPrivate } from '../write/visibility.ts';
import { putReports, stampBatch } from './batch.ts';
import { followRevisions } from './known.ts';

const mentionTargets = defineStatement('import/mention-targets', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), undone: z.boolean(), relations: z.array(z.string()) }),
});

/** A further article that reports a claim. */
export interface ImportedMention {
  readonly row: number;
  readonly claimId: string;
  readonly articleId: string;
  /** Number of the sentence, the first being 1. */
  readonly sentence: number | null;
}

/** What mentions did: those whose claim there is not are handed back. */
export interface MentionResult {
  readonly evidence: number;
  readonly unchanged: number;
  readonly missing: readonly ImportedMention[];
}

/** Rows of one dataset that name further articles, written in one transaction. */
export interface MentionBatch {
  readonly runId: string;
  readonly batchId: string;
  readonly datasetId: string;
  readonly mentions: readonly ImportedMention[];
}

/** Adds articles to claims that were imported before, in one transaction. */
export function writeMentions(
  graph: Graph,
  { runId, batchId, datasetId, mentions }: MentionBatch,
): Promise<MentionResult> {
  return graph.write(async (transaction) => {
    const targets = await followRevisions(
      mentions.map(({ claimId }) => claimId),
      (ids) => transaction.run(mentionTargets, { ids }),
    );
    const ids = new Set(targets.known.map(({ id }) => id));
    const isKnown = ({ claimId }: ImportedMention) => ids.has(targets.idOf(claimId));
    const known = mentions.filter(isKnown);
    const missing = mentions.filter((mention) => !isKnown(mention));
    if (known.length === 0) return { evidence: 0, unchanged: 0, missing };

    // First of all: who writes the same at the same time must wait, and then find it there.
    const relations = targets.known.flatMap(({ relations }) => relations);
    const locked = await lockById(transaction, relations);
    const places = known.map(({ claimId, articleId, sentence }) => {
      const id = targets.idOf(claimId);
      return { claimId: id, articleId, sentence, sort: readingSortKey(id, null, sentence) };
    });
    const reports = [...new Map(places.map((place) => [`${place.articleId} ${place.sort}`, place])).values()];
    const [written] = await transaction.run(putReports, { reports });
    const evidence = written?.reports ?? 0;
    const unchanged = known.length - evidence;
    if (evidence > 0) {
      await recountRelations(transaction, locked);
      const repeatedIds = targets.known.map(({ id }) => id);
      await hideClaimsOnPrivate(transaction, repeatedIds);
      await stampBatch(transaction, {
        ...{ claimIds: [], repeatedIds, runId, batchId, target: { type: 'Dataset', id: datasetId } },
        counts: { new: 0, unchanged },
      });
    }
    return { evidence, unchanged, missing };
  });
}
