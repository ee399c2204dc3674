import { z } from 'zod';
import { InvalidRecordError } from '../../errors.ts';
import { type ArticleFile, type ArticleInput, articleSortKey } from '../../model/article.ts';
import type { ClaimInput } from '../../model/claim.ts';
import { StoredVisibility, VISIBILITY_NAMES } from '../../model/visibility.ts';
import type { Graph, Transaction } from '../client.ts';
import { survivorsIn } from '../merged.ts';
import { defineStatement } from '../statement.ts';
import { recordClaims } from './claims.ts';
import { stamp } from './clock.ts';
import { writeEntities } from './entities.ts';
import { checkErased } from './erased.ts';
import { SEEDER, writeImportChange } from './import-change.ts';
import type { NewClaim } from './new-claim.ts';
import { writeSources } from './sources.ts';
import { checkVisibility } from './visibility.ts';

const putArticle = defineStatement('write/article', {
  params: z.object({
    id: z.string(),
    sourceId: z.string(),
    publishedAt: z.string(),
    sort: z.string(),
    visibility: z.enum(VISIBILITY_NAMES).nullable(),
    properties: z.record(z.string(), z.unknown()),
  }),
  row: z.object({ articles: z.int(), visibility: StoredVisibility }),
});

/** What writing an article changed. */
export interface Ingested {
  /** Number of the write in the clock's order. */
  readonly seq: number;
  readonly newEntities: number;
  readonly newClaims: number;
}

/**
 * Writes an article of the seed with its sources, entities and claims in one transaction. Writing it again
 * changes nothing: claims are known by their ids.
 *
 * @throws {InvalidRecordError} naming the record and the field at fault; nothing is written then
 */
export function ingestArticle(graph: Graph, file: ArticleFile): Promise<Ingested> {
  return graph.write(async (transaction) => {
    const { entityIds, sourceIds, claimIds } = await recordArticle(transaction, file);
    const seq = await stamp(transaction, claimIds);
    const { id } = file.article;
    await writeImportChange(transaction, {
      ...{ actor: SEEDER, reason: null, target: { type: 'Article', id } },
      ...{ entityIds, sourceIds, articleIds: [id] },
    });
    return { seq, newEntities: entityIds.length, newClaims: claimIds.length };
  });
}

/**
 * The same inside the caller's transaction, which the caller stamps with the ids of the new claims.
 *
 * @returns plain ids of what is new
 */
export async function recordArticle(transaction: Transaction, file: ArticleFile) {
  const now = await survivorsIn(transaction, idsOf(file));
  // What was merged since is known, and under another id.
  const entities = file.entities.filter(({ id }) => !now.has(id));
  const entityIds = await writeEntities(transaction, entities);
  const sourceIds = await writeSources(transaction, file.sources);
  await writeArticle(transaction, file.article);
  const claims = file.claims.map((claim) => renamed(claimRecord(claim, file.article.id), now));
  return { entityIds, sourceIds, claimIds: await recordClaims(transaction, claims) };
}

/** @throws {InvalidRecordError} if its publisher does not exist, or it was erased, or it is not shown to whom it says */
export async function writeArticle(transaction: Transaction, article: ArticleInput): Promise<void> {
  const { id, source, publishedAt, visibility, ...properties } = article;
  await checkErased(transaction, 'Article', [id]);
  const [row] = await transaction.run(putArticle, {
    ...{ id, sourceId: source, publishedAt, visibility, properties },
    sort: articleSortKey(id, publishedAt),
  });
  if (row?.articles !== 1) {
    const message = `no source has the id "${source}"`;
    throw InvalidRecordError.of([{ record: 'Article', id, field: 'source', message }]);
  }
  checkVisibility('Article', id, visibility, row.visibility);
}

function claimRecord({ evidence, ...claim }: ClaimInput, articleId: string): NewClaim {
  return { ...claim, articles: evidence.map((place) => ({ articleId, ...place })), datasets: [] };
}

const ROLES = ['subjects', 'objects', 'saidBy', 'partOf', 'at', 'about'] as const;

const idsOf = ({ entities, claims }: ArticleFile) => [
  ...new Set([
    ...entities.map(({ id }) => id),
    ...claims.flatMap((claim) => ROLES.flatMap((role) => claim[role])),
  ]),
];

/** A claim that names those who were merged as they are now. */
function renamed(claim: NewClaim, now: ReadonlyMap<string, string>): NewClaim {
  if (now.size === 0) return claim;
  const roles = ROLES.map((role) => [role, claim[role].map((id) => now.get(id) ?? id)]);
  return { ...claim, ...Object.fromEntries(roles) };
}
