import { expect } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { testWith } from '../../setup/graph.ts';
import { distancesFrom, type NaivePath, naivePaths } from '../../setup/naive-paths.ts';
import { yogaOn } from '../../setup/server.ts';
import { statementsOf } from './calls.ts';
import { entities, globalId, relations } from './expected.ts';

const test = testWith('seed');

const edges = relations.map(({ id, source, target, claims }) => ({
  ...{ id, sourceId: source, targetId: target, claimCount: claims.length },
}));
const PATHS = `query ($from: EntityBy!, $to: EntityBy!, $first: Int, $maxHops: Int, $filter: RelationFilter, $claims: ClaimFilter, $avoid: [EntityBy!], $avoidHubs: Int, $asOf: Date) {
  paths(from: $from, to: $to, first: $first, maxHops: $maxHops, filter: $filter, claims: $claims, avoid: $avoid, avoidHubs: $avoidHubs, asOf: $asOf) {
    truncated truncatedBy
    nodes { length entities { slug } hops { claimCount relations { relation { id } } } }
  }
}`;
const bySlug = (slug: string) => ({ slug });

/** A path as it is told. */
const told = ({ ids, hops }: NaivePath) => ({
  length: hops.length,
  entities: ids.map((slug) => ({ slug })),
  hops: hops.map(({ claimCount, relationIds }) => ({
    claimCount,
    relations: relationIds.map((id) => ({ relation: { id: globalId('Relation', id) } })),
  })),
});
const whole = (paths: readonly NaivePath[] = []) => ({
  paths: { truncated: false, truncatedBy: null, nodes: paths.map(told) },
});

test('between any two of the seed, paths are those that trying everything finds', async ({ query }) => {
  const named = [...new Set(edges.flatMap(({ sourceId, targetId }) => [sourceId, targetId]))].sort();
  const pairs = named.flatMap((from) => named.map((to) => [from, to] as const));
  for (const [from, to] of pairs.filter((pair, index) => pair[0] !== pair[1] && index % 29 === 0)) {
    const expected = naivePaths(edges, { from, to, first: 20, maxHops: 6 });

    const { data } = await query(PATHS, { from: { slug: from }, to: { slug: to }, first: 20 });

    expect(data).toEqual(whole(expected));
  }
});

test('a path is as long as the way between the two, and there is none where there is no way', async ({
  query,
}) => {
  const around = (id: string) =>
    edges.flatMap(({ sourceId, targetId }) => (sourceId === id ? targetId : targetId === id ? sourceId : []));
  const away = distancesFrom('xi-jinping', around);
  for (const { id } of entities.filter((entity) => entity.id !== 'xi-jinping')) {
    const { data } = await query(PATHS, { from: bySlug('xi-jinping'), to: bySlug(id), first: 1 });

    expect(data.paths.nodes.map(({ length }: { length: number }) => length)).toEqual(
      away.has(id) ? [away.get(id)] : [],
    );
    expect(data.paths.truncated).toBe(false);
  }
});

test('parallel relations are one hop, told with the way each points', async ({ query }) => {
  const { data } = await query(`{ paths(from: {slug: "united-states"}, to: {slug: "china"}, first: 1) {
    nodes { length hops { from { slug } to { slug } claimCount relations { direction relation { type } } } } } }`);

  expect(data.paths.nodes).toEqual([
    {
      length: 1,
      hops: [
        {
          from: { slug: 'united-states' },
          to: { slug: 'china' },
          claimCount: 4,
          relations: [
            { direction: 'IN', relation: { type: 'OPPOSES' } },
            { direction: 'OUT', relation: { type: 'CRITICISES' } },
            { direction: 'IN', relation: { type: 'CRITICISES' } },
          ],
        },
      ],
    },
  ]);
});

