import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { counting } from '../../../../src/graph/counts/counting.ts';
import { facetsQuestion } from '../../../../src/graph/counts/facets.ts';
import { EntityFinder } from '../../../../src/graph/filter/entities.ts';
import { FACETS, type Facet } from '../../../../src/model/facets.ts';
import { claimFilter } from '../../../setup/filters/made-up.ts';
import { claimCounts } from '../../../setup/filters/naive.ts';
import { generatedEntities } from '../../../setup/generated-entities.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { test } from '../generated.ts';
import { compare } from './compare.ts';
import { facetsSameAsCounted } from './counted.ts';

const { hub, rare } = GENERATED;
const ALL = Object.keys(FACETS) as Facet[];

describe('facets count what a reading of the rows one by one counts', () => {
  test.for(ALL)('%s of all claims', async (by, { graph }) => {
    await facetsSameAsCounted(graph, {}, by);
  });

  test.for(['TYPE', 'QUAD', 'KIND', 'COUNTERPART', 'AFFILIATION', 'CAMEO_ROOT', 'MONTH'] as const)(
    '%s of all claims is told by relations',
    async (by, { graph, statements }) => {
      const asked = { where: counting({ and: [] }), by, withEvents: true, withEntities: true };
      const ran = await statements(() => facetsQuestion(graph, asked, new EntityFinder(graph)).count({}));

      expect(ran.length).toBeGreaterThan(0);
      expect(ran.filter((name) => name.startsWith('claim/facets'))).toEqual([]);
    },
  );

  test('of a hub, of a rare entity and of a country with whoever belongs to it', async ({ graph }) => {
    await facetsSameAsCounted(graph, { either: { slugs: [hub] } }, 'COUNTERPART');
    await facetsSameAsCounted(graph, { subject: { slugs: [rare, hub] } }, 'KIND');
    await facetsSameAsCounted(graph, { either: { slugs: [rare] } }, 'EVENT_NAME');
    const members = (id: string) =>
      generatedEntities.filter(({ affiliations }) => affiliations.includes(id)).map((entity) => entity.id);
    const country = generatedEntities.find(({ id }) => members(id).length > 0)?.id ?? '';
    const own = [country, ...members(country)];
    await facetsSameAsCounted(graph, { either: { slugs: [country] } }, 'AFFILIATION', {
      own,
      keeps: (claim) => claimCounts({ either: { slugs: own } }, claim),
    });
  });

  test('of what filters keep', async ({ graph }) => {
    const ofClaims = ALL.filter((by) => !['COUNTERPART', 'KIND', 'AFFILIATION'].includes(by));
    const asked = fc.tuple(claimFilter(2), fc.constantFrom(...ofClaims));
    await compare(12, asked, ([filter, by]) => facetsSameAsCounted(graph, filter, by));
  });
});
