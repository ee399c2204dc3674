import { expect } from 'vitest';
import { type Answer, testWith } from '../../setup/graph.ts';
import { naiveCommon, naiveNeighborhood } from '../../setup/naive-neighborhood.ts';
import { statementsOf } from './calls.ts';
import { globalId, relations } from './expected.ts';

const test = testWith('seed');

const edges = relations.map(({ id, source, target, claims }) => ({
  ...{ id, sourceId: source, targetId: target, claimCount: claims.length },
}));
const bySlug = (slug: string) => ({ slug });
const relationId = (id: string) => ({ id: globalId('Relation', id) });

const NEIGHBORHOOD = `query ($around: [EntityBy!]!, $depth: Int, $perNode: Int, $total: Int, $filter: RelationFilter, $asOf: Date) {
  neighborhood(around: $around, depth: $depth, perNode: $perNode, total: $total, filter: $filter, asOf: $asOf) {
    nodes { entity { slug } depth relationCount omitted }
    relations { id }
  }
}`;
type Asked = Parameters<typeof naiveNeighborhood>[1];
const drawn = (asked: Asked, kept = edges) => {
  const { nodes, relationIds } = naiveNeighborhood(kept, asked);
  return {
    neighborhood: {
      nodes: nodes.map(({ id, ...counts }) => ({ entity: { slug: id }, ...counts })),
      relations: relationIds.map(relationId),
    },
  };
};

test('a neighbourhood is what the strongest relations lead to, with all relations between those', async ({
  query,
}) => {
  const cases: Asked[] = [
    { around: ['china'], depth: 1, perNode: 3, total: 50 },
    { around: ['china'], depth: 1, perNode: 50, total: 4 },
    { around: ['vladimir-putin', 'north-korea'], depth: 2, perNode: 2, total: 300 },
    { around: ['choi-hyun-june'], depth: 3, perNode: 5, total: 10 },
    { around: ['europe'], depth: 3, perNode: 1, total: 3 },
    { around: ['xi-jinping', 'nato', 'moscow'], depth: 3, perNode: 4, total: 9 },
  ];
  for (const { around, ...rest } of cases) {
    const { data } = await query(NEIGHBORHOOD, { around: around.map(bySlug), ...rest });

    expect(data).toEqual(drawn({ around, ...rest }));
  }
});

test('its counts are those of `relations`, by the same filter and clock', async ({ query }) => {
  const types = ['OPPOSES', 'CRITICISES', 'THREATENS'];
  const kept = edges.filter(({ id }) => types.includes(id.split(':')[1] ?? ''));
  const asked = { around: ['united-states'], depth: 2, perNode: 5, total: 50 };

  const { data } = await query(NEIGHBORHOOD, {
    ...asked,
    around: [bySlug('united-states')],
    filter: { types },
  });

  expect(data).toEqual(drawn(asked, kept));
  for (const { entity, relationCount } of data.neighborhood.nodes) {
    const counted = await query(
      `query ($slug: String!, $types: [RelationType!]) { entity(by: {slug: $slug}) { relations(types: $types) { totalCount } } }`,
      { slug: entity.slug, types },
    );
    expect(counted.data.entity.relations.totalCount).toBe(relationCount);
  }
  const before = await query(NEIGHBORHOOD, {
    ...asked,
    around: [bySlug('united-states')],
    asOf: '1990-01-01',
  });
  expect(before.data).toEqual(drawn(asked, []));
});

test('one statement goes out from all who are as far away, and entities come along', async ({
  graph,
  query,
}) => {
  const text = `{ neighborhood(around: [{slug: "china"}], depth: 2) {
    nodes { entity { name } omitted } relations { label source { name } target { name } } } }`;

  expect(await statementsOf(graph, () => query(text))).toEqual([
    'entity/by-ids',
    'relation/page-by-entity',
    'relation/page-by-entity',
    'path/step',
    'relation/by-ids',
  ]);
});

const COMMON = `query ($entities: [EntityBy!]!, $first: Int, $after: String, $last: Int, $filter: RelationFilter, $claims: ClaimFilter) {
  common(entities: $entities, first: $first, after: $after, last: $last, filter: $filter, claims: $claims) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { slug } hops { claimCount from { slug } to { slug } relations { relation { id } } } }
  }
}`;
interface Edge {
  readonly node: { readonly slug: string };
  readonly hops: readonly { readonly claimCount: number }[];
}
const told = (list: readonly Edge[]) =>
  list.map(({ node, hops }) => ({ id: node.slug, claimCounts: hops.map(({ claimCount }) => claimCount) }));

