import { expect } from 'vitest';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import { globalId } from '../../../src/graphql/global-id.ts';
import { ARTICLE, article, claim, type Mutate, recorded, test, twoCountries } from './mutate.ts';

test.beforeAll(async ({ graph }) => {
  await twoCountries({ graph });
});

const source = (slug: string) => globalId('Source', slug);
const ofArticle = (slug: string) => globalId('Article', slug);
const CHANGED =
  '... on ChangeVisibilityPayload { sources { slug visibility } articles { slug visibility } claims { slug visibility } }';
const reason = 'a test';

/** A source with an article that makes one claim. @returns its global id */
async function published(mutate: Mutate, name: string): Promise<string> {
  await mutate('upsertSources', { sources: [{ slug: name, name }] });
  const { claims } = await mutate(
    'ingestArticle',
    {
      article: article(`${name}-article`, { source: name }),
      claims: [claim({ summary: name, evidence: [{ paragraph: 1 }] })],
    },
    { fields: '... on IngestArticlePayload { claims { id } }' },
  );
  return claims[0].id;
}

const COUNT =
  '{ node(id: "UmVsYXRpb246amFwYW46Q1JJVElDSVNFUzptb25nb2xpYQ") { ... on Relation { claimCount } } }';

test('a source takes along what it published, and all that rests on that', async ({
  mutate,
  query,
  queryAs,
  graph,
}) => {
  const id = await published(mutate, 'whole');
  const before = (await query(COUNT)).data.node.claimCount;

  const result = await mutate(
    'changeVisibility',
    { ids: [source('whole')], visibility: 'PRIVATE', reason },
    { fields: CHANGED },
  );

  expect(result.sources).toEqual([{ slug: 'whole', visibility: 'PRIVATE' }]);
  expect(result.changes.map((change: { target: object }) => change.target)).toHaveLength(3);
  const text = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const ids = [source('whole'), ofArticle('whole-article'), id];
  expect((await query(text, { ids })).data.nodes).toEqual([null, null, null]);
  expect((await queryAs('EDITOR', text, { ids })).data.nodes).toEqual(ids.map((one) => ({ id: one })));
  expect((await query(COUNT)).data.node?.claimCount ?? 0).toBe(before - 1);
  expect((await queryAs('PRIVATE_READER', COUNT)).data.node.claimCount).toBe(before);
  expect((await verifyGraph(graph)).differences).toEqual([]);
});

test('public becomes what is named, and only if what it rests on is', async ({ mutate, query }) => {
  const id = await published(mutate, 'half');
  await mutate('changeVisibility', { ids: [source('half')], visibility: 'PRIVATE', reason });

  const early = await mutate('changeVisibility', { ids: [id], visibility: 'PUBLIC', reason });
  const also = await mutate('changeVisibility', {
    ids: [ofArticle('half-article')],
    visibility: 'PUBLIC',
    reason,
  });
  await mutate('changeVisibility', {
    ids: [source('half'), ofArticle('half-article')],
    visibility: 'PUBLIC',
    reason,
  });

  expect(early.faults).toEqual([
    { path: 'ids[0]', message: expect.stringContaining('rests on "half-article", which is private') },
  ]);
  expect(also.faults).toEqual([
    { path: 'ids[0]', message: '"half-article" rests on "half", which is private' },
  ]);
  const { data } = await query('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }', {
    ids: [source('half'), ofArticle('half-article'), id],
  });
  expect(data.nodes).toEqual([{ __typename: 'Source' }, { __typename: 'Article' }, null]);
});

