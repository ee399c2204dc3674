import { beforeEach, expect } from 'vitest';
import { ingestArticle } from '../../../src/graph/write/article.ts';
import { ArticleFile } from '../../../src/model/article.ts';
import { testWith } from '../../setup/graph.ts';
import { claims, article as seedArticle } from './expected.ts';

const test = testWith('seed');

/** Day, publisher and language of articles beside the seed's; the newest but one is of 17 May in Korea, 16 May in UTC. */
const WRITTEN = [
  ['first', '2023-01-01T00:00:00Z', 'tass', 'en'],
  ['second', '2024-05-17T01:00:00+09:00', 'tass', 'zh-Hans'],
  ['third', '2025-01-01T12:00:00Z', 'hankyoreh', 'en'],
] as const;

/** As listed: newest first. */
const ALL = ['third', seedArticle.id, 'second', 'first'];

function written([id, publishedAt, source, language]: (typeof WRITTEN)[number]) {
  const claim = { relation: 'AIDS', subjects: ['russia'], objects: ['north-korea'], confidence: 1 };
  return ArticleFile.parse({
    article: { id, title: `The ${id} one`, language, publishedAt, source },
    claims: [
      {
        id: `${id}:a`,
        ...claim,
        summary: 'Second in reading.',
        date: '2022-02-02',
        evidence: [{ paragraph: 10 }],
      },
      {
        id: `${id}:b`,
        ...claim,
        summary: 'First in reading, and again at the end.',
        date: '2022-02-03',
        evidence: [{ paragraph: 2, sentence: 1 }, { paragraph: 11 }],
      },
    ],
  });
}

beforeEach<{ graph: Parameters<typeof ingestArticle>[0] }>(async ({ graph }) => {
  // Known by their ids: written by the first test, found by the others.
  for (const row of WRITTEN) await ingestArticle(graph, written(row));
});

const slugs = (list: { nodes: { slug: string }[] }) => list.nodes.map(({ slug }) => slug);

test('all articles, newest first', async ({ query }) => {
  const { data } = await query('{ articles { totalCount nodes { slug } } }');

  expect(slugs(data.articles)).toEqual(ALL);
  expect(data.articles.totalCount).toBe(ALL.length);
});

const FILTERS = [
  [{ from: '2024-05-17' }, ['third', seedArticle.id]],
  [{ to: '2024-05-16' }, ['second', 'first']],
  [{ from: '2024-05-16', to: '2024-05-17' }, [seedArticle.id, 'second']],
  [{ from: '2026-01-01' }, []],
  [{ sources: ['tass', 'nobody'] }, ['second', 'first']],
  [{ sources: ['hankyoreh'], to: '2024-12-31' }, [seedArticle.id]],
  [{ languages: ['ZH'] }, ['second']],
  [{ languages: ['zh-Hant', 'z'] }, []],
  [{ not: { languages: ['zh'] } }, ['third', seedArticle.id, 'first']],
  [{ text: 'THE ir' }, ['third', 'first']],
  [{ entities: { slugs: ['north-korea'] } }, ALL],
  [{ entities: { slugs: ['china'] } }, [seedArticle.id]],
  [{ not: { entities: { kinds: ['Topic', 'Event', 'Document'] } }, sources: ['hankyoreh'] }, ['third']],
  [{ claims: { types: ['AIDS'], from: '2022-02-01' }, to: '2024-05-16' }, ['second', 'first']],
  [{ claims: { status: ['RETRACTED'] } }, []],
  [{ or: [{ claims: { object: { slugs: ['united-states'] } } }, { text: 'third' }] }, ALL.slice(0, 2)],
  [{ or: [] }, []],
] as const;

for (const [filter, expected] of FILTERS) {
  test(`articles that are ${JSON.stringify(filter)}, and their number`, async ({ query }) => {
    const text = `query ($filter: ArticleFilter, $last: Int) {
      articles(filter: $filter, last: $last) { totalCount nodes { slug } } }`;

    const { data } = await query(text, { filter });
    const { data: lastOne } = await query(text, { filter, last: 1 });

    expect(slugs(data.articles)).toEqual(expected);
    expect(data.articles.totalCount).toBe(expected.length);
    expect(slugs(lastOne.articles)).toEqual(expected.slice(-1));
  });
}

