import { expect } from 'vitest';
import { type Fixtures, testWith } from '../../setup/graph.ts';
import { claims, firstDay, globalId, relations, relationsOf, type SeedClaim } from './expected.ts';

const test = testWith('seed');
type Query = Fixtures['query'];

/** The day before the summit: most of what the seed says was not yet. */
const DAY = '2024-05-15';
/** No claim of the seed is of a type that holds from another day than that it is dated on. */
const had = ({ date }: SeedClaim) => firstDay(date) <= DAY;
const then = claims.filter(had);
const relationsThen = (id: string) =>
  relationsOf(id)
    .map((relation) => ({ ...relation, claims: relation.claims.filter(had) }))
    .filter((relation) => relation.claims.length > 0);

async function answer(query: Query, text: string, variables: object = {}) {
  const { data, errors } = await query(text, variables);
  expect(errors?.map(({ message }) => message)).toBeUndefined();
  return data;
}

const CLAIMS = 'claims(first: 5) { nodes { slug } }';
const RELATIONS = `relations(first: 40) { totalCount nodes { id claimCount lastDate ${CLAIMS} } }`;

test('a clock on a field holds for everything under it, and for nothing beside it', async ({ query }) => {
  const data = await answer(
    query,
    `{ then: entity(by: {slug: "china"}, asOf: "${DAY}") { ...All }
       now: entity(by: {slug: "china"}) { ...All own: relations(first: 40, asOf: "${DAY}") { nodes { id ${CLAIMS} } } } }
     fragment All on Entity { claims { totalCount } ${RELATIONS} }`,
  );
  const expected = relationsThen('china');

  expect(expected.length).toBeGreaterThan(0);
  expect(data.then.relations.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(
    expected.map(({ id }) => globalId('Relation', id)).sort(),
  );
  for (const relation of [...data.then.relations.nodes, ...data.now.own.nodes]) {
    const found = expected.find(({ id }) => globalId('Relation', id) === relation.id);
    expect(relation.claims.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(
      found?.claims.map(({ id }) => id),
    );
    expect(relation.claimCount ?? found?.claims.length).toBe(found?.claims.length);
  }
  const named = ({ subjects, objects }: SeedClaim) => [...subjects, ...objects].includes('china');
  expect(data.then.claims.totalCount).toBe(then.filter(named).length);
  expect(data.now.claims.totalCount).toBe(claims.filter(named).length);
  expect(data.now.relations.totalCount).toBe(relationsOf('china').length);
});

test('one of the two clocks is set again below, and the other stays', async ({ query }) => {
  const data = await answer(
    query,
    `{ entity(by: {slug: "china"}, asOf: "${DAY}", knownAt: "2000-01-01T00:00:00Z") {
      none: claims { totalCount } all: claims(knownAt: "2999-01-01T00:00:00+09:00") { totalCount }
      later: claims(knownAt: "2999-01-01T00:00:00Z", asOf: "2999-01-01") { totalCount } } }`,
  );
  const named = (list: readonly SeedClaim[]) =>
    list.filter(({ subjects, objects }) => [...subjects, ...objects].includes('china')).length;

  expect(data.entity).toEqual({
    none: { totalCount: 0 },
    all: { totalCount: named(then) },
    later: { totalCount: named(claims) },
  });
});

test('every way to a claim or a relation goes by the clock', async ({ query }) => {
  const [relation] = relations;
  const id = globalId('Relation', relation?.id ?? '');
  const at = `asOf: "${DAY}"`;
  // Each by itself: a busy machine plans a statement for seconds when it meets it first.
  const asked = [
    `node(id: $id, ${at}) { ... on Relation { claimCount claims { totalCount } timeline { claimCount } } }`,
    `nodes(ids: [$id], ${at}) { ... on Relation { claimCount } }`,
    `relations(${at}) { totalCount }`,
    `claims(${at}) { totalCount }`,
    `entities(${at}, filter: {relations: {some: {}}}) { totalCount }`,
    `search(text: "China", ${at}, first: 1) { nodes { claims { totalCount } } }`,
    `graphStats(${at}) { claimCount relationCount }`,
    `timeline(${at}) { claimCount }`,
    `stats(groupBy: TYPE, ${at}) { claimCount }`,
    `stood: entity(by: {slug: "china"}, ${at}) { stats { relationCount } }`,
    `met: entity(by: {slug: "china"}, ${at}) { neighbors { totalCount } }`,
    `articles(${at}, first: 1) { nodes { claims { totalCount } } }`,
  ];
  // biome-ignore lint/suspicious/noExplicitAny: as answers are
  const data: Record<string, any> = {};
  for (const field of asked) {
    const [parameters, variables] = field.includes('$id') ? ['query ($id: ID!)', { id }] : ['', {}];
    Object.assign(data, await answer(query, `${parameters} { ${field} }`, variables));
  }
  const all = relations.filter(({ claims }) => claims.some(had));
  const ends = new Set(all.flatMap(({ source, target }) => [source, target]));
  const own = relationsThen('china');
  const count = relation?.claims.filter(had).length ?? 0;
  const places = then.reduce((sum, { evidence }) => sum + evidence.length, 0);

  expect(count).toBeLessThan(relation?.claims.length ?? 0);
  expect(data).toMatchObject({
    node: { claimCount: count, claims: { totalCount: count }, timeline: { claimCount: count } },
    nodes: [{ claimCount: count }],
    relations: { totalCount: all.length },
    claims: { totalCount: then.length },
    entities: { totalCount: ends.size },
    graphStats: { claimCount: then.length, relationCount: all.length },
    timeline: { claimCount: then.length },
    stats: { claimCount: then.length },
    stood: { stats: { relationCount: own.length } },
    met: {
      neighbors: { totalCount: new Set(own.flatMap(({ source, target }) => [source, target])).size - 1 },
    },
    articles: { nodes: [{ claims: { totalCount: places } }] },
  });
  expect(data['search'].nodes[0].claims.totalCount).toBeLessThan(then.length);
});

test('what was withdrawn later stands as it did when it was known', async ({ graph, query }) => {
  const [claim] = claims;
  const { data: before } = await query('{ claims(first: 1) { nodes { recordedAt } } }');
  const known = before.claims.nodes[0].recordedAt;
  await graph.define(`MATCH (claim:Claim {id: '${claim?.id}'})
    SET claim.status = 'RETRACTED', claim.retractedAt = claim.recordedAt + duration({seconds: 1})`);
  const STATE = '{ totalCount nodes { slug status retractedAt } }';
  const data = await answer(
    query,
    `{ now: claims(first: 1, filter: {status: [RETRACTED]}) ${STATE} then: claims(first: 1, knownAt: "${known}") ${STATE}
       gone: claims(first: 1, knownAt: "2999-01-01T00:00:00Z", filter: {status: [RETRACTED]}) ${STATE} }`,
  );
  await graph.define(
    `MATCH (claim:Claim {id: '${claim?.id}'}) SET claim.status = 'ACTIVE' REMOVE claim.retractedAt`,
  );

  expect(data.now.nodes).toMatchObject([{ slug: claim?.id, status: 'RETRACTED' }]);
  expect(data.now.nodes[0].retractedAt).not.toBeNull();
  expect(data.then).toEqual({
    totalCount: claims.length,
    nodes: [{ slug: claim?.id, status: 'ACTIVE', retractedAt: null }],
  });
  expect(data.gone).toEqual(data.now);
});

test.for([
  ['a day that is none', 'asOf: "2024-02-30"', /Date "2024-02-30" is not allowed: must be a calendar date/],
  [
    'a time without an offset',
    'knownAt: "2024-05-17T12:00:00"',
    /DateTime "2024-05-17T12:00:00" is not allowed: must be a point in time/,
  ],
] as const)('%s is refused', async ([, args, message], { query }) => {
  const { errors } = await query(`{ claims(${args}) { totalCount } }`);

  expect(errors?.[0]?.message).toMatch(message);
});
