import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { Graph } from '../../../../src/graph/client.ts';
import { EntityFinder } from '../../../../src/graph/filter/entities.ts';
import { findPaths, type PathsAsked } from '../../../../src/graph/paths/search.ts';
import { claimWhere } from '../../../../src/graphql/filters/claim-where.ts';
import { top } from '../../../../src/graphql/filters/limits.ts';
import { relationWhere } from '../../../../src/graphql/filters/where.ts';
import { type Clock, NOW } from '../../../../src/model/clock.ts';
import { claimFilter, relationFilter } from '../../../setup/filters/made-up.ts';
import { claimCounts, readingOf, relationHolds } from '../../../setup/filters/naive.ts';
import {
  byEntity,
  type ExpectedRelation,
  expectedRelations,
  relationsOf,
} from '../../../setup/generated-answers.ts';
import { relationsAt, timesOf } from '../../../setup/generated-clocks.ts';
import { generatedIds } from '../../../setup/generated-entities.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { naivePaths, type Wanted } from '../../../setup/naive-paths.ts';
import { test } from '../generated.ts';
import { compare } from './compare.ts';

const { hub, hubs, rare, rareBesideHub, unnamed } = GENERATED;
const counted = expectedRelations.filter(({ claimCount }) => claimCount > 0);
const SEARCH_TIMEOUT_MS = 60_000;

const anybody = fc.oneof(
  fc.constantFrom(hub, ...hubs.slice(0, 5), rare, rareBesideHub, unnamed),
  fc.constantFrom(...generatedIds),
);
const asked = fc
  .record({
    from: anybody,
    to: anybody,
    first: fc.constantFrom(1, 3, 20),
    maxHops: fc.constantFrom(2, 3, 4, 6),
    avoid: fc.uniqueArray(fc.constantFrom(...hubs), { maxLength: 6 }),
    avoidHubs: fc.constantFrom(undefined, undefined, 5, 40, 200),
  })
  .map(({ avoid, ...rest }) => ({ ...rest, avoid: avoid.filter((id) => id !== rest.from && id !== rest.to) }))
  .filter(({ from, to }) => from !== to);
type Asked = typeof asked extends fc.Arbitrary<infer Value> ? Value : never;

const degree = (id: string) =>
  relationsOf(id).reduce((sum, { sourceId, targetId }) => sum + (sourceId === targetId ? 2 : 1), 0);

/** The same as somebody would find them by trying everything; undefined if that takes too long. */
function tried(relations: readonly ExpectedRelation[], { avoid, avoidHubs, ...rest }: Asked) {
  const may = (id: string) => !avoid.includes(id) && (avoidHubs === undefined || degree(id) <= avoidHubs);
  return naivePaths(relations, { ...rest, may } satisfies Wanted);
}

const search = (graph: Graph, paths: Asked, ways: Partial<PathsAsked> = {}, clock: Clock = NOW) =>
  findPaths(
    graph,
    { where: { and: [] }, finder: new EntityFinder(graph, { clock }), ...paths, ...ways },
    { searchTimeoutMs: SEARCH_TIMEOUT_MS },
  );

describe('paths are those that trying everything finds, in the same order', () => {
  let found = 0;
  const check = async (
    graph: Graph,
    relations: readonly ExpectedRelation[],
    ...[paths, ways, clock]: [Asked, Partial<PathsAsked>?, Clock?]
  ) => {
    const expected = tried(relations, paths);
    if (!expected) return;
    found += expected.length;
    expect(await search(graph, paths, ways, clock)).toEqual({ paths: expected, limit: null });
  };

  test('by all relations', async ({ graph }) => {
    await compare(60, asked, (paths) => check(graph, counted, paths));
    expect(found).toBeGreaterThan(100);
  });

  test('by relations that a filter keeps', async ({ graph }) => {
    await compare(40, fc.tuple(asked, relationFilter(2)), async ([paths, filter]) => {
      const kept = counted.filter((relation) => relationHolds(filter, relation));

      await check(graph, kept, paths, { where: relationWhere(filter, top('filter')) });
    });
  });

  test('by relations of which a claim is such', async ({ graph }) => {
    await compare(40, fc.tuple(asked, claimFilter(1)), async ([paths, filter]) => {
      const kept = counted.filter(({ linked }) => linked.some((claim) => claimCounts(filter, claim)));

      await check(graph, kept, paths, { claims: claimWhere(filter, top('claims')) });
    });
  });

  test('at a clock', async ({ graph }) => {
    const times = await timesOf(graph);
    const days = fc.constantFrom('2018-06-01', '2021-05-01', '2022-12-31', undefined);
    const knownAt = new Date((times.batches[3] ?? 0) + 1).toISOString();
    const clocks = fc.tuple(days, fc.constantFrom(knownAt, undefined));
    await compare(40, fc.tuple(asked, relationFilter(1), clocks), async ([paths, filter, [asOf, known]]) => {
      const clock = { asOf, knownAt: known };
      const then = relationsAt(clock, times).filter(({ claimCount }) => claimCount > 0);
      await readingOf(byEntity(then), async () => {
        const kept = then.filter((relation) => relationHolds(filter, relation));

        await check(graph, kept, paths, { where: relationWhere(filter, top('filter')) }, clock);
      });
    });
  });
});
