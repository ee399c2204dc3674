import { describe, expect } from 'vitest';
import {
  articlePagesByEntity,
  articlePagesBySource,
  articlePageWhere,
  type ListedArticle,
} from '../../../../src/graph/article.ts';
import { EntityFinder } from '../../../../src/graph/filter/entities.ts';
import { claimPagesByArticle } from '../../../../src/graph/reported-claims.ts';
import type { ArticleFilterInput } from '../../../../src/graphql/filters/article-inputs.ts';
import { articleWhere } from '../../../../src/graphql/filters/article-where.ts';
import { claimWhere } from '../../../../src/graphql/filters/claim-where.ts';
import { top } from '../../../../src/graphql/filters/limits.ts';
import { articleFilter, claimFilter } from '../../../setup/filters/made-up.ts';
import { articleHolds, claimHolds } from '../../../setup/filters/naive.ts';
import { claimsOf } from '../../../setup/generated-answers.ts';
import { generatedClaims } from '../../../setup/generated-claims.ts';
import { generatedArticles } from '../../../setup/generated-entities.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { test } from '../generated.ts';
import { compare } from './compare.ts';
import { lastPage, walk, withTotal } from './walk.ts';

const { hub, rare, source } = GENERATED;
const id = ({ id }: { id: string }) => id;
const time = ({ publishedAt }: { publishedAt: string }) => Date.parse(publishedAt);
const newestFirst = generatedArticles
  .map(({ article }) => article)
  .sort((one, other) => time(other) - time(one) || (one.id < other.id ? 1 : -1));
const kept = (filter: ArticleFilterInput) => newestFirst.filter((article) => articleHolds(filter, article));

const asked = (graph: ConstructorParameters<typeof EntityFinder>[0], filter: ArticleFilterInput) => ({
  where: articleWhere(filter, top('filter')),
  finder: new EntityFinder(graph),
});

describe('filters keep the articles that a reading of the rows one by one keeps', () => {
  test('of all, in order from either end', async ({ graph }) => {
    const found: number[] = [];
    await compare(30, articleFilter(3), async (filter) => {
      const expected = kept(filter).map(id);
      found.push(expected.length);

      const first = await articlePageWhere(graph, asked(graph, filter), withTotal(50));
      const last = await articlePageWhere(graph, asked(graph, filter), lastPage(20));

      expect(first.items.map(id)).toEqual(expected.slice(0, 50));
      expect(last.items.map(id)).toEqual(expected.slice(-20));
      expect(first.total).toBe(expected.length);
    });
    // Neither all nor none: else this would hold whatever is kept.
    expect(found.filter((count) => count > 0 && count < newestFirst.length).length).toBeGreaterThan(10);
  });

  test('of sources and of entities', async ({ graph }) => {
    const reporting = new Map(
      [hub, rare].map((entityId) => {
        const active = claimsOf(entityId).filter(({ status }) => status === 'ACTIVE');
        return [
          entityId,
          new Set(active.flatMap(({ articles }) => articles.map(({ articleId }) => articleId))),
        ];
      }),
    );
    await compare(15, articleFilter(2), async (filter) => {
      const bySource = await articlePagesBySource(graph, [source], asked(graph, filter), withTotal(50));
      const byEntity = await articlePagesByEntity(graph, [hub, rare], asked(graph, filter), withTotal(50));

      const published = kept(filter).filter((article) => article.source === source);
      expect(bySource.get(source)?.items.map(id)).toEqual(published.slice(0, 50).map(id));
      expect(bySource.get(source)?.total).toBe(published.length);
      for (const [entityId, ids] of reporting) {
        const expected = kept(filter).filter((article) => ids.has(article.id));
        expect(byEntity.get(entityId)?.items.map(id)).toEqual(expected.slice(0, 50).map(id));
        expect(byEntity.get(entityId)?.total).toBe(expected.length);
      }
    });
  });

  test('page by page without a gap', async ({ graph }) => {
    const filter = { entities: { slugs: [hub] }, not: { languages: ['ko'] } };

    const listed = await walk(
      (request) => articlePageWhere(graph, asked(graph, filter), { ...request, size: 7 }),
      ({ sort }: ListedArticle) => sort,
      false,
    );

    expect(listed.length).toBeGreaterThan(14);
    expect(listed.map(id)).toEqual(kept(filter).map(id));
  });
});

test('filters keep the claims of an article that a reading of the rows keeps', async ({ graph }) => {
  const article = 'article-0';
  const parts = { withDetails: false, roles: [], withEvidence: false };
  await compare(15, claimFilter(2), async (filter) => {
    const where = claimWhere(filter, top('filter'));
    const all = { ...parts, where, finder: new EntityFinder(graph) };

    const page = (await claimPagesByArticle(graph, [article], all, withTotal(100))).get(article);

    const expected = generatedClaims
      .filter((claim) => claimHolds(filter, claim))
      .flatMap((claim) =>
        claim.articles.filter(({ articleId }) => articleId === article).map(() => claim.id),
      );
    expect(page?.total).toBe(expected.length);
    if (expected.length <= 100) {
      expect(page?.items.map(({ claim }) => claim.id).sort()).toEqual(expected.sort());
    }
  });
});
