import { expect } from 'vitest';
import { type Fixtures, testWith } from '../../setup/graph.ts';
import { type ExpectedRelation, entities, isSymmetric, relations } from './expected.ts';

const test = testWith('seed');
type Query = Fixtures['query'];

const kindOf = (id: string) => entities.find((entity) => entity.id === id)?.kind;
const told = ({ source, type, target }: ExpectedRelation) => `${source} ${type} ${target}`;
const FIELDS = 'totalCount nodes { type source { slug } target { slug } }';

interface Told {
  readonly type: string;
  readonly source: { slug: string };
  readonly target: { slug: string };
}
const read = ({ type, source, target }: Told) => `${source.slug} ${type} ${target.slug}`;

async function listed(query: Query, filter: object): Promise<string[]> {
  const { data, errors } = await query(
    `query ($filter: RelationFilter) { relations(filter: $filter, first: 100) { ${FIELDS} } }`,
    { filter },
  );
  expect(errors).toBeUndefined();
  expect(data.relations.totalCount).toBe(data.relations.nodes.length);
  return data.relations.nodes.map(read);
}

const NEGATIVE = ['OPPOSES', 'CRITICISES', 'THREATENS'];

test.for<readonly [string, object, (relation: ExpectedRelation) => boolean]>([
  ['nothing', {}, () => true],
  ['one of nothing', { or: [] }, () => false],
  ['a polarity', { polarities: ['NEGATIVE'] }, ({ type }) => NEGATIVE.includes(type)],
  ['not a type', { not: { types: ['OPPOSES'] } }, ({ type }) => type !== 'OPPOSES'],
  [
    'where it starts and where it leads',
    { source: { slugs: ['china'] }, target: { slugs: ['united-states'] } },
    ({ source, target }) => source === 'china' && target === 'united-states',
  ],
  [
    'two ends of which a symmetric relation has the other first',
    { types: ['COOPERATES_WITH'], source: { slugs: ['russia'] }, target: { slugs: ['china'] } },
    ({ type, source, target }) => type === 'COOPERATES_WITH' && source === 'china' && target === 'russia',
  ],
  [
    'neither of two ends, though it has one twice',
    { types: ['COOPERATES_WITH'], source: { slugs: ['russia'] }, target: { slugs: ['russia'] } },
    () => false,
  ],
  [
    'not from somebody, whichever way a symmetric one is stored',
    { not: { source: { slugs: ['russia'] } } },
    ({ type, source, target }) => source !== 'russia' && !(isSymmetric(type) && target === 'russia'),
  ],
  [
    'either end',
    { either: { kinds: ['Person'] } },
    ({ source, target }) => kindOf(source) === 'Person' || kindOf(target) === 'Person',
  ],
  [
    'a number of claims and of sources',
    { minClaims: 2, maxSources: 1 },
    ({ claims, sourceCount }) => claims.length >= 2 && sourceCount <= 1,
  ],
  ['days of claims', { from: '2024-05-17' }, ({ lastDate }) => lastDate >= '2024-05-17'],
  [
    'one or the other',
    { or: [{ types: ['OPPOSES'] }, { source: { slugs: ['china'] }, types: ['CRITICISES'] }] },
    ({ type, source }) => type === 'OPPOSES' || (type === 'CRITICISES' && source === 'china'),
  ],
])('relations are kept by %s', async ([, filter, keeps], { query }) => {
  expect(await listed(query, filter)).toEqual(relations.filter(keeps).map(told));
});

const ofEntity = (field: string) => `query ($filter: EntityRelationFilter) {
  entity(by: {slug: "china"}) { list: ${field} } }`;
const ofChina = relations.filter(({ source, target }) => [source, target].includes('china'));
const other = ({ source, target }: ExpectedRelation) => (source === 'china' ? target : source);

