import { expect } from 'vitest';
import { type Fixtures, testWith } from '../../setup/graph.ts';
import { claims, entities, type SeedClaim } from './expected.ts';

const test = testWith('seed');
type Query = Fixtures['query'];

const kindOf = (id: string) => entities.find((entity) => entity.id === id)?.kind;
const FIELDS = 'totalCount nodes { slug subjects { slug } evidence { paragraph } }';

async function listed(query: Query, filter: object): Promise<string[]> {
  const { data, errors } = await query(
    `query ($filter: ClaimFilter) { claims(filter: $filter, first: 100) { ${FIELDS} } }`,
    { filter },
  );
  expect(errors).toBeUndefined();
  expect(data.claims.totalCount).toBe(data.claims.nodes.length);
  return data.claims.nodes.map(({ slug }: { slug: string }) => slug);
}

const NEGATIVE = ['OPPOSES', 'CRITICISES', 'THREATENS'];
const id = ({ id }: SeedClaim) => id;

test.for<readonly [string, object, (claim: SeedClaim) => boolean]>([
  ['one of nothing', { or: [] }, () => false],
  ['not nothing', { not: {} }, () => false],
  ['a polarity', { polarities: ['NEGATIVE'] }, ({ relation }) => NEGATIVE.includes(relation)],
  ['not a type', { not: { types: ['OPPOSES'] } }, ({ relation }) => relation !== 'OPPOSES'],
  [
    'who does what to whom',
    { subject: { slugs: ['china'] }, object: { kinds: ['Country'] } },
    ({ subjects, objects }) => subjects.includes('china') && objects.some((one) => kindOf(one) === 'Country'),
  ],
  [
    'who is at either end',
    { either: { slugs: ['north-korea'] } },
    ({ subjects, objects }) => [...subjects, ...objects].includes('north-korea'),
  ],
  [
    'who says so',
    { saidBy: { kinds: ['Document'] } },
    ({ saidBy }) => saidBy.some((one) => kindOf(one) === 'Document'),
  ],
  ['nobody who says so', { not: { saidBy: {} } }, ({ saidBy }) => saidBy.length === 0],
  ['how sure they are', { minConfidence: 0.9 }, ({ confidence }) => confidence >= 0.9],
  ['how they are put forward', { modalities: ['FUTURE'] }, ({ modality }) => modality === 'FUTURE'],
  ['whom they were had from', { sources: ['tass', 'nobody'] }, ({ via }) => via.includes('tass')],
  [
    'words of their summary, in any case',
    { text: 'KOREA military' },
    ({ summary }) => /korea/i.test(summary) && /military/i.test(summary),
  ],
  [
    'a root that no dataset gives: that of their type',
    { cameoRoots: ['13'] },
    ({ relation }) => relation === 'THREATENS',
  ],
  ['a code that no dataset gives', { cameoCodes: ['138'] }, () => false],
  [
    'one or the other',
    { or: [{ types: ['OPPOSES'] }, { minConfidence: 1 }] },
    ({ relation, confidence }) => relation === 'OPPOSES' || confidence >= 1,
  ],
  ['a status that nothing has, whatever else holds', { or: [{ status: ['RETRACTED'] }] }, () => false],
])('claims are kept by %s', async ([, filter, keeps], { query }) => {
  expect(await listed(query, filter)).toEqual(claims.filter(keeps).map(id));
});

