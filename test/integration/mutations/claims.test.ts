import { expect } from 'vitest';
import { globalId } from '../../../src/graphql/global-id.ts';
import { relationKey } from '../../../src/model/rollup.ts';
import { ARTICLE, article, claim, country, expectSound, recorded, test, twoCountries } from './mutate.ts';

test.beforeAll(twoCountries);

const CLAIMS = `... on ClaimsPayload { claims {
  slug status summary subjects { slug } objects { slug } via { slug } evidence { paragraph article { slug } }
} }`;
const COUNTS = 'claimCount eventCount sourceCount firstDate lastDate';

/** Counts of a relation from Japan to Mongolia. */
const countsOf = (type: Parameters<typeof relationKey>[0]) =>
  `{ node(id: "${globalId('Relation', relationKey(type, 'japan', 'mongolia').id)}") { ... on Relation { ${COUNTS} } } }`;

test('an article comes with whom it names and what it reports, all of it new', async ({
  mutate,
  query,
  graph,
}) => {
  const fields = `... on IngestArticlePayload {
    article { slug title publishedAt source { slug } } entities { slug } sources { slug } claims { slug at { slug } }
  }`;
  const input = {
    article: article('ingested', { source: 'daily', byline: 'A. Reporter' }),
    sources: [{ slug: 'daily', name: 'The Daily' }],
    entities: [
      country('nepal', { identifiers: [{ scheme: 'wikidata', value: 'Q837' }] }),
      { slug: 'kathmandu', kind: 'Place', name: 'Kathmandu', affiliations: [{ slug: 'nepal' }] },
    ],
    claims: [
      claim({
        ...{ slug: 'ingested:1', relation: 'MET_WITH', evidence: [{ paragraph: 3, quote: 'They met.' }, {}] },
        ...{ objects: [{ identifier: { scheme: 'wikidata', value: 'Q837' } }], at: [{ name: 'Kathmandu' }] },
      }),
    ],
  };

  const done = await mutate('ingestArticle', input, { fields });

  expect(done).toMatchObject({
    article: { slug: 'ingested', title: 'A test article', source: { slug: 'daily' } },
    entities: [{ slug: 'nepal' }, { slug: 'kathmandu' }],
    sources: [{ slug: 'daily' }],
    claims: [{ slug: 'ingested:1', at: [{ slug: 'kathmandu' }] }],
  });
  const { data } = await query(
    '{ entity(by: { slug: "nepal" }) { relations { nodes { label claimCount } } } }',
  );
  expect(data.entity.relations.nodes).toEqual([{ label: 'met with', claimCount: 1 }]);
  await expectSound(graph);
});

test('an article that is ingested again with one claim more gets that claim alone', async ({ mutate }) => {
  const first = claim({ slug: 'again:1', evidence: [{}] });
  const input = { article: article('again'), claims: [first] };
  await mutate('ingestArticle', input);

  const second = claim({ slug: 'again:2', summary: 'Another.', evidence: [{}] });
  const edited = article('again', { title: 'Another headline' });
  const done = await mutate('ingestArticle', { article: edited, claims: [first, second] });

  expect(done.changes).toMatchObject([
    {
      action: 'CHANGED',
      target: { slug: 'again' },
      fields: [{ field: 'title', after: '"Another headline"' }],
    },
    { action: 'CREATED', target: { slug: 'again:2' } },
  ]);
});

test('the publisher of an article stays', async ({ mutate }) => {
  await mutate('ingestArticle', { article: article('stays'), claims: [] });

  const moved = await mutate('ingestArticle', { article: article('stays', { source: 'tass' }) });

  expect(moved.faults).toEqual([
    { path: 'article.source', message: 'article "stays" is published by "hankyoreh", which stays' },
  ]);
});

test('claims without a slug get one, and are counted at once', async ({ mutate, query, graph }) => {
  const claims = ['2024-01-01', '2024-01-02', '2024-01-02'].map((date, index) =>
    claim({ relation: 'AIDS', date, summary: `Aid ${index}.` }),
  );

  const done = await mutate('recordClaims', { claims }, { fields: CLAIMS });

  const slugs = done.claims.map(({ slug }: { slug: string }) => slug);
  expect(new Set(slugs).size).toBe(3);
  expect(slugs[0]).toMatch(/^c-[0-9a-f]{16}-1$/);
  expect((await query(countsOf('AIDS'))).data.node).toEqual({
    ...{ claimCount: 3, eventCount: 2, sourceCount: 1 },
    ...{ firstDate: '2024-01-01', lastDate: '2024-01-02' },
  });
  await expectSound(graph);
});

