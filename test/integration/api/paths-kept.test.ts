import { expect } from 'vitest';
import type { Graph } from '../../../src/graph/client.ts';
import { relationsOf } from '../../setup/generated-answers.ts';
import { GENERATED } from '../../setup/generated-landmarks.ts';
import { testWith } from '../../setup/graph.ts';
import { claim, mutateBy } from '../mutations/mutate.ts';

const test = testWith('generated');

const { hub, rare, rareBesideHub, unnamed } = GENERATED;
const PATHS = `query ($from: String!, $to: String!, $filter: RelationFilter, $avoid: [EntityBy!]) {
  paths(from: { slug: $from }, to: { slug: $to }, first: 3, filter: $filter, avoid: $avoid) {
    nodes { entities { slug } hops { claimCount } }
  }
}`;

/** @returns whom the statements of a search read what is around of, those of each statement sorted */
async function readBy(graph: Graph, work: () => Promise<unknown>): Promise<string[][]> {
  const run = graph.run;
  const read: string[][] = [];
  graph.run = ((statement, params, ...rest) => {
    if (statement.name.startsWith('path/step')) read.push([...(params as { ids: string[] }).ids].sort());
    return run.call(graph, statement, params, ...rest);
  }) as typeof run;
  await work().finally(() => {
    graph.run = run;
  });
  return read;
}

test('what is around a hub is read once for many searches, and again as soon as something is written', async ({
  graph,
  query,
  queryAs,
}) => {
  const search = (to: string, more: object = {}) => query(PATHS, { from: hub, to, ...more });
  const readFor = (to: string, more?: object) => readBy(graph, () => search(to, more));
  expect(relationsOf(hub).length).toBeGreaterThan(40);

  expect((await readFor(rareBesideHub)).flat()).toContain(hub);
  const kept = await readFor(rare);
  // That it still holds is asked first.
  expect(kept[0]).toEqual([]);
  expect(kept.flat()).not.toContain(hub);
  expect((await readFor(rare, { filter: { minClaims: 1 } })).flat()).toContain(hub);

  expect((await search(unnamed)).data.paths.nodes).toEqual([]);
  await mutateBy(queryAs)('recordClaims', {
    claims: [claim({ relation: 'OPPOSES', subjects: [{ slug: hub }], objects: [{ slug: unnamed }] })],
  });

  expect((await search(unnamed)).data.paths.nodes[0]).toEqual({
    entities: [{ slug: hub }, { slug: unnamed }],
    hops: [{ claimCount: 1 }],
  });
  expect((await readFor(rare)).flat()).not.toContain(hub);
});

test('whom a search is to avoid stays what others are led by', async ({ query }) => {
  const ends = { from: rareBesideHub, to: rare };
  const before = await query(PATHS, ends);
  const avoided = before.data.paths.nodes[0].entities[1].slug;

  const around = await query(PATHS, { ...ends, avoid: [{ slug: avoided }] });
  const after = await query(PATHS, ends);

  expect(JSON.stringify(around.data)).not.toContain(`"${avoided}"`);
  expect(after.data).toEqual(before.data);
});
