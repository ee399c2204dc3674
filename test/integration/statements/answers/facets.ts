import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { Graph } from '../../../../src/graph/client.ts';
import { counting, withAffiliates } from '../../../../src/graph/counts/counting.ts';
import { facetCounts } from '../../../../src/graph/counts/facets.ts';
import { EntityFinder } from '../../../../src/graph/filter/entities.ts';
import type { ClaimFilterInput } from '../../../../src/graphql/filters/claim-inputs.ts';
import { claimWhere } from '../../../../src/graphql/filters/claim-where.ts';
import { top } from '../../../../src/graphql/filters/limits.ts';
import { FACETS, type Facet } from '../../../../src/model/facets.ts';
import { claimFilter } from '../../../setup/filters/made-up.ts';
import { claimCounts } from '../../../setup/filters/naive.ts';
import { naiveFacets } from '../../../setup/filters/naive-facets.ts';
import { type GeneratedClaim, generatedClaims } from '../../../setup/generated-claims.ts';
import { generatedEntities } from '../../../setup/generated-entities.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { test } from '../generated.ts';
import { compare } from './compare.ts';

const { hub, rare } = GENERATED;
const LIMIT = 20;
const ALL = Object.keys(FACETS) as Facet[];

/** Whose counterparts are asked for: entities that a filter names where it stands, and not in what it composes. */
const ownOf = ({ either, subject, object }: ClaimFilterInput) =>
  [either, subject, object].flatMap((who) => who?.slugs ?? []);

async function sameAsCounted(
  graph: Graph,
  filter: ClaimFilterInput,
  by: Facet,
  scope?: { readonly own: readonly string[]; readonly keeps: (claim: GeneratedClaim) => boolean },
): Promise<void> {
  const { own, keeps } = scope ?? {
    own: ownOf(filter),
    keeps: (claim: GeneratedClaim) => claimCounts(filter, claim),
  };
  const finder = new EntityFinder(graph);
  const plain = claimWhere(filter, top('filter'));
  const where = counting(scope ? withAffiliates(plain) : plain);
  const expected = naiveFacets(generatedClaims.filter(keeps), by, own);
  const { groups, all } = expected;

  const found = await facetCounts(
    graph,
    { where, by, limit: LIMIT, withEvents: true, withEntities: true },
    finder,
  );
  const bare = await facetCounts(
    graph,
    { where, by, limit: LIMIT, withEvents: false, withEntities: false },
    finder,
  );

  expect(found.all).toMatchObject(all);
  expect(found.groupCount).toBe(groups.length);
  expect(found.groups).toEqual(groups.slice(0, LIMIT));
  const some = await facetCounts(
    graph,
    { where, by, limit: LIMIT, withEvents: true, withEntities: false },
    finder,
  );
  expect(some.groups.map(({ key, eventCount }) => [key, eventCount])).toEqual(
    groups.slice(0, LIMIT).map(({ key, eventCount }) => [key, eventCount]),
  );
  expect(some.all.eventCount).toBe(all.eventCount);
  const claimsOf = (some: readonly { key: string | null; claimCount: number }[]) =>
    some.map(({ key, claimCount }) => [key, claimCount]);
  expect(claimsOf(bare.groups)).toEqual(claimsOf(groups.slice(0, LIMIT)));
  expect(bare.all.claimCount).toBe(all.claimCount);
}

describe('facets count what a reading of the rows one by one counts', () => {
  test.for(ALL)('%s of all claims', async (by, { graph }) => {
    await sameAsCounted(graph, {}, by);
  });

  test.for(['TYPE', 'QUAD', 'KIND', 'COUNTERPART', 'AFFILIATION', 'CAMEO_ROOT', 'MONTH'] as const)(
    '%s of all claims is told by relations',
    async (by, { graph, statements }) => {
      const where = counting({ and: [] });
      const beside = { withEvents: true, withEntities: true };
      const count = () => facetCounts(graph, { where, by, limit: 3, ...beside }, new EntityFinder(graph));

      expect((await statements(count)).filter((name) => name.startsWith('claim/facets'))).toEqual([]);
    },
  );

  test('of a hub, of a rare entity and of a country with whoever belongs to it', async ({ graph }) => {
    await sameAsCounted(graph, { either: { slugs: [hub] } }, 'COUNTERPART');
    await sameAsCounted(graph, { subject: { slugs: [rare, hub] } }, 'KIND');
    await sameAsCounted(graph, { either: { slugs: [rare] } }, 'EVENT_NAME');
    const members = (id: string) =>
      generatedEntities.filter(({ affiliations }) => affiliations.includes(id)).map((entity) => entity.id);
    const country = generatedEntities.find(({ id }) => members(id).length > 0)?.id ?? '';
    const own = [country, ...members(country)];
    await sameAsCounted(graph, { either: { slugs: [country] } }, 'AFFILIATION', {
      own,
      keeps: (claim) => claimCounts({ either: { slugs: own } }, claim),
    });
  });

  test('of what filters keep', async ({ graph }) => {
    const ofClaims = ALL.filter((by) => !['COUNTERPART', 'KIND', 'AFFILIATION'].includes(by));
    const asked = fc.tuple(claimFilter(2), fc.constantFrom(...ofClaims));
    await compare(12, asked, ([filter, by]) => sameAsCounted(graph, filter, by));
  });
});
