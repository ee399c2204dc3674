import { expect } from 'vitest';
import { article, claim, test, twoCountries } from '../mutations/mutate.ts';
import { globalId } from './expected.ts';

/** Who publishes what when, and says that Japan criticises Mongolia: two are copies of the wire's. */
const PRINTED = [
  ['wire', 'Japan finds fault with Mongolia', '2024-05-30', '2024-05-30'],
  ['daily', 'Japan finds fault with Mongolia', '2024-05-31', '2024-05-30'],
  ['herald', 'JAPAN FINDS FAULT WITH MONGOLIA.', '2024-06-01', '2024-05-30'],
  ['gazette', 'Tokyo against Ulaanbaatar', '2024-06-01', '2024-05-31'],
  ['late', 'What was said in May', '2024-06-20', '2024-06-18'],
] as const;

test.beforeAll(async ({ graph }) => {
  await twoCountries({ graph });
});

test('copies of one text are one source, and corroborate nothing', async ({ mutate, query, queryAs }) => {
  for (const [source, title, published, date] of PRINTED) {
    await mutate('ingestArticle', {
      article: article(`${source}-article`, { title, source, publishedAt: `${published}T09:00:00Z` }),
      sources: [{ slug: source, name: source, ...(source === 'late' && { visibility: 'PRIVATE' }) }],
      claims: [claim({ slug: `${source}:1`, date, evidence: [{ paragraph: 1 }] })],
    });
  }
  const text = `query ($relation: ID!, $wire: ID!, $gazette: ID!) {
    relation: node(id: $relation) { ... on Relation { sourceCount independentSourceCount } }
    dayOne: node(id: $relation, asOf: "2024-05-30") { ... on Relation { sourceCount independentSourceCount } }
    wire: node(id: $wire) { ... on Claim { ...By sameDay: corroboratedBy(windowDays: 0) { totalCount } } }
    gazette: node(id: $gazette) { ... on Claim { ...By wide: corroboratedBy(windowDays: 90) { totalCount }
      second: corroboratedBy(first: 1, after: null) { nodes { slug } pageInfo { hasNextPage } }
      last: corroboratedBy(last: 1) { nodes { slug evidence { article { title } } } } } }
  }
  fragment By on Claim { corroboratedBy { totalCount nodes { slug } } }`;
  const ids = {
    relation: globalId('Relation', 'japan:CRITICISES:mongolia'),
    wire: globalId('Claim', 'wire:1'),
    gazette: globalId('Claim', 'gazette:1'),
  };

  const { data, errors } = await query(text, ids);
  const { data: whole } = await queryAs('PRIVATE_READER', text, ids);

  expect(errors).toBeUndefined();
  expect(data).toEqual({
    relation: { sourceCount: 4, independentSourceCount: 2 },
    dayOne: { sourceCount: 3, independentSourceCount: 1 },
    wire: {
      corroboratedBy: { totalCount: 1, nodes: [{ slug: 'gazette:1' }] },
      sameDay: { totalCount: 0 },
    },
    gazette: {
      corroboratedBy: {
        totalCount: 3,
        nodes: [{ slug: 'wire:1' }, { slug: 'herald:1' }, { slug: 'daily:1' }],
      },
      wide: { totalCount: 3 },
      second: { nodes: [{ slug: 'wire:1' }], pageInfo: { hasNextPage: true } },
      last: { nodes: [{ slug: 'daily:1', evidence: [{ article: { title: PRINTED[1][1] } }] }] },
    },
  });
  expect(whole.relation).toEqual({ sourceCount: 5, independentSourceCount: 3 });
  expect(whole.gazette.wide).toEqual({ totalCount: 4 });
});

test.for([
  ['-1', '-1 is not allowed; 0 to 90 are'],
  ['91', '91 is not allowed; 0 to 90 are'],
])('a window of %s days is refused', async ([days, message], { query }) => {
  const { errors } = await query(
    `{ claims(first: 1) { nodes { corroboratedBy(windowDays: ${days}) { totalCount } } } }`,
  );

  expect(errors?.[0]?.message).toBe(`Argument "windowDays": ${message}`);
});
