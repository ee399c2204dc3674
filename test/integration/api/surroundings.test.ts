import { expect } from 'vitest';
import { testWith } from '../../setup/graph.ts';
import { claims, type ExpectedRelation, entities, nameOf, relations, relationsOf } from './expected.ts';

const test = testWith('seed');

const kindOf = (id: string) => entities.find((entity) => entity.id === id)?.kind;
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
const claimCount = (found: readonly ExpectedRelation[]) => sum(found.map(({ claims }) => claims.length));

/** Who stands in these relations with an entity, those with the most claims first. */
function neighborsOf(id: string, found: readonly ExpectedRelation[]) {
  const byOther = Map.groupBy(found, ({ source, target }) => (source === id ? target : source));
  return [...byOther]
    .map(([other, between]) => ({ slug: other, claimCount: claimCount(between), relations: between.length }))
    .sort((one, next) => next.claimCount - one.claimCount || (next.slug < one.slug ? -1 : 1));
}

const NEIGHBORS = `query ($slug: String!, $types: [RelationType!], $direction: RelationDirection, $kinds: [EntityKind!], $first: Int, $after: String) {
  entity(by: { slug: $slug }) {
    neighbors(types: $types, direction: $direction, kinds: $kinds, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { claimCount types node { slug } relations { id } }
    }
  }
}`;

test('neighbours are who an entity stands in relations with, those with the most claims first', async ({
  query,
}) => {
  const { data } = await query(NEIGHBORS, { slug: 'china' });

  const { totalCount, edges } = data.entity.neighbors;
  const expected = neighborsOf('china', relationsOf('china'));
  expect(totalCount).toBe(expected.length);
  expect(
    edges.map((edge: { claimCount: number; node: { slug: string }; relations: unknown[] }) => ({
      slug: edge.node.slug,
      claimCount: edge.claimCount,
      relations: edge.relations.length,
    })),
  ).toEqual(expected);
});

test('neighbours by type, direction and kind', async ({ query }) => {
  const slugs = async (variables: object) => {
    const { data } = await query(NEIGHBORS, { slug: 'china', ...variables });
    return data.entity.neighbors.edges.map((edge: { node: { slug: string } }) => edge.node.slug);
  };
  const expected = (kept: (relation: ExpectedRelation) => boolean) =>
    neighborsOf('china', relationsOf('china').filter(kept)).map(({ slug }) => slug);

  expect(await slugs({ types: ['OPPOSES'] })).toEqual(expected(({ type }) => type === 'OPPOSES'));
  expect(await slugs({ types: ['CRITICISES'], direction: 'IN' })).toEqual(
    expected(({ type, target }) => type === 'CRITICISES' && target === 'china'),
  );
  expect(await slugs({ kinds: ['Country'] })).toEqual(
    expected(({ source, target }) => kindOf(source === 'china' ? target : source) === 'Country'),
  );
});

test('what is between two is told the strongest first, from whichever end the list is read', async ({
  query,
}) => {
  const { data } = await query(`{ entity(by: {slug: "china"}) {
    first: neighbors(first: 100) { ...Between } last: neighbors(last: 100) { ...Between }
    kept: neighbors(last: 100, filter: {minClaims: 1}) { ...Between } } }
    fragment Between on NeighborConnection { edges { types relations { claimCount } node { slug } } }`);
  const { first, last, kept } = data.entity;

  expect(first.edges[0].types.length).toBeGreaterThan(1);
  expect(last).toEqual(first);
  expect(kept).toEqual(first);
});

test('pages of neighbours, walked to the end, give each once', async ({ query }) => {
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data } = await query(NEIGHBORS, { slug: 'china', first: 2, after });
    const { edges, pageInfo } = data.entity.neighbors;
    seen.push(...edges.map((edge: { node: { slug: string } }) => edge.node.slug));
    ({ endCursor: after, hasNextPage: more } = pageInfo);
  }

  expect(seen).toEqual(neighborsOf('china', relationsOf('china')).map(({ slug }) => slug));
});

