import { expect } from 'vitest';
import { type Answer, type Fixtures, testWith } from '../../setup/graph.ts';
import { entities, relations } from './expected.ts';

const test = testWith('seed');

const ASK = `query ($filter: EntityFilter, $first: Int, $after: String) {
  entities(filter: $filter, first: $first, after: $after) {
    totalCount nodes { slug } pageInfo { hasNextPage endCursor }
  }
}`;
type Query = Fixtures['query'];

async function slugs(query: Query, filter: object): Promise<string[]> {
  const { data, errors } = await query(ASK, { filter, first: 100 });
  expect(errors).toBeUndefined();
  expect(data.entities.totalCount).toBe(data.entities.nodes.length);
  return data.entities.nodes.map(({ slug }: { slug: string }) => slug).sort();
}

const all = entities.map(({ id }) => id).sort();
const ofKind = (kind: string) => entities.filter((entity) => entity.kind === kind).map(({ id }) => id);
const opposing = relations.filter(({ type }) => type === 'OPPOSES');
const isIn = (ids: readonly string[]) => (id: string) => ids.includes(id);
const OPPOSES = { relations: { some: { types: ['OPPOSES'], direction: 'OUT' } } };

test.for([
  ['nothing', {}, all],
  ['all of nothing', { and: [] }, all],
  ['one of nothing', { or: [] }, []],
  ['no kind', { kinds: [] }, []],
  [
    'not some kinds',
    { not: { kinds: ['Person', 'Country'] } },
    all.filter((id) => !isIn([...ofKind('Person'), ...ofKind('Country')])(id)),
  ],
  ['slugs, one of nobody', { slugs: ['china', 'atlantis', 'china'] }, ['china']],
  [
    'not a slug, of a kind',
    { kinds: ['Country'], not: { slugs: ['china'] } },
    ofKind('Country')
      .filter((id) => id !== 'china')
      .sort(),
  ],
  [
    'one kind or one slug',
    { or: [{ kinds: ['Person'] }, { slugs: ['china'] }] },
    [...ofKind('Person'), 'china'].sort(),
  ],
  ['the beginning of a word in another script', { text: '푸' }, ['vladimir-putin']],
  [
    'two words, in any order',
    { text: 'korea north' },
    all.filter(isIn(['north-korea', 'north-korean-nuclear-issue'])),
  ],
] as const)('keeps what it says by %s', async ([, filter, expected], { query }) => {
  const found = await slugs(query, filter);

  expect(found).toEqual(expect.arrayContaining([...expected]));
  if (!('text' in filter)) expect(found).toEqual(expected);
});

test('some, none and every are told apart', async ({ query }) => {
  const sources = [...new Set(opposing.map(({ source }) => source))].sort();
  const others = all.filter((id) => !sources.includes(id));
  const alone = all.filter((id) => relations.every(({ source, target }) => source !== id && target !== id));
  const onlyPositive = (id: string) =>
    relations
      .filter(({ source, target }) => source === id || target === id)
      .every(({ type }) => type === 'HELD_AT');

  expect(await slugs(query, OPPOSES)).toEqual(sources);
  expect(await slugs(query, { relations: { none: { types: ['OPPOSES'], direction: 'OUT' } } })).toEqual(
    others,
  );
  expect(await slugs(query, { relations: { none: {} } })).toEqual(alone);
  expect(await slugs(query, { relations: { every: { types: ['HELD_AT'] } } })).toEqual(
    all.filter(onlyPositive),
  );
});

test('a counterpart is any filter of entities, levels below included', async ({ query }) => {
  const opposers = [...new Set(opposing.map(({ source }) => source))];
  const expected = relations.flatMap(({ source, target }) => [
    ...(opposers.includes(source) ? [target] : []),
    ...(opposers.includes(target) ? [source] : []),
  ]);

  expect(await slugs(query, { relations: { some: { counterpart: OPPOSES } } })).toEqual(
    [...new Set(expected)].sort(),
  );
});