test('relations of an entity are kept by who is at the other end, and by the rest', async ({ query }) => {
  const ask = ofEntity(`relations(direction: OUT, filter: $filter, first: 100) { ${FIELDS} }`);
  const filter = { polarities: ['NEGATIVE'], counterpart: { kinds: ['Country'] } };
  const expected = ofChina.filter(
    (relation) =>
      relation.source === 'china' &&
      NEGATIVE.includes(relation.type) &&
      kindOf(other(relation)) === 'Country',
  );

  const { data } = await query(ask, { filter });

  expect(expected.length).toBeGreaterThan(0);
  expect(data.entity.list.nodes.map(read)).toEqual(expected.map(told));
  expect(data.entity.list.totalCount).toBe(expected.length);
});

test('neighbours are those of the relations that are kept', async ({ query }) => {
  const ask = ofEntity('neighbors(kinds: [Country], filter: $filter) { totalCount nodes { slug } }');
  const expected = ofChina.filter(({ type }) => NEGATIVE.includes(type)).map(other);

  const { data } = await query(ask, { filter: { polarities: ['NEGATIVE'] } });

  expect(data.entity.list.nodes.map(({ slug }: { slug: string }) => slug).sort()).toEqual(
    [...new Set(expected)].filter((id) => kindOf(id) === 'Country').sort(),
  );
});

test('the weakest first are the strongest first turned round', async ({ query }) => {
  const { data } = await query(`{ relations(orderBy: CLAIM_COUNT_ASC, first: 100) { ${FIELDS} }
    entity(by: {slug: "china"}) { relations(orderBy: CLAIM_COUNT_ASC, last: 3) { ${FIELDS} } } }`);

  expect(data.relations.nodes.map(read)).toEqual(relations.map(told).toReversed());
  expect(data.entity.relations.nodes.map(read)).toEqual(ofChina.slice(0, 3).map(told).toReversed());
});

test('a filter by nothing but types and a direction takes the statements that are made for it', async ({
  query,
  statements,
}) => {
  const ask = ofEntity('relations(filter: $filter) { nodes { type } }');
  const names = (filter: object) => statements(() => query(ask, { filter }));

  expect(await names({ and: [{ types: ['OPPOSES'] }], direction: 'OUT' })).toContain(
    'relation/page-by-entity-and-type',
  );
  expect(await names({ minClaims: 2 })).toContain('relation/page-by-entity-where');
});

test('pages meet without a gap while the strongest of them is withdrawn from the list', async ({
  graph,
  query,
}) => {
  const page = async (after: string | null) => {
    const { data } = await query(
      `query ($after: String) { relations(filter: {either: {slugs: ["china"]}}, first: 4, after: $after) {
        nodes { type source { slug } target { slug } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    return data.relations as { nodes: Told[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  };
  const first = await page(null);
  const [strongest] = ofChina;
  // What was seen already changes its place: what follows the cursor does not.
  await graph.define(
    `MATCH (relation:Relation {id: '${strongest?.id}'}) SET relation.rank = '0000000000|gone'`,
  );
  const seen = [...first.nodes];
  for (let { hasNextPage, endCursor } = first.pageInfo; hasNextPage; ) {
    const next = await page(endCursor);
    seen.push(...next.nodes);
    ({ hasNextPage, endCursor } = next.pageInfo);
  }
  await graph.define(
    `MATCH (relation:Relation {id: '${strongest?.id}'})
     SET relation.rank = right('000000000' + toString(relation.claimCount), 10) + '|' + relation.id`,
  );

  expect(seen.map(read)).toEqual(ofChina.map(told));
});

test.for([
  [
    'a root that there is none of, deep in an end',
    { or: [{ source: { relations: { some: { cameoRoots: ['99'] } } } }] },
    /"filter\.or\[0\]\.source\.relations\.some\.cameoRoots": "99" is no CAMEO root/,
  ],
  [
    'sources that end before they begin',
    { minSources: 3, maxSources: 2 },
    /"filter\.maxSources": 2 is less than filter\.minSources, 3/,
  ],
  ['a slug that is no text', { either: { slugs: ['\ud800'] } }, /"filter\.either\.slugs\[0\]": /],
] as const)('%s is refused, by its place in the filter', async ([, filter, message], { query }) => {
  const { errors } = await query(
    'query ($filter: RelationFilter) { relations(filter: $filter) { totalCount } }',
    { filter },
  );

  expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  expect(errors?.[0]?.message).toMatch(message);
});
