import { expect } from 'vitest';
import { type Fixtures, testWith } from '../../setup/graph.ts';
import { entities, nameOf } from './expected.ts';

const test = testWith('seed');

const SEARCH = `query ($text: String!, $kinds: [EntityKind!], $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after) {
    edges { cursor score matchedName { value language script kind } node { slug name kind } }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;

interface Hit {
  readonly cursor: string;
  readonly score: number;
  readonly matchedName: { readonly value: string; readonly language: string | null };
  readonly node: { readonly slug: string; readonly kind: string };
}

async function hits(query: Fixtures['query'], variables: object): Promise<Hit[]> {
  const { data, errors } = await query(SEARCH, variables);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data.search.edges;
}

const summary = ({ node, matchedName }: Hit) => [node.slug, matchedName.value];

test.for([
  ['푸틴', 'vladimir-putin', '푸틴', 'ko', 'Hang'],
  ['Путин', 'vladimir-putin', 'Путин', 'ru', 'Cyrl'],
  ['путин', 'vladimir-putin', 'Путин', 'ru', 'Cyrl'],
  ['习近平', 'xi-jinping', '习近平', 'zh-Hans', 'Hani'],
  ['習近平', 'xi-jinping', '習近平', 'zh-Hant', 'Hani'],
  ['시진핑', 'xi-jinping', '시진핑', 'ko', 'Hang'],
  ['Vladimir Putin', 'vladimir-putin', 'Vladimir Putin', 'en', 'Latn'],
  ['КНДР', 'north-korea', 'КНДР', 'ru', 'Cyrl'],
] as const)('%s is %s, by its whole name', async ([text, slug, value, language, script], { query }) => {
  const [best] = await hits(query, { text });

  expect(best?.node.slug).toBe(slug);
  expect(best?.matchedName).toMatchObject({ value, language, script });
});

test.for([
  ['putn', 'vladimir-putin', 'Vladimir Putin', 'a letter left out'],
  ['puttin', 'vladimir-putin', 'Vladimir Putin', 'a letter too many'],
  ['jinpimg', 'xi-jinping', 'Xi Jinping', 'a wrong letter'],
  ['pekin', 'beijing', 'Peking', 'the beginning of a name'],
  ['poutine', 'vladimir-putin', 'Vladimir Poutine', 'a word in a name'],
  ['블라디', 'vladimir-putin', '블라디미르 푸틴', 'the beginning of a Korean word'],
  ['近平', 'xi-jinping', '习近平', 'part of a Chinese name'],
  ['zhonggu', 'china', 'Zhōngguó', 'the beginning without marks'],
  ['zhōngguó', 'china', 'Zhōngguó', 'all marks'],
  ['nato ', 'nato', 'NATO', 'a space behind'],
  ['ＮＡＴＯ', 'nato', 'NATO', 'full-width letters'],
  ['соединенные штаты америки', 'united-states', 'Соединённые Штаты Америки', 'е for ё'],
  ['south sea', 'south-china-sea', 'South China Sea', 'some of its words'],
  ['sea china south', 'south-china-sea', 'South China Sea', 'its words in another order'],
] as const)('%s finds %s by %s: %s', async ([text, slug, value], { query }) => {
  const [best] = await hits(query, { text });

  expect(best && summary(best)).toEqual([slug, value]);
});

/** Every name of the seed with those who bear it. */
const bearers = Map.groupBy(
  entities.flatMap(({ id, name, names }) => [
    { id, value: name },
    ...names.map(({ value }) => ({ id, value })),
  ]),
  ({ value }) => value,
);

test('every name finds whoever bears it, before all others', async ({ query }) => {
  const lost: string[] = [];
  for (const [text, bearing] of bearers) {
    const ids = new Set(bearing.map(({ id }) => id));
    const found = await hits(query, { text, first: ids.size });
    if (found.some(({ node }) => !ids.delete(node.slug)) || ids.size > 0) lost.push(text);
  }

  expect(bearers.size).toBeGreaterThan(200);
  expect(lost).toEqual([]);
});

test.for(["People's Republic of China", "Hsi Chin-p'ing", 'U.S.', '인도·태평양 전략', 'Xí Jìnpíng'])(
  '%s is found by the very name',
  async (text, { query }) => {
    const [best] = await hits(query, { text });

    expect(bearers.get(text)?.map(({ id }) => id)).toContain(best?.node.slug);
    expect(best?.matchedName.value).toBe(text);
  },
);

test('a whole name is better than a beginning, and that than a typing error', async ({ query }) => {
  const [whole] = await hits(query, { text: 'Xi Jinping' });
  const [beginning] = await hits(query, { text: 'Xi Jinp' });
  const [error] = await hits(query, { text: 'Xi Jinpimg' });

  expect([whole, beginning, error].map((hit) => hit?.node.slug)).toEqual(Array(3).fill('xi-jinping'));
  expect(whole?.score).toBeGreaterThan(beginning?.score ?? 1);
  expect(beginning?.score).toBeGreaterThan(error?.score ?? 1);
  expect(whole?.score).toBeLessThanOrEqual(1);
});

test('a bare surname is worse than a name of its own', async ({ query }) => {
  const [surname] = await hits(query, { text: 'Putin' });
  const [name] = await hits(query, { text: 'Vladimir Putin' });

  expect(surname?.node.slug).toBe('vladimir-putin');
  expect(name?.score).toBeGreaterThan(surname?.score ?? 1);
});

test('only of the kinds asked for', async ({ query }) => {
  const all = await hits(query, { text: 'china' });
  const countries = await hits(query, { text: 'china', kinds: ['Country'] });
  const others = await hits(query, { text: 'china', kinds: ['Topic', 'Document', 'Topic'] });

  expect(countries.map(summary)).toEqual([['china', 'China']]);
  expect(others.map(({ node }) => node.slug).sort()).toEqual([
    'china-russia-joint-statement-2023-03',
    'china-russia-joint-statement-2024-05',
    'china-russia-relations',
  ]);
  expect(new Set(all.map(({ node }) => node.kind)).size).toBeGreaterThan(2);
});

test('of no kinds at all is nothing', async ({ query }) => {
  expect(await hits(query, { text: 'china', kinds: [] })).toEqual([]);
});

test('an entity is found once, however many of its names match', async ({ query }) => {
  const slugs = (await hits(query, { text: 'russia' })).map(({ node }) => node.slug);

  expect(slugs[0]).toBe('russia');
  expect(slugs).toHaveLength(new Set(slugs).size);
});

test('pages of hits make up the whole list', async ({ query }) => {
  const whole = await hits(query, { text: 'china', first: 100 });

  for (const first of [1, 2, 3, whole.length]) {
    const walked: Hit[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await query(SEARCH, { text: 'china', first, after });
      walked.push(...data.search.edges);
      expect(data.search.pageInfo.hasPreviousPage).toBe(after !== null);
      if (!data.search.pageInfo.hasNextPage) break;
      after = data.search.pageInfo.endCursor;
    }
    expect(walked).toEqual(whole);
  }
  expect(whole.length).toBeGreaterThan(4);
});

test('the score falls from hit to hit', async ({ query }) => {
  const scores = (await hits(query, { text: 'china', first: 100 })).map(({ score }) => score);

  expect(scores).toEqual(scores.toSorted((one, other) => other - one));
});

test('a hit is an entity like any other', async ({ query }) => {
  const { data } = await query(
    '{ search(text: "푸틴", first: 1) { nodes { name relations(types: [VISITED]) { nodes { target { name } } } } } }',
  );

  expect(data.search.nodes).toEqual([
    { name: nameOf('vladimir-putin'), relations: { nodes: [{ target: { name: nameOf('china') } }] } },
  ]);
});