test('articles of each source and of an entity, newest first', async ({ query }) => {
  const { data } = await query(`{
    sources { nodes { slug articles { totalCount nodes { slug } } } }
    entity(by: { slug: "north-korea" }) { articles { totalCount nodes { slug } } }
    ukraine: entity(by: { slug: "ukraine-war" }) { articles { nodes { slug } } } }`);

  expect(data.sources.nodes).toEqual([
    { slug: 'hankyoreh', articles: { totalCount: 2, nodes: [{ slug: 'third' }, { slug: seedArticle.id }] } },
    { slug: 'tass', articles: { totalCount: 2, nodes: [{ slug: 'second' }, { slug: 'first' }] } },
  ]);
  expect(slugs(data.entity.articles)).toEqual(ALL);
  expect(slugs(data.ukraine.articles)).toEqual([seedArticle.id]);
});

test('articles of a source and of an entity, and claims of an article, are kept the same way', async ({
  query,
}) => {
  const { data } = await query(`{
    sources { nodes { articles(filter: { not: { languages: ["zh"] }, text: "first" }) { totalCount nodes { slug } } } }
    entity(by: { slug: "north-korea" }) {
      articles(filter: { sources: ["tass"], claims: { text: "again" } }, last: 1) { totalCount nodes { slug
        claims(filter: { or: [{ from: "2022-02-03" }, { types: [OPPOSES] }] }) { totalCount nodes { slug } } } } }
  }`);

  expect(data.sources.nodes).toEqual([
    { articles: { totalCount: 0, nodes: [] } },
    { articles: { totalCount: 1, nodes: [{ slug: 'first' }] } },
  ]);
  const twice = { totalCount: 2, nodes: [{ slug: 'first:b' }, { slug: 'first:b' }] };
  expect(data.entity.articles).toEqual({ totalCount: 2, nodes: [{ slug: 'first', claims: twice }] });
});

test.for([
  ['{ text: "…" }', 'filter.text'],
  ['{ and: [{ from: "2024-02-02", to: "2024-02-01" }] }', 'filter.and[0].to'],
  ['{ not: { claims: { cameoRoots: ["99"] } } }', 'filter.not.claims.cameoRoots'],
  ['{ entities: { slugs: ["\\u0000"] } }', 'filter.entities.slugs[0]'],
] as const)('%s is refused by the name of what is wrong', async ([filter, argument], { query }) => {
  const { errors } = await query(`{ articles(filter: ${filter}) { nodes { slug } } }`);

  expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  expect(errors?.[0]?.message).toContain(`"${argument}"`);
});

test('claims of an article in the order of reading, those made twice twice', async ({ query }) => {
  const { data } = await query(`{ articles(first: 1) { nodes { claims { totalCount
    edges { paragraph sentence node { slug } } } } } }`);

  const [{ claims: list }] = data.articles.nodes;
  expect(list).toEqual({
    totalCount: 3,
    edges: [
      { paragraph: 2, sentence: 1, node: { slug: 'third:b' } },
      { paragraph: 10, sentence: null, node: { slug: 'third:a' } },
      { paragraph: 11, sentence: null, node: { slug: 'third:b' } },
    ],
  });
});

test('claims of the seed’s article, page by page, are all its places', async ({ query }) => {
  const places: (number | null)[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data } = await query(
      `query ($id: ID!, $after: String) { node(id: $id) { ... on Article { claims(first: 7, after: $after) {
        pageInfo { hasNextPage endCursor } edges { paragraph } } } } }`,
      { id: Buffer.from(`Article:${seedArticle.id}`).toString('base64url'), after },
    );
    const { edges, pageInfo } = data.node.claims;
    places.push(...edges.map(({ paragraph }: { paragraph: number | null }) => paragraph));
    ({ endCursor: after, hasNextPage: more } = pageInfo);
  }

  const expected = claims.flatMap(({ evidence }) => evidence.map(({ paragraph }) => paragraph ?? null));
  expect(places).toEqual(expected.toSorted((one, other) => (one ?? 0) - (other ?? 0)));
});

test('claims by source: what it published and what was had from it', async ({ query }) => {
  const { data } = await query(`{ claims(filter: { source: "tass" }) { totalCount nodes { slug } }
    none: claims(filter: { source: "nobody" }) { totalCount nodes { slug } } }`);

  const viaTass = claims.filter(({ via }) => via.includes('tass')).map(({ id }) => id);
  const published = WRITTEN.filter(([, , source]) => source === 'tass').flatMap(([id]) => [
    `${id}:a`,
    `${id}:b`,
  ]);
  expect(new Set(slugs(data.claims))).toEqual(new Set([...viaTass, ...published]));
  expect(data.claims.totalCount).toBe(viaTass.length + published.length);
  expect(data.none).toEqual({ totalCount: 0, nodes: [] });
});
