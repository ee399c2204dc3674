import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { commonNeighbors } from '../../../../src/graph/common.ts';
import { EntityFinder } from '../../../../src/graph/filter/entities.ts';
import { neighborhood } from '../../../../src/graph/neighborhood.ts';
import { top } from '../../../../src/graphql/filters/limits.ts';
import { relationWhere } from '../../../../src/graphql/filters/where.ts';
import { relationFilter } from '../../../setup/filters/made-up.ts';
import { readingOf, relationHolds } from '../../../setup/filters/naive.ts';
import { byEntity } from '../../../setup/generated-answers.ts';
import { relationsAt, timesOf } from '../../../setup/generated-clocks.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { naiveCommon, naiveNeighborhood } from '../../../setup/naive-neighborhood.ts';
import { test } from '../generated.ts';
import { compare } from './compare.ts';
import { withTotal } from './walk.ts';

const { hubs, rare, rareBesideHub, unnamed } = GENERATED;
const somebody = fc.uniqueArray(fc.constantFrom(...hubs.slice(0, 6), rare, rareBesideHub, unnamed), {
  minLength: 2,
  maxLength: 3,
});
const days = fc.constantFrom(undefined, undefined, '2021-05-01', '2018-06-01');

describe('around some entities', () => {
  test('neighbourhoods and what they have in common are what going through all relations gives', async ({
    graph,
  }) => {
    const times = await timesOf(graph);
    const asked = fc.record({
      around: somebody,
      depth: fc.constantFrom(1, 2, 3),
      perNode: fc.constantFrom(1, 4, 20),
      total: fc.constantFrom(5, 30, 120),
    });
    await compare(30, fc.tuple(asked, relationFilter(1), days), async ([drawing, filter, asOf]) => {
      const clock = { asOf };
      const then = relationsAt(clock, times).filter(({ claimCount }) => claimCount > 0);
      await readingOf(byEntity(then), async () => {
        const kept = then.filter((relation) => relationHolds(filter, relation));
        const finder = new EntityFinder(graph, { clock });
        const where = relationWhere(filter, top('filter'));

        const found = await neighborhood(graph, { ...drawing, where, finder });
        const shared = await commonNeighbors(graph, drawing.around, { where, finder }, withTotal(20));

        expect({
          relationIds: found.relationIds,
          nodes: found.nodes.map(({ drawnCount, relationCount, ...node }) => ({
            ...{ ...node, relationCount, omitted: (relationCount ?? Number.NaN) - drawnCount },
          })),
        }).toEqual(naiveNeighborhood(kept, drawing));
        const expected = naiveCommon(kept, drawing.around);
        expect(shared.total).toBe(expected.length);
        expect(
          shared.items.map(({ id, hops }) => ({ id, claimCounts: hops.map(({ claimCount }) => claimCount) })),
        ).toEqual(expected.slice(0, 20));
      });
    });
  });
});
