import { z } from 'zod';
import { InvalidInputError } from '../../errors.ts';
import type { ArticleInput } from '../../model/article.ts';
import { fieldChanges } from '../../model/change.ts';
import type { Transaction } from '../client.ts';
import { defineStatement } from '../statement.ts';
import { writeArticle } from './article.ts';
import type { ChangeDraft } from './changes.ts';
import { placed, placeKey } from './faults.ts';

const articleState = defineStatement('write/article-state', {
  params: z.object({ id: z.string() }),
  row: z.object({ properties: z.record(z.string(), z.unknown()), publishedAt: z.string().nullable() }),
});

/**
 * Creates an article, or changes what is known of it. Its publisher stays: whom its claims count as coming from would
 * be another otherwise.
 *
 * @returns what was changed
 * @throws {InvalidInputError} naming the field at fault
 */
export async function editArticle(transaction: Transaction, article: ArticleInput): Promise<ChangeDraft[]> {
  const { id, ...after } = article;
  const [known] = await transaction.run(articleState, { id });
  const isNew = known?.publishedAt == null;
  const { sourceId } = known?.properties ?? {};
  if (!isNew && sourceId !== article.source) {
    const message = `article "${id}" is published by "${sourceId}", which stays`;
    throw new InvalidInputError([{ path: 'article.source', message }]);
  }
  const before = isNew
    ? {}
    : {
        ...known.properties,
        source: sourceId,
        visibility: known.properties['visibility'] ?? 'PUBLIC',
        publishedAt: sameMoment(known.publishedAt, after.publishedAt),
      };
  const { visibility, ...said } = after;
  const fields = fieldChanges(before, visibility === null ? said : after);
  if (fields.length === 0) return [];

  await placed(new Map([[placeKey('Article', id), ['article']]]), () => writeArticle(transaction, article));
  return [{ type: 'Article', id, action: isNew ? 'CREATED' : 'CHANGED', fields }];
}

/** Neo4j writes a time in another way than it was given: the same moment at the same offset is no change. */
function sameMoment(stored: string | null, given: string): string | null {
  const offset = (time: string) => /(Z|[+-]\d\d:\d\d)$/.exec(time)?.[0].replace('+00:00', 'Z');
  const isSame =
    stored !== null && Date.parse(stored) === Date.parse(given) && offset(stored) === offset(given);
  return isSame ? given : stored;
}