test('a private claim is retracted, superseded, accepted and rejected as any other, and stays private', async ({
  mutate,
  query,
  queryAs,
}) => {
  const make = (summary: string, over: object = {}) =>
    recorded(mutate, { summary: `private ${summary}`, visibility: 'PRIVATE', ...over });
  const [retracted, replaced, accepted, rejected] = [
    await make('retracted'),
    await make('replaced'),
    await make('accepted', { status: 'PROPOSED' }),
    await make('rejected', { status: 'PROPOSED' }),
  ];

  await mutate('retractClaims', { ids: [retracted], reason });
  await mutate('supersedeClaim', {
    id: replaced,
    by: claim({ summary: 'private in place of it', visibility: 'PRIVATE' }),
    reason,
  });
  await mutate('acceptProposal', { id: accepted });
  await mutate('rejectProposal', { id: rejected, reason });

  const text = `{ claims(first: 100, filter: { text: "private", status: [PROPOSED, ACTIVE, SUPERSEDED, RETRACTED] }) {
    totalCount nodes { summary status visibility } } }`;
  const { data } = await queryAs('PRIVATE_READER', text);
  const found = data.claims.nodes.map(({ summary, status }: { summary: string; status: string }) => [
    summary,
    status,
  ]);
  expect(Object.fromEntries(found)).toEqual({
    'private retracted': 'RETRACTED',
    'private replaced': 'SUPERSEDED',
    'private in place of it': 'ACTIVE',
    'private accepted': 'ACTIVE',
    'private rejected': 'RETRACTED',
  });
  expect(data.claims.nodes.every(({ visibility }: { visibility: string }) => visibility === 'PRIVATE')).toBe(
    true,
  );
  expect((await query(text)).data.claims).toEqual({ totalCount: 0, nodes: [] });
});

test('the filter finds what is private for those who are shown it, and for others nothing', async ({
  mutate,
  query,
  queryAs,
}) => {
  await recorded(mutate, { summary: 'filtered', visibility: 'PRIVATE' });
  const text = '{ claims(filter: { visibility: [PRIVATE], text: "filtered" }) { totalCount } }';

  expect((await queryAs('PRIVATE_READER', text)).data.claims.totalCount).toBe(1);
  expect((await query(text)).data.claims.totalCount).toBe(0);
  expect((await queryAs('READER', text)).data.claims.totalCount).toBe(0);
});

test.for([
  [
    'a claim of a private article',
    { visibility: 'PUBLIC', evidence: [{ article: 'shut-article', paragraph: 1 }] },
  ],
  ['a claim had from a private source', { visibility: 'PUBLIC', via: ['shut'] }],
])('%s cannot be recorded as public', async ([, over], { mutate }) => {
  await mutate('upsertSources', { sources: [{ slug: 'shut', name: 'Shut', visibility: 'PRIVATE' }] });
  await mutate('ingestArticle', { article: article('shut-article', { source: 'shut' }) });

  const result = await mutate('recordClaims', {
    claims: [claim({ summary: 'too early', ...(over as object) })],
  });

  expect(result).toMatchObject({
    __typename: 'InvalidInputError',
    faults: [
      {
        path: 'claims[0].visibility',
        message: expect.stringMatching(/^it rests on "shut(-article)?", which is private$/),
      },
    ],
  });
});

test('what is there is not made private by handing it in anew', async ({ mutate }) => {
  await published(mutate, 'steady');

  const ofSource = await mutate('upsertSources', {
    sources: [{ slug: 'steady', name: 'steady', visibility: 'PRIVATE' }],
  });
  const again = await mutate('ingestArticle', {
    article: article('steady-article', { source: 'steady', visibility: 'PRIVATE' }),
  });

  expect([ofSource, again].map(({ faults }) => faults[0])).toEqual([
    { path: 'sources[0].visibility', message: expect.stringContaining('it is PUBLIC') },
    { path: 'article.visibility', message: expect.stringContaining('it is PUBLIC') },
  ]);
});

test('what is missing, or of another kind, is named with its place', async ({ mutate, queryAs }) => {
  const missing = await mutate('changeVisibility', {
    ids: [ofArticle(ARTICLE), globalId('Claim', 'nobody')],
    visibility: 'PRIVATE',
    reason,
  });
  const { errors } = await queryAs(
    'EDITOR',
    'mutation ($id: ID!) { changeVisibility(input: { key: "k", reason: "r", visibility: PRIVATE, ids: [$id] }) { __typename } }',
    { id: globalId('Entity', 'china') },
  );

  expect(missing.faults).toEqual([{ path: 'ids[1]', message: 'there is no Claim of the slug "nobody"' }]);
  expect(errors?.[0]?.message).toContain('only Source, Article and Claim can be private');
});