test('a condition that comes up twice is asked once, all of them before the page', async ({
  query,
  statements,
}) => {
  const filter = { or: [OPPOSES, { and: [OPPOSES, { slugs: [] }] }, { affiliations: ['china'] }, OPPOSES] };

  const names = await statements(() => query(ASK, { filter }));

  expect(names.at(-1)).toBe('entity/page-by-set');
  expect(names.filter((name) => name.startsWith('filter/')).sort()).toEqual([
    'filter/affiliated',
    'filter/related',
  ]);
});

test('whole kinds are read from their index, whatever they are put together of', async ({
  query,
  statements,
}) => {
  const filter = { or: [{ kinds: ['Person'] }, { not: { not: { kinds: ['Topic'] } } }] };

  expect(await statements(() => query(ASK, { filter }))).toEqual(['entity/page-by-kind']);
});

test('by name from the end of the alphabet is the same list turned round', async ({ query }) => {
  const ask = (order: string, page: string) =>
    query(`{ entities(orderBy: ${order}, ${page}) {
      nodes { slug } pageInfo { hasNextPage hasPreviousPage endCursor } } }`);
  const slugsOf = ({ data }: Answer) => data.entities.nodes.map(({ slug }: { slug: string }) => slug);

  const up = slugsOf(await ask('NAME_ASC', 'first: 100'));
  const first = await ask('NAME_DESC', 'first: 7');
  const next = await ask('NAME_DESC', `first: 7, after: "${first.data.entities.pageInfo.endCursor}"`);
  const last = await ask('NAME_DESC', 'last: 7');

  expect(slugsOf(first)).toEqual(up.toReversed().slice(0, 7));
  expect(slugsOf(next)).toEqual(up.toReversed().slice(7, 14));
  expect(slugsOf(last)).toEqual(up.toReversed().slice(-7));
  expect(first.data.entities.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  expect(next.data.entities.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  expect(last.data.entities.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});

test('pages of what is kept meet without a gap', async ({ query }) => {
  const filter = { not: { slugs: ['china'] } };
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data } = await query(ASK, { filter, first: 7, after });
    seen.push(...data.entities.nodes.map(({ slug }: { slug: string }) => slug));
    if (!data.entities.pageInfo.hasNextPage) break;
    after = data.entities.pageInfo.endCursor;
  }

  expect(seen).toHaveLength(all.length - 1);
  expect(seen.toSorted()).toEqual(all.filter((id) => id !== 'china'));
});

const deep = (levels: number): object => (levels === 0 ? {} : { not: deep(levels - 1) });
const either = { or: [{ types: ['OPPOSES'] }, { minClaims: 2 }] };

test.for([
  ['a text without a word', { text: '—' }, /"filter\.text": "—" has 1 characters/],
  [
    'a root that there is none of',
    { relations: { some: { cameoRoots: ['99'] } } },
    /"filter\.relations\.some\.cameoRoots": "99" is no CAMEO root/,
  ],
  [
    'dates that end before they begin',
    { relations: { none: { from: '2024-02-01', to: '2024-01-01' } } },
    /"filter\.relations\.none\.to": 2024-01-01 is before/,
  ],
  [
    'a count below zero',
    { relations: { every: { minClaims: -1 } } },
    /"filter\.relations\.every\.minClaims": -1 is not allowed/,
  ],
  [
    'counts that end before they begin',
    { relations: { some: { minClaims: 3, maxClaims: 2 } } },
    /"filter\.relations\.some\.maxClaims": 2 is less than/,
  ],
  [
    'a hundred and one slugs',
    { slugs: Array.from({ length: 101 }, (_, index) => `s${index}`) },
    /"filter\.slugs": 101 values are too many; at most 100/,
  ],
  ['thirteen levels', deep(13), /more than 12 levels are too many/],
  [
    'a hundred and twenty-eight alternatives',
    { relations: { some: { and: Array.from({ length: 7 }, () => either) } } },
    /128 alternatives or more; at most 64/,
  ],
] as const)('%s is refused, by its place in the filter', async ([, filter, message], { query }) => {
  const { errors } = (await query(ASK, { filter })) as {
    errors?: readonly { message: string; extensions: object }[];
  };

  expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  expect(errors?.[0]?.message).toMatch(message);
});