test('conditions hold for every hop: on relations, on claims, on whom to meet and as of a day', async ({
  query,
}) => {
  const ends = { from: bySlug('xi-jinping'), to: bySlug('united-states'), first: 20 };
  const naive = (kept: (edge: (typeof edges)[number]) => boolean, may = (_: string) => true) =>
    whole(
      naivePaths(edges.filter(kept), { from: 'xi-jinping', to: 'united-states', first: 20, maxHops: 6, may }),
    );
  const ofType = (id: string) => id.split(':')[1] ?? '';
  const types = ['MET_WITH', 'HOLDS_POSITION_AT', 'OPPOSES'];
  const speaker = relations.flatMap(({ claims }) => claims.flatMap((claim) => claim.saidBy))[0] ?? '';
  const said = relations.filter(({ claims }) => claims.some((claim) => claim.saidBy.includes(speaker)));
  const degree = (id: string) =>
    edges.filter(({ sourceId, targetId }) => sourceId === id || targetId === id).length;

  expect((await query(PATHS, { ...ends, filter: { types } })).data).toEqual(
    naive(({ id }) => types.includes(ofType(id))),
  );
  expect(
    (
      await query(PATHS, {
        from: bySlug('china'),
        to: bySlug('united-states'),
        first: 20,
        claims: { saidBy: { slugs: [speaker] } },
      })
    ).data,
  ).toEqual(
    whole(
      naivePaths(
        edges.filter(({ id }) => said.some((one) => one.id === id)),
        { from: 'china', to: 'united-states', first: 20, maxHops: 6 },
      ),
    ),
  );
  expect(
    (await query(PATHS, { ...ends, avoid: [bySlug('china'), { name: 'Vladimir Putin' }] })).data,
  ).toEqual(
    naive(
      () => true,
      (id) => id !== 'china' && id !== 'vladimir-putin',
    ),
  );
  expect((await query(PATHS, { ...ends, avoidHubs: 8 })).data).toEqual(
    naive(
      () => true,
      (id) => degree(id) <= 8,
    ),
  );
  expect((await query(PATHS, { ...ends, asOf: '1990-01-01' })).data).toEqual(whole());
});

test('one statement goes on from all who are as far away, and one reads all relations of the paths', async ({
  graph,
  query,
}) => {
  const text = `{ paths(from: {slug: "choi-hyun-june"}, to: {slug: "hankyoreh"}) {
    nodes { hops { from { name } relations { relation { label claims(first: 2) { nodes { summary } } } } } } } }`;

  expect(await statementsOf(graph, () => query(text))).toEqual([
    'entity/by-ids',
    'path/step',
    'relation/by-ids',
    'claim/page-by-relation',
  ]);
});

test('what cannot be is told by the argument that says it', async ({ query }) => {
  const [from, to] = [bySlug('china'), bySlug('russia')];
  const messages: Record<string, object> = {
    'Argument "to": it is "china", as `from` is; a path joins two different entities': {
      from,
      to: { name: 'China' },
    },
    'Argument "from.slug": there is no entity "atlantis"; `search` finds those that there are': {
      from: bySlug('atlantis'),
      to,
    },
    'Argument "avoid[1].wikidataId": there is no entity "Q0"; `search` finds those that there are': {
      from,
      to,
      avoid: [bySlug('nato'), { wikidataId: 'Q0' }],
    },
    'Argument "avoid[0]": "russia" is an end of the paths; avoid others': { from, to, avoid: [to] },
    'Argument "first": 21 is not allowed; 0 to 20 are': { from, to, first: 21 },
    'Argument "maxHops": 0 is not allowed; 1 to 6 are': { from, to, maxHops: 0 },
    'Argument "maxHops": 7 is not allowed; 1 to 6 are': { from, to, maxHops: 7 },
    'Argument "avoidHubs": -1 is not allowed; 0 to 1000000 are': { from, to, avoidHubs: -1 },
    'Argument "avoid": 101 entities are too many; at most 100 are allowed': {
      from,
      to,
      avoid: Array.from({ length: 101 }, () => bySlug('nato')),
    },
  };
  for (const [message, variables] of Object.entries(messages)) {
    const { data, errors } = await query(PATHS, variables);

    expect(data ?? null).toBeNull();
    expect(errors?.map((error) => [error.message, error.extensions['code']])).toEqual([
      [message, 'BAD_USER_INPUT'],
    ]);
  }
});

test('a search that takes longer than one may gives what it has, and says so', async ({ graph }) => {
  const { server } = readConfig({ SEARCH_TIMEOUT_MS: '10' });
  const run = graph.run;
  graph.run = (async (statement, ...rest) => {
    // As long as a search may take, for a database that has much to do.
    if (statement.name.startsWith('path/')) await new Promise((resolve) => setTimeout(resolve, 20));
    return run.call(graph, statement, ...rest);
  }) as typeof run;
  const body = JSON.stringify({
    query: PATHS,
    variables: { from: bySlug('xi-jinping'), to: bySlug('north-korea'), first: 1 },
  });
  const headers = { 'content-type': 'application/json' };

  const asked = { method: 'POST', headers, body };
  const yoga = yogaOn(graph, { budgets: server.budgets });
  try {
    const response = await yoga.fetch('http://localhost/graphql', asked);

    expect(((await response.json()) as { data: object }).data).toEqual({
      paths: { truncated: true, truncatedBy: 'TIME', nodes: [] },
    });
  } finally {
    graph.run = run;
  }
});