test('who writes on something while it becomes private leaves nothing public on it', async ({
  mutate,
  graph,
}) => {
  await published(mutate, 'busy');
  const late = (index: number) =>
    mutate('recordClaims', {
      claims: [
        claim({ summary: `busy ${index}`, evidence: [{ article: 'busy-article', paragraph: index + 2 }] }),
      ],
    });

  const done = await Promise.all([
    ...Array.from({ length: 6 }, (_, index) => late(index)),
    mutate('changeVisibility', { ids: [source('busy')], visibility: 'PRIVATE', reason }),
    ...Array.from({ length: 6 }, (_, index) => late(index + 6)),
  ]);

  expect(done.map(({ message }) => message)).toEqual(done.map(() => undefined));
  expect((await verifyGraph(graph)).differences).toEqual([]);
});

test('names are ranked as if what is private were not there, but for whoever is shown it', async ({
  mutate,
  query,
  queryAs,
}) => {
  const actor = (slug: string) => ({ slug, kind: 'Organization', name: `Ranked ${slug}` });
  await mutate('upsertEntities', { entities: [actor('alpha'), actor('beta')] });
  await recorded(mutate, { summary: 'alpha once', subjects: [{ slug: 'alpha' }] });
  const text = `{
    search(text: "ranked") { edges { score node { slug } } }
    resolve(names: [{ name: "ranked" }]) { candidates { entity { slug } } }
    entity(by: { slug: "beta" }) { coMentions { articleCount truncated items { entity { slug } } } }
  }`;
  const before = (await query(text)).data;
  for (let count = 0; count < 3; count++) {
    await recorded(mutate, {
      ...{ summary: `beta ${count}`, subjects: [{ slug: 'beta' }], visibility: 'PRIVATE' },
      date: `2024-05-0${count + 1}`,
    });
  }

  const hidden = (await query(text)).data;
  const shown = (await queryAs('PRIVATE_READER', text)).data;

  const slugs = (answer: typeof before) =>
    answer.search.edges.map(({ node }: { node: { slug: string } }) => node.slug);
  expect(slugs(before)).toEqual(['alpha', 'beta']);
  expect(hidden).toEqual(before);
  expect(slugs(shown)).toEqual(['beta', 'alpha']);
  expect(shown.resolve[0].candidates[0].entity.slug).toBe('beta');
  expect(shown.entity.coMentions.articleCount).toBe(1);
});

test('texts are ranked as if what is private were not there', async ({ mutate, query, queryAs }) => {
  const said = (summary: string, date: string, over: object = {}) =>
    recorded(mutate, { summary, date, ...over });
  await said('gamma deltas', '2024-03-01');
  await said('gammas delta', '2024-03-02');
  const text = `{
    searchClaims(text: "gamma delta") { truncated edges { score cursor node { summary } } }
  }`;
  const before = (await query(text)).data;
  // By how rare its words are, the one with `delta` would come last now.
  for (let count = 0; count < 5; count++)
    await said(`delta ${count}`, '2024-03-03', { visibility: 'PRIVATE' });
  await said('gamma delta', '2024-02-01', { visibility: 'PRIVATE' });

  const hidden = (await query(text)).data;
  const shown = (await queryAs('PRIVATE_READER', text)).data;

  const summaries = (answer: typeof before) =>
    answer.searchClaims.edges.map(({ node }: { node: { summary: string } }) => node.summary);
  expect(summaries(before)).toEqual(['gammas delta', 'gamma deltas']);
  expect(hidden).toEqual(before);
  expect(summaries(shown)).toEqual(['gamma delta', 'gammas delta', 'gamma deltas']);
});
