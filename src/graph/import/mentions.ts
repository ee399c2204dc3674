import { z } from 'zod';
import { readingSortKey } from '../../model/claim.ts';
import type { Graph, Transaction } from '../client.ts';
import { defineStatement } from '../statement.ts';
import { lockById, recountRelations } from '../write/relations.ts';
import { putReports, stampBatch } from './batch.ts';

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

/** Adds articles to claims that were imported before, in one transaction. */
export function writeMentions(
  graph: Graph,
  runId: string,
  batchId: string,
  mentions: readonly ImportedMention[],
): Promise<MentionResult> {
  return graph.write(async (transaction) => {
    const targets = await readTargets(transaction, mentions);
    const known = mentions.filter(({ claimId }) => targets.has(claimId));
    const missing = mentions.filter(({ claimId }) => !targets.has(claimId));
    if (known.length === 0) return { evidence: 0, unchanged: 0, missing };

    // First of all: who writes the same at the same time must wait, and then find it there.
    const relations = [...targets.values()].flatMap(({ relations }) => relations);
    const locked = await lockById(transaction, relations);
    const places = known.map(({ claimId, articleId, sentence }) => {
      const id = targets.get(claimId)?.id ?? claimId;
      return { claimId: id, articleId, sentence, sort: readingSortKey(id, null, sentence) };
    });
    const reports = [...new Map(places.map((place) => [`${place.articleId} ${place.sort}`, place])).values()];
    const [written] = await transaction.run(putReports, { reports });
    const evidence = written?.reports ?? 0;
    const unchanged = known.length - evidence;
    if (evidence > 0) {
      await recountRelations(transaction, locked);
      await transaction.run(stampBatch, { claimIds: [], runId, batchId, counts: { new: 0, unchanged } });
    }
    return { evidence, unchanged, missing };
  });
}

/** @returns id that a mention gives → the claim in force under it: revisions follow claims that were undone */
async function readTargets(transaction: Transaction, mentions: readonly ImportedMention[]) {
  const targets = new Map<string, { id: string; relations: readonly string[] }>();
  let pending = new Map(mentions.map(({ claimId }) => [claimId, claimId]));
  for (let revision = 2; pending.size > 0; revision++) {
    const found = await transaction.run(mentionTargets, { ids: [...pending.keys()] });
    const next = new Map<string, string>();
    for (const { id, undone, relations } of found) {
      const base = pending.get(id) ?? id;
      if (undone) next.set(`${base}.r${revision}`, base);
      else targets.set(base, { id, relations });
    }
    pending = next;
  }
  return targets;
}
