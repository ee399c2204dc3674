import { describe, expect } from 'vitest';
import {
  claimPagesByEntityWhere,
  claimPagesByRelationWhere,
  claimPageWhere,
} from '../../../../src/graph/filter/claim-pages.ts';
import { EntityFinder } from '../../../../src/graph/filter/entities.ts';
import type { ClaimFilterInput } from '../../../../src/graphql/filters/claim-inputs.ts';
import { claimWhere } from '../../../../src/graphql/filters/claim-where.ts';
import { top } from '../../../../src/graphql/filters/limits.ts';
import { claimFilter } from '../../../setup/filters/made-up.ts';
import { claimHolds } from '../../../setup/filters/naive.ts';
import { claimsOf, expectedRelations, newestFirst } from '../../../setup/generated-answers.ts';
import { generatedClaims } from '../../../setup/generated-claims.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { test } from '../generated.ts';
import { compare } from './compare.ts';
import { lastPage, walk, withTotal } from './walk.ts';

const { hub, hubs, rare, biggestPair, smallestPair } = GENERATED;
const id = ({ id }: { id: string }) => id;
const all = newestFirst(generatedClaims);

const asked = (graph: ConstructorParameters<typeof EntityFinder>[0], filter: ClaimFilterInput) => ({
  ...{ withDetails: false, roles: [], withEvidence: false },
  where: claimWhere(filter, top('filter')),
  finder: new EntityFinder(graph),
});

describe('filters keep the claims that a reading of the rows one by one keeps', () => {
  test('of all, in order from either end', async ({ graph }) => {
    await compare(20, claimFilter(3), async (filter) => {
      const expected = all.filter((claim) => claimHolds(filter, claim)).map(id);

      const first = await claimPageWhere(graph, asked(graph, filter), withTotal(50));
      const last = await claimPageWhere(graph, asked(graph, filter), lastPage(20));

      expect(first.items.map(id)).toEqual(expected.slice(0, 50));
      expect(last.items.map(id)).toEqual(expected.slice(-20));
      expect(first.total).toBe(expected.length);
    });
  });

  test('of a hub, another and a rare entity at once', async ({ graph }) => {
    const parents = [hub, hubs[5] ?? '', rare];
    await compare(20, claimFilter(2), async (filter) => {
      const pages = await claimPagesByEntityWhere(graph, parents, asked(graph, filter), withTotal(20));

      for (const parent of parents) {
        const expected = claimsOf(parent)
          .filter((claim) => claimHolds(filter, claim))
          .map(id);
        expect(pages.get(parent)?.items.map(id)).toEqual(expected.slice(0, 20));
        expect(pages.get(parent)?.total).toBe(expected.length);
      }
    });
  });

  test('of relations of many claims and of one', async ({ graph }) => {
    const parents = [biggestPair, smallestPair];
    await compare(20, claimFilter(1), async (filter) => {
      const pages = await claimPagesByRelationWhere(graph, parents, asked(graph, filter), withTotal(20));

      for (const parent of parents) {
        const linked = expectedRelations.find((relation) => relation.id === parent)?.linked ?? [];
        const expected = newestFirst(linked)
          .filter((claim) => claimHolds(filter, claim))
          .map(id);
        expect(pages.get(parent)?.items.map(id)).toEqual(expected.slice(0, 20));
        expect(pages.get(parent)?.total).toBe(expected.length);
      }
    });
  });

  test('page by page without a gap', async ({ graph }) => {
    const filter = {
      polarities: ['NEGATIVE'],
      not: { either: { slugs: [hub] } },
      from: '2023-01-01',
    } as const;
    const expected = all.filter((claim) => claimHolds(filter, claim)).map(id);

    const listed = await walk(
      (request) => claimPageWhere(graph, asked(graph, filter), request),
      ({ sort }) => sort,
      false,
    );

    expect(expected.length).toBeGreaterThan(200);
    expect(listed.map(id)).toEqual(expected);
  });
});