test('stats count what the relations hold', async ({ query }) => {
  const { data } = await query(`{ entity(by: { slug: "russia" }) { stats {
    neighborCount relationCount mentionCount firstDate lastDate types { type relationCount claimCount } } } }`);

  const found = relationsOf('russia');
  const mentions = claims.map(
    ({ subjects, objects }) => [...subjects, ...objects].filter((id) => id === 'russia').length,
  );
  const { types, ...counts } = data.entity.stats;
  expect(counts).toEqual({
    neighborCount: neighborsOf('russia', found).length,
    relationCount: found.length,
    mentionCount: sum(mentions),
    firstDate: found.map(({ firstDate }) => firstDate).toSorted()[0],
    lastDate: found
      .map(({ lastDate }) => lastDate)
      .toSorted()
      .at(-1),
  });
  expect(new Set(types.map(({ type }: { type: string }) => type))).toEqual(
    new Set(found.map(({ type }) => type)),
  );
  expect(sum(types.map((row: { claimCount: number }) => row.claimCount))).toBe(claimCount(found));
});

test('graphStats counts the seed', async ({ query }) => {
  const { data } = await query(`{ graphStats {
    entityCount relationCount claimCount articleCount sourceCount datasetCount firstDate lastDate
    entityKinds { kind count } relationTypes { type relationCount claimCount } } }`);

  const { entityKinds, relationTypes, ...counts } = data.graphStats;
  expect(counts).toEqual({
    entityCount: entities.length,
    relationCount: relations.length,
    claimCount: claims.length,
    articleCount: 1,
    sourceCount: 2,
    datasetCount: 0,
    firstDate: relations.map(({ firstDate }) => firstDate).toSorted()[0],
    lastDate: relations
      .map(({ lastDate }) => lastDate)
      .toSorted()
      .at(-1),
  });
  for (const { kind, count } of entityKinds) {
    expect([kind, count]).toEqual([kind, entities.filter((entity) => entity.kind === kind).length]);
  }
  expect(sum(entityKinds.map(({ count }: { count: number }) => count))).toBe(entities.length);
  for (const { type, ...row } of relationTypes) {
    const found = relations.filter((relation) => relation.type === type);
    expect(row).toEqual({ relationCount: found.length, claimCount: claimCount(found) });
  }
});

const NAMES = [
  [['ko'], '블라디미르 푸틴'],
  [['xx', 'ru'], /Путин/],
  [['zh'], /普京/],
  [['xx'], 'Vladimir Putin'],
  [[], 'Vladimir Putin'],
] as const;

for (const [languages, expected] of NAMES) {
  test(`the name in ${JSON.stringify(languages)}`, async ({ query }) => {
    const text = 'query ($l: [String!]) { entity(by: { slug: "vladimir-putin" }) { name(languages: $l) } }';

    const { data } = await query(text, { l: languages });

    expect(data.entity.name).toEqual(expect.stringMatching(expected));
  });
}

test('one statement gives names, affiliations, neighbours and stats of a whole page each', async ({
  query,
  statements,
}) => {
  const run = await statements(() =>
    query(`{ entities(first: 10) { nodes {
      name(languages: ["ko"]) affiliations { name } neighbors(first: 3) { nodes { name } } stats { relationCount }
      articles(first: 2) { nodes { title } } } } }`),
  );

  // Countries and neighbours come from different statements; the entities that they lead to are read together if both come at once.
  const [, ...again] = run.filter((name) => name === 'entity/by-ids');
  expect(again.length).toBeLessThanOrEqual(1);
  const others = run.filter((name) => name !== 'entity/by-ids');
  expect([...others, 'entity/by-ids'].toSorted()).toEqual([
    'article/page-by-entity',
    'entity/affiliations',
    'entity/by-ids',
    'entity/neighbors',
    'entity/page',
    'entity/preferred-names',
    'entity/stats',
  ]);
});

test('countries that something belongs to', async ({ query }) => {
  const { data } = await query('{ entity(by: { slug: "tass" }) { affiliations { name kind } } }');

  expect(data.entity.affiliations).toEqual([{ name: nameOf('russia'), kind: 'Country' }]);
});
