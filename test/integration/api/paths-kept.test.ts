import { expect } from 'vitest';
import type { Graph } from '../../../src/graph/client.ts';
import { ask } from '../../setup/graph.ts';
import { asRole, yogaOn } from '../../setup/server.ts';
import { claim, country, mutateBy, test } from '../mutations/mutate.ts';

const SPOKES = Array.from({ length: 45 }, (_, place) => `spoke-${place + 1}`);
const between = (subject: string, object: string) =>
  claim({ relation: 'OPPOSES', subjects: [{ slug: subject }], objects: [{ slug: object }] });
const PATHS = `query ($from: String!, $to: String!, $filter: RelationFilter, $avoid: [EntityBy!]) {
  paths(from: { slug: $from }, to: { slug: $to }, first: 1, filter: $filter, avoid: $avoid) {
    nodes { entities { slug } hops { claimCount } }
  }
}`;

/** A hub with more relations than are read as soon as they are looked up, somebody behind one of its spokes, and somebody alone. */
test.beforeAll(async ({ graph }) => {
  const mutate = mutateBy((role, text, variables) =>
    ask(yogaOn(graph, {}, undefined, asRole(role)), text, variables),
  );
  await mutate('upsertEntities', {
    entities: ['hub', 'far', 'alone', ...SPOKES].map((slug) => country(slug)),
  });
  await mutate('recordClaims', {
    claims: [...SPOKES.map((spoke) => between('hub', spoke)), between('spoke-1', 'far')],
  });
});

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
  const search = (to: string, more: object = {}) => query(PATHS, { from: 'hub', to, ...more });
  const readFor = (to: string, more?: object) => readBy(graph, () => search(to, more));

  expect(await readFor('far')).toEqual([['far', 'hub']]);
  // That it still holds is asked first.
  expect(await readFor('spoke-2')).toEqual([[], ['spoke-2']]);
  expect((await readFor('spoke-2', { filter: { minClaims: 1 } })).flat()).toContain('hub');

  expect((await search('alone')).data.paths.nodes).toEqual([]);
  await mutateBy(queryAs)('recordClaims', { claims: [between('hub', 'alone')] });

  expect((await search('alone')).data.paths.nodes).toEqual([
    { entities: [{ slug: 'hub' }, { slug: 'alone' }], hops: [{ claimCount: 1 }] },
  ]);
  expect((await readFor('spoke-3')).flat()).not.toContain('hub');
});

test('whom one search is to avoid still leads others', async ({ query }) => {
  const ends = { from: 'hub', to: 'far' };
  const told = {
    nodes: [
      {
        entities: ['hub', 'spoke-1', 'far'].map((slug) => ({ slug })),
        hops: [{ claimCount: 1 }, { claimCount: 1 }],
      },
    ],
  };

  expect((await query(PATHS, ends)).data.paths).toEqual(told);
  expect((await query(PATHS, { ...ends, avoid: [{ slug: 'spoke-1' }] })).data.paths.nodes).toEqual([]);
  expect((await query(PATHS, ends)).data.paths).toEqual(told);
});
