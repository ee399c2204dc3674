import { expect } from 'vitest';
import { recordClaims } from '../../../src/graph/write/claims.ts';
import { stamp } from '../../../src/graph/write/clock.ts';
import type { NewClaim } from '../../../src/graph/write/new-claim.ts';
import { ClaimInput } from '../../../src/model/claim.ts';
import { testWith } from '../../setup/graph.ts';
import { article, claims, claimsOf, firstDay, nameOf, paragraphsOf, type SeedClaim } from './expected.ts';

const test = testWith('seed');

const named = (ids: readonly string[]) => ids.toSorted().map((id) => ({ name: nameOf(id) }));

const PRECISIONS: Record<number, string> = { 4: 'YEAR', 7: 'MONTH', 10: 'DAY' };

function told(claim: SeedClaim) {
  const { id, relation, summary, date, modality, confidence } = claim;
  return {
    ...{ slug: id, relation, summary, modality, confidence, status: 'ACTIVE' },
    date: firstDay(date),
    datePrecision: PRECISIONS[date.length],
    subjects: named(claim.subjects),
    objects: named(claim.objects),
    about: named(claim.about),
    saidBy: named(claim.saidBy),
    partOf: named(claim.partOf),
    at: named(claim.at),
    via: claim.via.map((source) => ({ slug: source })),
  };
}

const FIELDS = `slug relation summary modality confidence status date datePrecision
  subjects { name } objects { name } about { name } saidBy { name } partOf { name } at { name } via { slug }`;

test('newest first, each as the seed has it', async ({ query }) => {
  const { data } = await query(`{ claims(first: 50) { totalCount nodes { ${FIELDS} } } }`);

  expect(data.claims.totalCount).toBe(25);
  expect(data.claims.nodes).toEqual(claims.map(told));
});

test.for(['china', 'vladimir-putin', 'beijing-summit-2024', 'north-korea', 'overcapacity'])(
  'claims of %s are those that have it as a subject or an object, each once',
  async (slug, { query }) => {
    const { data } = await query(
      'query ($slug: String!) { entity(by: { slug: $slug }) { claims(first: 50) { totalCount nodes { slug } } } }',
      { slug },
    );

    const expected = claimsOf(slug);
    expect(data.entity.claims).toEqual({
      totalCount: expected.length,
      nodes: expected.map(({ id }) => ({ slug: id })),
    });
  },
);

test('the evidence of a claim is its paragraphs in the order of reading, with article and publisher', async ({
  query,
}) => {
  const { data } = await query(`{ claims(first: 50) { nodes { slug evidence {
    paragraph sentence quote row dataset { title }
    article { slug title language byline url publishedAt source { slug name } }
  } } } }`);

  const { id, title, language, byline, publishedAt } = article;
  const reported = { slug: id, title, language, byline, url: null, publishedAt };
  const source = { slug: 'hankyoreh', name: 'Hankyoreh' };
  expect(data.claims.nodes).toEqual(
    claims.map((claim) => ({
      slug: claim.id,
      evidence: claim.evidence.map(({ sentence = null }, index) => ({
        paragraph: paragraphsOf(claim)[index],
        ...{ sentence, quote: null, row: null, dataset: null, article: { ...reported, source } },
      })),
    })),
  );
  expect(claims.some(({ evidence }) => evidence.length > 1)).toBe(true);
});

test('who says so is one thing, from whom the newspaper had it another', async ({ query }) => {
  const { data } = await query(
    '{ claims(first: 50) { nodes { relation saidBy { slug } via { slug name } } } }',
  );

  const threats = data.claims.nodes.filter(({ relation }: SeedClaim) => relation === 'THREATENS');
  expect(threats).toEqual([
    {
      relation: 'THREATENS',
      saidBy: [{ slug: 'china-russia-joint-statement-2024-05' }],
      via: [{ slug: 'tass', name: 'TASS' }],
    },
  ]);
});

test('what is yet to come says so', async ({ query }) => {
  const { data } = await query('{ claims(first: 50) { nodes { slug modality } } }');

  const future = data.claims.nodes.filter(({ modality }: SeedClaim) => modality === 'FUTURE');
  expect(future).toEqual([
    { slug: 'hankyoreh-2024-05-17:17-military-cooperation-to-continue', modality: 'FUTURE' },
  ]);
});

test('a standing claim holds from a day on, an event has no validity', async ({ query }) => {
  const { data } = await query('{ claims(first: 50) { nodes { relation validFrom validTo } } }');

  const standing = ['OPPOSES', 'HOLDS_POSITION_AT'];
  expect(data.claims.nodes).toEqual(
    claims.map(({ relation, date }) => ({
      relation,
      validFrom: standing.includes(relation) ? firstDay(date) : null,
      validTo: null,
    })),
  );
});

test('every claim was recorded by the one write of its article, and stands', async ({ query }) => {
  const { data } = await query('{ claims(first: 50) { nodes { seq recordedAt retractedAt } } }');

  const [first] = data.claims.nodes;
  expect(first.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  for (const claim of data.claims.nodes) expect(claim).toEqual({ ...first, retractedAt: null });
});

test('proposals are listed when asked for, and undated claims come last', async ({ graph, query }) => {
  const place = { articleId: article.id, paragraph: 1, sentence: null, quote: null };
  const record = (id: string, more: object): NewClaim => ({
    ...ClaimInput.parse({
      ...{ id, relation: 'SUPPORTS', subjects: ['china'], objects: ['ukraine'], summary: 'Stands by it.' },
      ...{ confidence: 0.5, evidence: [{ paragraph: 1 }], ...more },
    }),
    articles: [place],
    datasets: [],
  });
  await graph.write(async (transaction) => {
    const records = [
      record('test:proposed', { status: 'PROPOSED', date: '2030' }),
      record('test:undated', {}),
    ];
    await stamp(transaction, await recordClaims(transaction, records));
  });
  const listed = async (filter: string) => {
    const { data } = await query(`{ claims(first: 50, filter: ${filter}) { totalCount nodes { slug } } }`);
    return [data.claims.totalCount, data.claims.nodes.map(({ slug }: { slug: string }) => slug)];
  };
  const active = [...claims.map(({ id }) => id), 'test:undated'];

  expect(await listed('{}')).toEqual([26, active]);
  expect(await listed('{ status: [ACTIVE, ACTIVE] }')).toEqual([26, active]);
  expect(await listed('{ status: [PROPOSED] }')).toEqual([1, ['test:proposed']]);
  expect(await listed('{ status: [ACTIVE, PROPOSED] }')).toEqual([27, ['test:proposed', ...active]]);
  expect(await listed('{ status: [RETRACTED, SUPERSEDED] }')).toEqual([0, []]);
  expect(await listed('{ status: [] }')).toEqual([0, []]);
});