test('the slug of a claim stands for what it says', async ({ mutate }) => {
  await recorded(mutate, { slug: 'said' });

  const same = await mutate('recordClaims', { claims: [claim({ slug: 'said' })] });
  const other = await mutate('recordClaims', {
    claims: [claim({ slug: 'said', summary: 'Something else.' })],
  });

  expect(same).toMatchObject({ __typename: 'ClaimsPayload', changes: [] });
  expect(other.faults).toEqual([
    { path: 'claims[0].slug', message: '"said" is the slug of another claim: "A test claim."' },
  ]);
});

const FAULTS: readonly (readonly [what: string, over: object, path: string, message: string])[] = [
  ['nobody as a subject', { subjects: [] }, 'subjects', 'needs at least one'],
  ['an unknown subject', { subjects: [{ slug: 'atlantis' }] }, 'subjects', 'no entity has the id "atlantis"'],
  [
    'a subject that nobody is called',
    { subjects: [{ name: 'Atlantis' }] },
    'subjects[0].name',
    'no entity is called "Atlantis"',
  ],
  [
    'a kind that cannot act',
    { subjects: [{ slug: 'beijing' }] },
    'subjects',
    'is of kind Place; CRITICISES allows Person',
  ],
  ['an unknown speaker', { saidBy: [{ slug: 'atlantis' }] }, 'saidBy', 'no entity has the id "atlantis"'],
  ['a part of what is no event', { partOf: [{ slug: 'nato' }] }, 'partOf', 'is of kind Organization'],
  ['an unknown source', { via: ['nobody'] }, 'via', 'no source has the id "nobody"'],
  ['an unknown article', { evidence: [{ article: 'none' }] }, 'evidence', 'no article has the id "none"'],
  ['an article that is not named', { evidence: [{ paragraph: 1 }] }, 'evidence[0].article', 'must be given'],
  ['no evidence', { evidence: [] }, 'evidence', 'needs at least one'],
  [
    'one place twice',
    { evidence: [{ article: ARTICLE }, { article: ARTICLE }] },
    'evidence[1]',
    'is given twice',
  ],
  [
    'a paragraph before the first',
    { evidence: [{ article: ARTICLE, paragraph: 0 }] },
    'evidence[0].paragraph',
    '1',
  ],
  [
    'a quote that is too long',
    { evidence: [{ article: ARTICLE, quote: 'q'.repeat(1001) }] },
    'evidence[0].quote',
    '1000',
  ],
  ['an empty summary', { summary: '' }, 'summary', 'Too small'],
  ['a summary that is too long', { summary: 's'.repeat(2001) }, 'summary', '2000'],
  ['a summary that cannot be stored', { summary: 'a\0b' }, 'summary', 'NUL'],
  ['a date that is none', { date: '2024-02-30' }, 'date', 'must be a date'],
  ['a confidence above 1', { confidence: 1.01 }, 'confidence', '1'],
  ['a validity of an event', { validFrom: '2024-01-01' }, 'validFrom', 'only standing types have a validity'],
  [
    'a validity that ends before it begins',
    { relation: 'OPPOSES', validFrom: '2024-01-02', validTo: '2024-01-01' },
    'validTo',
    'must be later',
  ],
  ['a denial that asserts', { denies: ['x'] }, 'modality', 'must have modality DENIED'],
  [
    'an unknown denied claim',
    { modality: 'DENIED', denies: ['nothing'] },
    'denies',
    'no claim has the id "nothing"',
  ],
  ['a bad slug', { slug: 'A B' }, 'slug', 'must be lower-case letters'],
  ['too many speakers', { saidBy: Array(51).fill({ slug: 'japan' }) }, 'saidBy', '50'],
];

test.for(FAULTS)('%s is refused by its place', async ([, over, path, message], { mutate, query }) => {
  const refused = await mutate('recordClaims', { claims: [claim({ slug: 'not-written' }), claim(over)] });

  expect(refused).toMatchObject({ __typename: 'InvalidInputError', code: 'INVALID_INPUT' });
  expect(refused.faults[0].path).toBe(`claims[1].${path}`);
  expect(refused.faults[0].message).toContain(message);
  const { data } = await query(`{ node(id: "${globalId('Claim', 'not-written')}") { id } }`);
  expect(data.node).toBeNull();
});