test('what entities have in common comes with how each is joined to it, closest first, page by page', async ({
  query,
}) => {
  for (const ids of [
    ['china', 'russia'],
    ['china', 'russia', 'united-states'],
    ['nato', 'xi-jinping'],
    ['moscow', 'europe'],
  ]) {
    const expected = naiveCommon(edges, ids);
    const entities = ids.map(bySlug);

    const { data } = await query(COMMON, { entities });
    const last = await query(COMMON, { entities, last: 2 });
    const seen: Edge[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const answer: Answer = await query(COMMON, { entities, first: 1, after });
      seen.push(...answer.data.common.edges);
      ({ hasNextPage: more, endCursor: after } = answer.data.common.pageInfo);
    }

    expect(told(data.common.edges)).toEqual(expected);
    expect(data.common.totalCount).toBe(expected.length);
    expect(told(seen)).toEqual(expected);
    expect(told(last.data.common.edges)).toEqual(expected.slice(-2));
    for (const { node, hops } of data.common.edges) {
      expect(hops.map((hop: { from: object; to: object }) => [hop.from, hop.to])).toEqual(
        ids.map((slug) => [{ slug }, { slug: node.slug }]),
      );
    }
  }
  expect(naiveCommon(edges, ['china', 'russia']).length).toBeGreaterThan(3);
});

test('conditions on relations and on claims hold for each of the hops', async ({ query }) => {
  const entities = [bySlug('china'), bySlug('russia')];
  const types = ['OPPOSES', 'CRITICISES'];
  const sure = relations.filter(({ claims }) => claims.some(({ confidence }) => confidence >= 0.95));
  const kept = edges.filter(({ id }) => sure.some((relation) => relation.id === id));

  const ofTypes = await query(COMMON, { entities, filter: { types } });
  const ofClaims = await query(COMMON, { entities, claims: { minConfidence: 0.95 } });

  expect(told(ofTypes.data.common.edges)).toEqual(
    naiveCommon(
      edges.filter(({ id }) => types.includes(id.split(':')[1] ?? '')),
      ['china', 'russia'],
    ),
  );
  expect(told(ofClaims.data.common.edges)).toEqual(naiveCommon(kept, ['china', 'russia']));
});

test('what cannot be is told by the argument that says it', async ({ query }) => {
  const around = [bySlug('china')];
  const cases: [text: string, variables: object, message: string][] = [
    [NEIGHBORHOOD, { around: [] }, 'Argument "around": 0 entities are not allowed; 1 to 20 are'],
    [
      NEIGHBORHOOD,
      { around: [bySlug('atlantis')] },
      'Argument "around[0].slug": there is no entity "atlantis"; `search` finds those that there are',
    ],
    [
      NEIGHBORHOOD,
      { around: [...around, { name: 'China' }] },
      'Argument "around[1]": it is "china", as `around[0]` is; name each once',
    ],
    [
      NEIGHBORHOOD,
      { around: Array.from({ length: 21 }, () => bySlug('china')) },
      'Argument "around": 21 entities are not allowed; 1 to 20 are',
    ],
    [NEIGHBORHOOD, { around, depth: 4 }, 'Argument "depth": 4 is not allowed; 1 to 3 are'],
    [NEIGHBORHOOD, { around, perNode: 51 }, 'Argument "perNode": 51 is not allowed; 1 to 50 are'],
    [NEIGHBORHOOD, { around, total: 1001 }, 'Argument "total": 1001 is not allowed; 1 to 1000 are'],
    [
      NEIGHBORHOOD,
      { around: [...around, bySlug('nato')], total: 1 },
      'Argument "total": 1 is less than the 2 entities of "around"',
    ],
    [COMMON, { entities: around }, 'Argument "entities": 1 entities are not allowed; 2 to 10 are'],
    [
      COMMON,
      { entities: [...around, ...around] },
      'Argument "entities[1]": it is "china", as `entities[0]` is; name each once',
    ],
  ];
  for (const [text, variables, message] of cases) {
    const { data, errors } = await query(text, variables);

    expect(data ?? null).toBeNull();
    expect(errors?.map((error) => [error.message, error.extensions['code']])).toEqual([
      [message, 'BAD_USER_INPUT'],
    ]);
  }
});