test('claims of an entity and of its relations are kept the same way', async ({ query }) => {
  const { data } = await query(`{ entity(by: {slug: "china"}) {
    claims(first: 100, filter: {polarities: [NEGATIVE], subject: {slugs: ["china"]}}) { totalCount nodes { slug } }
    relations(types: [OPPOSES]) { nodes { claims(filter: {not: {saidBy: {kinds: [Document]}}}) { totalCount nodes { slug } } } }
  } }`);
  const ofChina = claims.filter(({ subjects }) => subjects.includes('china'));
  const hostile = ofChina.filter(({ relation }) => NEGATIVE.includes(relation)).map(id);
  const opposing = claims.filter(
    ({ relation, saidBy }) => relation === 'OPPOSES' && !saidBy.some((one) => kindOf(one) === 'Document'),
  );

  expect(hostile.length).toBeGreaterThan(0);
  expect(data.entity.claims.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(hostile);
  expect(data.entity.claims.totalCount).toBe(hostile.length);
  const found = data.entity.relations.nodes.flatMap(
    ({ claims: list }: { claims: { nodes: { slug: string }[] } }) => list.nodes.map(({ slug }) => slug),
  );
  expect(found.every((slug: string) => opposing.map(id).includes(slug))).toBe(true);
});

test('what is kept is found by one statement and read by another, whatever the number of lists', async ({
  query,
  statements,
}) => {
  const ask = () =>
    query(`{ relations(first: 10) { nodes {
      claims(first: 3, filter: {minConfidence: 0.5}) { nodes { summary subjects { name } } } } } }`);

  expect(await statements(ask)).toEqual(['relation/page', 'claim/page-by-relation-where', 'claim/by-ids']);
});

test('the oldest first are the newest first turned round, with a filter or without', async ({ query }) => {
  for (const filter of ['', 'filter: {minConfidence: 0}']) {
    const { data } = await query(`{ claims(first: 100, orderBy: DATE_ASC ${filter}) { nodes { slug } } }`);
    expect(data.claims.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(claims.map(id).toReversed());
  }
});

test('pages meet without a gap while a claim is withdrawn', async ({ graph, query }) => {
  const kept = claims.filter(({ subjects, objects }) => [...subjects, ...objects].includes('china')).map(id);
  const page = async (after: string | null) => {
    const { data } = await query(
      `query ($after: String) { claims(filter: {not: {not: {either: {slugs: ["china"]}}}}, first: 4, after: $after) {
        nodes { slug } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    return data.claims as {
      nodes: { slug: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
  const first = await page(null);
  // The item that the cursor stands at goes: what follows is the same.
  await graph.define(`MATCH (claim:Claim {id: '${kept[3]}'}) SET claim.status = 'RETRACTED'`);
  const seen = [...first.nodes];
  for (let { hasNextPage, endCursor } = first.pageInfo; hasNextPage; ) {
    const next = await page(endCursor);
    seen.push(...next.nodes);
    ({ hasNextPage, endCursor } = next.pageInfo);
  }
  await graph.define(`MATCH (claim:Claim {id: '${kept[3]}'}) SET claim.status = 'ACTIVE'`);

  expect(seen.map(({ slug }) => slug)).toEqual(kept);
});

test.for([
  [
    'a root that CAMEO has not',
    { cameoRoots: ['21'] },
    /"filter\.cameoRoots": "21" is no root of CAMEO; those are 01, 02/,
  ],
  ['more than sure', { minConfidence: 1.5 }, /"filter\.minConfidence": 1.5 is not allowed; 0 to 1 is/],
  [
    'confidence that ends before it begins',
    { not: { minConfidence: 0.5, maxConfidence: 0.4 } },
    /"filter\.not\.maxConfidence": 0.4 is less than filter\.not\.minConfidence, 0.5/,
  ],
  ['a text without a word', { text: '…' }, /"filter\.text": "…" has 1 characters/],
  [
    'dates that end before they begin',
    { from: '2024-02-01', to: '2024-01-01' },
    /"filter\.to": 2024-01-01 is before/,
  ],
  ['a source that is no text', { sources: ['a', '\ud800'] }, /"filter\.sources\[1\]": /],
] as const)('%s is refused, by its place in the filter', async ([, filter, message], { query }) => {
  const { errors } = await query('query ($filter: ClaimFilter) { claims(filter: $filter) { totalCount } }', {
    filter,
  });

  expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  expect(errors?.[0]?.message).toMatch(message);
});
