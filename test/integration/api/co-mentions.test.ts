import { expect } from 'vitest';
import { ingestArticle } from '../../../src/graph/write/article.ts';
import { globalId } from '../../../src/graphql/global-id.ts';
import { ArticleFile } from '../../../src/model/article.ts';
import { type Fixtures, testWith } from '../../setup/graph.ts';

const test = testWith('empty');

/** Articles by whom their claims name, a pair each. */
const ARTICLES: readonly (readonly (readonly [subject: string, object: string])[])[] = [
  [
    ['ann', 'bob'],
    ['cat', 'dan'],
  ],
  [['ann', 'cat']],
  [
    ['ann', 'bob'],
    ['ann', 'bob'],
  ],
  [['bob', 'dan']],
  [['eve', 'dan']],
  [['ann', 'ann']],
];
const day = (index: number) => `2024-06-0${index + 1}`;

test.beforeAll(async ({ graph }) => {
  const people = ['ann', 'bob', 'cat', 'dan', 'eve'].map((id) => ({ id, kind: 'Person', name: id }));
  for (const [index, pairs] of ARTICLES.entries()) {
    const claims = pairs.map(([subject, object], place) => ({
      ...{ id: `claim:${index}-${place}`, relation: 'CRITICISES', subjects: [subject], objects: [object] },
      ...{ summary: `${subject} criticised ${object}.`, date: day(index), confidence: 1 },
      evidence: [{ paragraph: place + 1 }],
    }));
    const article = { id: `article-${index}`, title: `${index}`, language: 'en', source: 'paper' };
    const file = { article: { ...article, publishedAt: `${day(index)}T00:00:00Z` }, claims };
    const sources = [{ id: 'paper', name: 'Paper' }];
    await ingestArticle(graph, ArticleFile.parse({ ...file, entities: people, sources }));
  }
});

interface CoMention {
  readonly entity: { readonly slug: string };
  readonly articleCount: number;
  readonly pmi: number | null;
  readonly articles: readonly { readonly slug: string }[];
}

async function coMentions(query: Fixtures['query'], slug: string, args = 'first: 50') {
  const { data, errors } = await query(`{
    entity(by: { slug: "${slug}" }) {
      coMentions(${args}) { articleCount truncated items { articleCount pmi entity { slug } articles { slug } } }
    }
  }`);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data.entity.coMentions as { articleCount: number; truncated: boolean; items: CoMention[] };
}

/** Plainly, from the table above, of the articles up to a day. */
function expected(one: string, articles = ARTICLES) {
  const naming = (...ids: string[]) =>
    articles.flatMap((pairs, index) =>
      ids.every((id) => pairs.flat().includes(id)) ? [`article-${index}`] : [],
    );
  const others = [...new Set(articles.flat(2))].filter((id) => id !== one);
  const items = others.map((id) => ({
    entity: { slug: id },
    articleCount: naming(one, id).length,
    // Chance is over all articles, whenever.
    pmi: Math.log2((naming(one, id).length * ARTICLES.length) / (naming(one).length * naming(id).length)),
    articles: naming(one, id)
      .map((slug) => ({ slug }))
      .reverse(),
  }));
  return {
    articleCount: naming(one).length,
    truncated: false,
    items: items
      .filter(({ articleCount }) => articleCount > 0)
      .sort(
        (left, right) =>
          right.articleCount - left.articleCount || (left.entity.slug < right.entity.slug ? -1 : 1),
      ),
  };
}

test.for(['ann', 'bob', 'cat', 'dan', 'eve'])('whom articles name beside %s', async (slug, { query }) => {
  const found = await coMentions(query, slug);

  expect(found).toEqual(expected(slug));
  expect(found.items.length).toBeGreaterThan(0);
});

test('who stands in no relation to another is named beside it all the same', async ({ query }) => {
  const { items } = await coMentions(query, 'ann');
  const { data } = await query('{ entity(by: { slug: "ann" }) { neighbors(first: 10) { nodes { slug } } } }');

  expect(items.map(({ entity }) => entity.slug)).toContain('dan');
  expect(data.entity.neighbors.nodes.map(({ slug }: { slug: string }) => slug)).not.toContain('dan');
});

test('as of a day, of the claims until then', async ({ query }) => {
  expect(await coMentions(query, 'ann', `first: 50, asOf: "${day(1)}"`)).toEqual(
    expected('ann', ARTICLES.slice(0, 2)),
  );
});

test('a claim that was withdrawn names nobody, but did before', async ({ query, queryAs }) => {
  const before = await coMentions(query, 'eve');
  const knownAt = new Date().toISOString();
  const { errors } = await queryAs(
    'EDITOR',
    `mutation { retractClaims(input: { key: "eve", ids: ["${globalId('Claim', 'claim:4-0')}"], reason: "wrong" }) { __typename } }`,
  );
  expect(errors).toBeUndefined();

  expect(await coMentions(query, 'eve')).toEqual({ articleCount: 0, truncated: false, items: [] });
  expect(await coMentions(query, 'eve', `first: 50, knownAt: "${knownAt}"`)).toEqual(before);
});

test('at most as many as are asked for; several entities by one statement', async ({ query, statements }) => {
  const run = await statements(async () => {
    await query(
      '{ entities(first: 5) { nodes { coMentions(first: 1) { items { entity { name } articles { title } } } } } }',
    );
  });

  expect((await coMentions(query, 'ann', 'first: 1')).items).toHaveLength(1);
  expect((await coMentions(query, 'ann', 'first: 0')).items).toEqual([]);
  expect(run.filter((name) => name === 'entity/co-mentions')).toHaveLength(1);
  await expect(coMentions(query, 'ann', 'first: 51')).rejects.toThrow(
    'Argument "first": 51 is not allowed; 0 to 50 are',
  );
});
