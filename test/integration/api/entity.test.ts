import { afterEach, expect, vi } from 'vitest';
import { stamp } from '../../../src/graph/write/clock.ts';
import { writeEntities } from '../../../src/graph/write/entities.ts';
import { EntityInput } from '../../../src/model/entity.ts';
import { testWith } from '../../setup/graph.ts';
import { entities, globalId, nameOf } from './expected.ts';

const test = testWith('seed');

afterEach(() => vi.restoreAllMocks());

const BY = 'query ($by: EntityBy!) { entity(by: $by) { slug name kind __typename } }';
const CHINA = { slug: 'china', name: 'China', kind: 'Country', __typename: 'Country' };

test.for([
  ['global id', { id: globalId('Entity', 'china') }],
  ['slug', { slug: 'china' }],
  ['Wikidata item', { wikidataId: 'Q148' }],
  ['English name', { name: 'China' }],
  ['another name', { name: "People's Republic of China" }],
  ['Chinese name', { name: '中國' }],
  ['name in other letters', { name: 'CHINA' }],
  ['name without its marks', { name: 'zhongguo' }],
  ['name in other letters and spaces', { name: ' КИТАЙСКАЯ  народная Республика ' }],
] as const)('an entity is found by its %s', async ([, by], { query }) => {
  expect(await query(BY, { by })).toEqual({ data: { entity: CHINA } });
});

test('every name leads to whom it is the name of, and to candidates if there are several', async ({
  query,
}) => {
  const bearers = Map.groupBy(
    entities.flatMap(({ id, name, names }) =>
      [...new Set([name, ...names.map(({ value }) => value)])].map((value) => ({ id, value })),
    ),
    ({ value }) => value,
  );

  expect(bearers.size).toBeGreaterThan(200);
  for (const [name, ids] of bearers) {
    const { data, errors } = await query(BY, { by: { name } });
    const found = errors ? errors[0]?.extensions['candidates'] : [data.entity];
    const slugs = (found as { id?: string; slug?: string }[]).map(({ id, slug }) => id ?? slug);
    expect([name, slugs]).toEqual([name, ids.map(({ id }) => id).sort()]);
  }
});

test('a name that two bear is an error that lists them', async ({ query }) => {
  const { data, errors } = await query(BY, { by: { name: '중러 정상회담' } });

  const candidates = ['beijing-summit-2024', 'moscow-summit-2023'].map((id) => ({
    id,
    kind: 'Event',
    name: nameOf(id),
  }));
  expect(data).toEqual({ entity: null });
  expect(errors).toMatchObject([{ path: ['entity'], extensions: { code: 'AMBIGUOUS_NAME', candidates } }]);
  expect(errors?.[0]?.message).toMatch(
    /^Argument "by\.name": 2 entities are named "중러 정상회담": beijing-summit-2024 \(Event "China.*\. Ask by slug\.$/,
  );
});

test('a name written just so goes before one that only folds to it', async ({ graph, query }) => {
  const named = (id: string, name: string) => EntityInput.parse({ id, kind: 'Organization', name });
  await graph.write(async (transaction) => {
    await writeEntities(transaction, [
      named('la-nacion-ar', 'La Nación'),
      named('la-nacion-py', 'La Nacion'),
    ]);
    await stamp(transaction, []);
  });
  const slugOf = async (name: string) => (await query(BY, { by: { name } })).data.entity?.slug;

  expect(await slugOf('La Nación')).toBe('la-nacion-ar');
  expect(await slugOf('La Nacion')).toBe('la-nacion-py');

  const { errors } = await query(BY, { by: { name: 'LA NACION' } });
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'AMBIGUOUS_NAME',
    candidates: [{ id: 'la-nacion-ar' }, { id: 'la-nacion-py' }],
  });
});

test.for([
  { slug: 'nowhere' },
  { slug: 'China' },
  { slug: '' },
  { slug: 'x'.repeat(90_000) },
  { wikidataId: 'Q1' },
  { wikidataId: 'q148' },
  { name: 'Atlantis' },
  { name: 'Chin' },
  { name: '' },
  { name: '   ' },
  { name: '\u0301' },
  { name: 'x'.repeat(10_000) },
  { id: globalId('Entity', 'nowhere') },
  { id: globalId('Entity', '') },
])('nothing is found by %j, and that is no error', async (by, { query }) => {
  expect(await query(BY, { by })).toEqual({ data: { entity: null } });
});

test.for([
  [{ id: 'china' }, 'Argument "by.id": "china" is no id of this graph; a slug goes to entity(by: {slug: …})'],
  [{ id: '' }, 'Argument "by.id": "" is no id of this graph'],
  [{ id: globalId('Country', 'china') }, 'Argument "by.id": "Q291bnRyeTpjaGluYQ" is no id of this graph'],
  [{ id: globalId('Claim', 'x') }, 'Argument "by.id": "Q2xhaW06eA" is the id of a Claim, not of an Entity'],
  [{ id: globalId('Relation', 'x') }, 'is the id of a Relation, not of an Entity'],
  [{ id: `${globalId('Entity', 'china')}=` }, 'is no id of this graph'],
  [{ name: 'a\0b' }, 'Argument "by.name": "a\0b" holds a NUL or a lone surrogate'],
  [{ slug: '\ud800' }, 'Argument "by.slug": "\ufffd" holds a NUL or a lone surrogate'],
  [{ wikidataId: 'Q\udc00' }, 'Argument "by.wikidataId": "Q\ufffd" holds a NUL or a lone surrogate'],
] as const)('%j is refused: %s', async ([by, message], { query }) => {
  const { data, errors } = await query(BY, { by });

  expect(data).toEqual({ entity: null });
  expect(errors).toMatchObject([{ path: ['entity'], extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors?.[0]?.message).toContain(message);
});

test.for([
  ['{ entity(by: { slug: "china", name: "China" }) { name } }', 'BAD_USER_INPUT'],
  ['{ entity(by: {}) { name } }', 'BAD_USER_INPUT'],
  ['{ entity(by: { slug: null }) { name } }', 'BAD_USER_INPUT'],
  ['query ($by: EntityBy!) { entity(by: $by) { name } }', 'BAD_USER_INPUT'],
] as const)('exactly one key is asked for: %s', async ([text, code], { query }) => {
  const { data, errors } = await query(text, { by: { slug: 'china', wikidataId: 'Q148' } });

  expect(data).toBeUndefined();
  expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code }]);
  expect(errors?.[0]?.message).toMatch(/exactly one key|Exactly one key|must be non-null/);
});

test('a question that is refused asks the database nothing', async ({ graph, query }) => {
  const run = vi.spyOn(graph, 'run');

  const { errors } = await query(BY, { by: { id: 'china' } });

  expect(errors).toHaveLength(1);
  expect(run).not.toHaveBeenCalled();
});
