import { describe, expect } from 'vitest';
import { articlePagesByEntity } from '../../../../src/graph/article.ts';
import { entitiesByName, entityPage } from '../../../../src/graph/entity.ts';
import { entityStats } from '../../../../src/graph/entity-relations.ts';
import { ofKinds } from '../../../../src/graph/filter/entity-set.ts';
import { searchEntities } from '../../../../src/graph/search/names.ts';
import { graphStats } from '../../../../src/graph/stats.ts';
import { foldName } from '../../../../src/model/name.ts';
import { claimsOf, expectedRelations, mentionsOf, relationsOf } from '../../../setup/generated-answers.ts';
import { generatedClaims } from '../../../setup/generated-claims.ts';
import { generatedArticles, generatedEntities } from '../../../setup/generated-entities.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { test } from '../generated.ts';
import { walk, withTotal } from './walk.ts';

const { hub, hubs, rare, unnamed } = GENERATED;

/** By name without regard to case and marks, then by id; sign by sign, whatever the script. */
const byName = generatedEntities
  .map((entity) => ({ ...entity, key: Buffer.from(`${foldName(entity.name)}\t${entity.id}`) }))
  .sort((left, right) => left.key.compare(right.key));
const id = (entity: { id: string }) => entity.id;
const sort = (entity: { sort: string }) => entity.sort;
const ways = [false, true].map((backward) => ({ backward, from: backward ? 'end' : 'top' }));

describe('entities are those that were generated', () => {
  test.for(ways)('all by name, page by page from the $from', async ({ backward }, { graph }) => {
    const listed = await walk((request) => entityPage(graph, undefined, request), sort, backward);

    expect(listed.map(id)).toEqual(byName.map(id));
  });

  test('those of two kinds, and how many there are', async ({ graph }) => {
    const expected = byName.filter(({ kind }) => kind === 'Person' || kind === 'Topic');
    const listed = await walk(
      (request) => entityPage(graph, ofKinds(['Person', 'Topic']), request),
      sort,
      false,
    );

    expect(listed.map(id)).toEqual(expected.map(id));
    expect((await entityPage(graph, ofKinds(['Person', 'Topic']), withTotal(0))).total).toBe(expected.length);
    expect((await entityPage(graph, undefined, withTotal(0))).total).toBe(byName.length);
  });

  test('by a name that several may bear', async ({ graph }) => {
    for (const { name } of generatedEntities.slice(0, 20)) {
      const bearers = generatedEntities.filter(
        (entity) => entity.name === name || entity.names.some(({ value }) => value === name),
      );
      const found = await entitiesByName(graph, name, 100);

      expect(found.map(id)).toEqual(bearers.map(id).sort());
    }
  });

  test('by a search for a whole name, in whatever script, first', async ({ graph }) => {
    for (const entity of hubs.flatMap((one) => generatedEntities.filter((other) => other.id === one))) {
      for (const { value, kind } of entity.names) {
        const hits = await searchEntities(graph, { text: value, kinds: [entity.kind] }, { limit: 20 });
        const best = hits.find((hit) => hit.entity.id === entity.id);

        if (kind !== 'WEAK') expect(best?.name.value).toBe(value);
      }
    }
  });

  test('what each is counted by', async ({ graph }) => {
    const ids = [...hubs, rare, unnamed];
    const stats = await entityStats(graph, ids);

    for (const entityId of ids) {
      const relations = relationsOf(entityId);
      const others = new Set(relations.flatMap(({ sourceId, targetId }) => [sourceId, targetId]));
      others.delete(entityId);
      const { types = [], neighborCount } = stats.get(entityId) ?? {};
      expect(neighborCount).toBe(others.size);
      expect(types.reduce((sum, { relationCount }) => sum + relationCount, 0)).toBe(relations.length);
      expect(types.reduce((sum, { claimCount }) => sum + claimCount, 0)).toBe(
        relations.reduce((sum, { claimCount }) => sum + claimCount, 0),
      );
    }
    expect(stats.get(hub)?.ends).toBeGreaterThanOrEqual(mentionsOf(hub));
  });

  test('articles that report claims of a hub and of a rare entity', async ({ graph }) => {
    const pages = await articlePagesByEntity(graph, [hub, rare], undefined, withTotal(100));

    for (const entityId of [hub, rare]) {
      const reported = new Set(
        claimsOf(entityId)
          .filter(({ status }) => status === 'ACTIVE')
          .flatMap(({ articles }) => articles.map(({ articleId }) => articleId)),
      );
      expect(new Set(pages.get(entityId)?.items.map(id))).toEqual(reported);
      expect(pages.get(entityId)?.total).toBe(reported.size);
    }
  });

  test('what the whole graph holds', async ({ graph }) => {
    const { entities, relations, claims, articles } = await graphStats(graph);
    const count = (kind: string) => generatedEntities.filter((entity) => entity.kind === kind).length;

    expect(entities.every((row) => row.count === count(row.kind))).toBe(true);
    expect(relations.reduce((sum, { relationCount }) => sum + relationCount, 0)).toBe(
      expectedRelations.filter(({ claimCount }) => claimCount > 0).length,
    );
    expect(claims).toBe(generatedClaims.filter(({ status }) => status === 'ACTIVE').length);
    expect(articles).toBe(generatedArticles.length);
  });
});
