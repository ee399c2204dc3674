import { expect } from 'vitest';
import type { Fixtures } from '../../setup/graph.ts';
import { claim, country, expectSound, recorded, test, twoCountries } from './mutate.ts';

test.beforeAll(twoCountries);
test.afterEach(({ graph }) => expectSound(graph));

const UNDATED = { date: null };

/** Types of the relations of somebody, and the days that they were last heard of, in an order: of the one and of all lists. */
async function heardOf(
  query: Fixtures['query'],
  slug: string,
  orderBy = 'LAST_DATE_DESC',
): Promise<string[]> {
  const { data, errors } = await query(
    `{ entity(by: { slug: "${slug}" }) { relations(orderBy: ${orderBy}) { nodes { type lastDate } } }
      relations(orderBy: ${orderBy}, filter: { either: { slugs: ["${slug}"] } }) { nodes { type lastDate } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.relations).toEqual(data.entity.relations);
  return data.entity.relations.nodes.map(
    ({ type, lastDate }: { type: string; lastDate: string | null }) => `${type} ${lastDate}`,
  );
}

test('a relation moves with the latest of its claims that counts, and leaves with the last', async ({
  mutate,
  query,
}) => {
  await recorded(mutate, { relation: 'AIDS', ...UNDATED });
  const only = await recorded(mutate, { relation: 'OPPOSES', date: '2024-05-30' });
  await recorded(mutate, { relation: 'CRITICISES', date: '2024-05-30' });
  await recorded(mutate, { relation: 'THREATENS', date: '2024-05-29' });
  const first = ['OPPOSES 2024-05-30', 'CRITICISES 2024-05-30', 'THREATENS 2024-05-29', 'AIDS null'];
  expect(await heardOf(query, 'japan')).toEqual(first);
  expect(await heardOf(query, 'japan', 'LAST_DATE_ASC')).toEqual(first.toReversed());

  const newer = await recorded(mutate, { relation: 'AIDS', date: '2024-06' });
  const older = await recorded(mutate, { relation: 'THREATENS', date: '2024-05-01' });
  expect(await heardOf(query, 'japan')).toEqual(['AIDS 2024-06-01', ...first.slice(0, -1)]);

  await mutate('retractClaims', { ids: [newer, older], reason: 'a test' });
  expect(await heardOf(query, 'japan')).toEqual(first);

  await mutate('retractClaims', { ids: [only], reason: 'a test' });
  expect(await heardOf(query, 'japan')).toEqual(first.slice(1));
});

test('as it was known before a claim was withdrawn, a relation stands where that put it', async ({
  mutate,
  query,
}) => {
  await mutate('upsertEntities', { entities: [country('known')] });
  const subjects = [{ slug: 'known' }];
  await recorded(mutate, { subjects, relation: 'OPPOSES', date: '2024-03-01' });
  const gone = await recorded(mutate, { subjects, relation: 'AIDS', date: '2024-04-01' });
  const { data } = await query(`{ node(id: "${gone}") { ... on Claim { recordedAt } } }`);
  await mutate('retractClaims', { ids: [gone], reason: 'a test' });

  const at = (clock: string) =>
    query(`{ entity(by: { slug: "known" }, ${clock}) { relations(orderBy: LAST_DATE_DESC) { nodes { type } } }
      relations(${clock}, orderBy: LAST_DATE_DESC, filter: { source: { slugs: ["known"] } }) { nodes { type } } }`);

  const then = { nodes: [{ type: 'AIDS' }, { type: 'OPPOSES' }] };
  const known = await at(`knownAt: "${data.node.recordedAt}"`);
  expect(known.data).toEqual({ entity: { relations: then }, relations: then });
  const now = { nodes: [{ type: 'OPPOSES' }] };
  expect((await at('asOf: "2024-05-01"')).data).toEqual({ entity: { relations: now }, relations: now });
});

test('what is private puts a relation where it does for those alone who are shown it', async ({
  mutate,
  query,
  queryAs,
}) => {
  await mutate('upsertEntities', { entities: [country('open')] });
  const subjects = [{ slug: 'open' }];
  await recorded(mutate, { subjects, relation: 'OPPOSES', date: '2024-03-02' });
  await recorded(mutate, { subjects, relation: 'CRITICISES', date: '2024-04-15' });
  await recorded(mutate, { subjects, relation: 'AIDS', date: '2024-03-01' });
  const id = await recorded(mutate, { subjects, relation: 'AIDS', date: '2024-04-01' });
  const gone = await recorded(mutate, { subjects, relation: 'AIDS', date: '2024-05-01' });
  await mutate('retractClaims', { ids: [gone], reason: 'a test' });
  await mutate('changeVisibility', { ids: [id, gone], visibility: 'PRIVATE', reason: 'a test' });

  const first = 'CRITICISES 2024-04-15';
  const shown: Fixtures['query'] = (text, variables) => queryAs('PRIVATE_READER', text, variables);
  expect(await heardOf(query, 'open')).toEqual([first, 'OPPOSES 2024-03-02', 'AIDS 2024-03-01']);
  expect(await heardOf(shown, 'open')).toEqual([first, 'AIDS 2024-04-01', 'OPPOSES 2024-03-02']);
});

test('a merge brings what the other was last heard of by, and its end takes that back', async ({
  mutate,
  query,
}) => {
  await mutate('upsertEntities', { entities: [country('kept'), country('merged')] });
  const of = (slug: string, relation: string, date: string) =>
    claim({ subjects: [{ slug }], relation, date, summary: `${relation} ${date}.` });
  const claims = [
    of('kept', 'OPPOSES', '2024-05-02'),
    of('kept', 'CRITICISES', '2024-05-01'),
    of('merged', 'CRITICISES', '2024-05-03'),
  ];
  await mutate('recordClaims', { claims });
  const before = ['OPPOSES 2024-05-02', 'CRITICISES 2024-05-01'];
  expect(await heardOf(query, 'kept')).toEqual(before);

  const merge = { keep: { slug: 'kept' }, merge: { slug: 'merged' }, reason: 'a test' };
  await mutate('mergeEntities', merge);
  expect(await heardOf(query, 'merged')).toEqual(['CRITICISES 2024-05-03', 'OPPOSES 2024-05-02']);

  await mutate('unmergeEntities', { slug: 'merged', reason: 'a test' });
  expect(await heardOf(query, 'kept')).toEqual(before);
});

test('a cursor of one order is none of the other', async ({ query }) => {
  const list = (orderBy: string, after: string) =>
    query(`{ entity(by: { slug: "china" }) {
      relations(first: 1, orderBy: ${orderBy}, after: ${after}) { pageInfo { endCursor } } } }`);
  const { data } = await list('LAST_DATE_DESC', 'null');
  const cursor = `"${data.entity.relations.pageInfo.endCursor}"`;

  expect((await list('LAST_DATE_ASC', cursor)).errors).toBeUndefined();
  expect((await list('CLAIM_COUNT_DESC', cursor)).errors).toMatchObject([
    {
      message: expect.stringMatching(/^Argument "after": ".*" is no cursor of this list$/),
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
});
