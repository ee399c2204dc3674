import { expect } from 'vitest';
import { ingestArticle } from '../../../src/graph/write/article.ts';
import { ArticleFile } from '../../../src/model/article.ts';
import { type Fixtures, testWith } from '../../setup/graph.ts';
import { article, claims } from './expected.ts';

const test = testWith('seed');

const CLAIMS = `query ($text: String!, $filter: ClaimFilter, $first: Int, $after: String, $asOf: Date) {
  searchClaims(text: $text, filter: $filter, first: $first, after: $after, asOf: $asOf) {
    truncated
    edges { score matchedRanges { start end } node { slug summary } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const ARTICLES = `query ($text: String!, $filter: ArticleFilter) {
  searchArticles(text: $text, filter: $filter) {
    truncated
    edges { score matchedRanges { start end } node { slug title } }
  }
}`;

interface ClaimEdge {
  readonly score: number;
  readonly matchedRanges: readonly { start: number; end: number }[];
  readonly node: { readonly slug: string; readonly summary: string };
}

async function found(query: Fixtures['query'], variables: object): Promise<ClaimEdge[]> {
  const { data, errors } = await query(CLAIMS, variables);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data.searchClaims.edges;
}
const slugs = (edges: ClaimEdge[]) => edges.map(({ node }) => node.slug).sort();

/** Plainly: every word begins one of the summary. */
const containing = (...words: string[]) =>
  claims
    .filter(({ summary }) =>
      words.every((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'iu').test(summary)),
    )
    .map(({ id }) => id)
    .sort();

/** Headlines and summaries in other scripts, each found by a part of it. */
const OTHERS = [
  ['ko', '푸틴 대통령이 중국을 방문했다', '푸틴', '[푸틴]'],
  ['ru', 'Путин прибыл в Китай всё ещё', 'всё китай', '[Китай]'],
  ['ru', 'Йемен осудил удары', 'йемен', '[Йемен]'],
  ['zh', '普京总统访问中国', '访问', '[访问]'],
  ['ar', 'بوتين يزور الصين', 'الصين', '[الصين]'],
  ['es', 'La Nación acusó a Perú', 'nacion peru', '[Nación]'],
] as const;

test.beforeAll(async ({ graph }) => {
  for (const [index, [language, text]] of OTHERS.entries()) {
    const base = { id: `other-${index}`, language, publishedAt: '2024-06-01T00:00:00Z', source: 'hankyoreh' };
    await ingestArticle(
      graph,
      ArticleFile.parse({
        article: { ...base, title: text },
        claims: [
          {
            ...{ id: `other:${index}`, relation: 'CRITICISES', subjects: ['russia'], objects: ['china'] },
            ...{ summary: text, date: '2024-06-01', confidence: 1, evidence: [{ paragraph: 1 }] },
          },
        ],
      }),
    );
  }
});

test.for([
  ['visit', ['visit']],
  ['north KOREA', ['north', 'korea']],
  ['milit', ['milit']],
  ['the United States and allies', ['united', 'states', 'allies']],
  ['states united', ['united', 'states']],
] as const)('claims by %s are those whose summaries have its words', async ([text, words], { query }) => {
  const expected = containing(...words);

  expect(slugs(await found(query, { text, first: 100 }))).toEqual(expected);
  expect(expected.length).toBeGreaterThan(0);
});

test('a phrase is found as it stands', async ({ query }) => {
  const inOrder = await found(query, { text: '"united states"', first: 100 });

  expect(slugs(inOrder)).toEqual(containing('united states'));
  expect(await found(query, { text: '"states united"' })).toEqual([]);
});

test.for(OTHERS)('%s: %s is found by a part of it', async ([, whole, text, first], { query }) => {
  const [edge] = await found(query, { text });
  const { data } = await query(ARTICLES, { text });
  const marked = ({ start, end }: { start: number; end: number }) => `[${whole.slice(start, end)}]`;

  expect(edge?.node.summary).toBe(whole);
  expect(edge?.matchedRanges.map(marked)).toContain(first);
  expect(data.searchArticles.edges[0]?.node.title).toBe(whole);
});

test('articles by words of their titles, and what of them matched', async ({ query }) => {
  const { data } = await query(ARTICLES, { text: 'putin INTIMIDATION' });

  const [edge] = data.searchArticles.edges;
  expect(data.searchArticles).toMatchObject({ truncated: false, edges: [{ node: { slug: article.id } }] });
  expect(
    edge.matchedRanges.map(({ start, end }: { start: number; end: number }) =>
      article.title.slice(start, end),
    ),
  ).toEqual(['Putin', 'intimidation']);
});

test('filters compose with the text, and only claims that hold are found', async ({ query }) => {
  const [some] = claims;
  const all = await found(query, { text: 'china', first: 100 });
  const visits = await found(query, { text: 'china', first: 100, filter: { types: [some?.relation] } });
  const { data } = await query(ARTICLES, { text: 'Nación', filter: { languages: ['es'] } });
  const none = await query(ARTICLES, { text: 'Nación', filter: { languages: ['ko'] } });

  const types = new Map(claims.map(({ id, relation }) => [id, relation]));
  expect(slugs(visits)).toEqual(slugs(all).filter((slug) => types.get(slug) === some?.relation));
  expect(await found(query, { text: 'china', filter: { status: ['RETRACTED'] } })).toEqual([]);
  expect(data.searchArticles.edges).toHaveLength(1);
  expect(none.data.searchArticles.edges).toEqual([]);
});

test('as of a day before, a claim is not found', async ({ query }) => {
  expect(await found(query, { text: 'Nación', asOf: '2024-06-01' })).toHaveLength(1);
  expect(await found(query, { text: 'Nación', asOf: '2024-05-31' })).toEqual([]);
});

test('pages of hits make up the whole list, whose scores fall', async ({ query }) => {
  const whole = await found(query, { text: 'china', first: 100 });
  const walked: ClaimEdge[] = [];
  for (let after: string | null = null; ; ) {
    const { data } = await query(CLAIMS, { text: 'china', first: 3, after });
    walked.push(...data.searchClaims.edges);
    if (!data.searchClaims.pageInfo.hasNextPage) break;
    after = data.searchClaims.pageInfo.endCursor;
  }

  const scores = whole.map(({ score }) => score);
  expect(walked).toEqual(whole);
  expect(whole.length).toBeGreaterThan(3);
  expect(scores).toEqual(scores.toSorted((one, other) => other - one));
});

test('whole words come before beginnings, words as they were written before others, then the newest', async ({
  graph,
  query,
}) => {
  const summaries = [
    ['omegas and sigmas', '2024-07-05'],
    ['omegas sigma', '2024-07-01'],
    ['omega sigmas', '2024-07-02'],
    ['sigma: omega, omega, omega', '2024-07-03'],
    ['of the many that there are, one is omega and, a little later, a sigma', '2024-07-04'],
    ['of the many that there are, one is omega sigma', '2024-06-30'],
  ] as const;
  await ingestArticle(
    graph,
    ArticleFile.parse({
      article: {
        id: 'ranked',
        language: 'en',
        title: 'Ranked',
        publishedAt: '2024-07-06T00:00:00Z',
        source: 'hankyoreh',
      },
      claims: summaries.map(([summary, date], index) => ({
        ...{ id: `ranked:${index}`, relation: 'CRITICISES', subjects: ['russia'], objects: ['china'] },
        ...{ summary, date, confidence: 1, evidence: [{ paragraph: 1 }] },
      })),
    }),
  );
  const order = async (text: string) =>
    (await found(query, { text })).map(({ node }) => Number(node.slug.split(':').at(-1)));

  expect(await order('omega sigma')).toEqual([5, 4, 3, 2, 1, 0]);
  // The other way round, nothing stands as it is written but the one with both next to each other.
  expect(await order('sigma omega')).toEqual([3, 4, 5, 2, 1, 0]);
  expect(await order('"omega sigma"')).toEqual([5]);
  expect(await order('omegas')).toEqual([0, 1]);
});

test.for(['the', 'of the', '"the"', '(', 'a AND', '*', '\\', '???', '👍', 'summary:china'])(
  '%s finds nothing and breaks nothing',
  async (text, { query }) => {
    expect(await found(query, { text })).toEqual([]);
    expect((await query(ARTICLES, { text })).data.searchArticles.edges).toEqual([]);
  },
);

test('a text that is empty or too long, or a cursor of another list, is refused', async ({ query }) => {
  const ask = async (args: string) => (await query(`{ searchClaims(${args}) { nodes { slug } } }`)).errors;
  const { data } = await query('{ searchArticles(text: "putin") { pageInfo { endCursor } } }');
  const { endCursor } = data.searchArticles.pageInfo;

  expect(await ask('text: " "')).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(await ask(`text: "${'x'.repeat(201)}"`)).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(await ask(`text: "china", after: "${endCursor}"`)).toMatchObject([
    { message: expect.stringMatching(/^Argument "after": .* is no cursor of this list$/) },
  ]);
});
