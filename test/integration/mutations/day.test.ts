import { expect } from 'vitest';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import { type Mutate, test, twoCountries } from './mutate.ts';

/** A day of an editor and a curator, as they would have it: each step goes on from what the one before answered. */

test.beforeAll(async ({ graph }) => {
  await twoCountries({ graph });
});

const CLAIMS = '... on IngestArticlePayload { recordedAt claims { id status } entities { slug } }';

/** In the morning comes an article about two people whom nobody knows yet, one of them under two names. */
const ingest = (mutate: Mutate) =>
  mutate(
    'ingestArticle',
    {
      key: 'day-ingest',
      reason: 'Morning desk',
      sources: [{ slug: 'day-times', name: 'Day Times' }],
      article: {
        ...{ slug: 'day-article', title: 'Two met in Ulaanbaatar', language: 'en', source: 'day-times' },
        publishedAt: '2024-07-01T08:00:00+08:00',
      },
      entities: [
        { slug: 'bat-erdene', kind: 'Person', name: 'Bat-Erdene', affiliations: [{ slug: 'mongolia' }] },
        { slug: 'mori-kei', kind: 'Person', name: 'Mori Kei', affiliations: [{ slug: 'japan' }] },
        { slug: 'kei-mori', kind: 'Person', name: 'Kei Mori' },
      ],
      claims: [
        said('MET_WITH', 'bat-erdene', 'mori-kei', 'They met in Ulaanbaatar.', 1),
        said('CRITICISES', 'mori-kei', 'china', 'Mori criticised China.', 2),
        said('SUPPORTS', 'kei-mori', 'mongolia', 'Mori supported Mongolia.', 3),
        { ...said('OPPOSES', 'bat-erdene', 'china', 'He opposes China, a guess.', 4), status: 'PROPOSED' },
        {
          ...said('OPPOSES', 'bat-erdene', 'japan', 'He opposes Japan, a worse guess.', 5),
          status: 'PROPOSED',
        },
      ],
    },
    { fields: CLAIMS },
  );

const said = (relation: string, subject: string, object: string, summary: string, paragraph: number) => ({
  ...{ relation, subjects: [{ slug: subject }], objects: [{ slug: object }], summary },
  ...{ date: '2024-06-30', confidence: 0.9, evidence: [{ article: 'day-article', paragraph }] },
});

const MORI = `{ entity(by: { slug: "mori-kei" }) { mergedSlugs
  relations(first: 20) { totalCount nodes { type claimCount source { slug } target { slug } } } } }`;

test('an editor\u2019s day: ingest, correct, merge, un-merge, retract, decide on proposals', async ({
  mutate,
  query,
  graph,
}) => {
  const morning = await ingest(mutate);
  const [met, criticised, supported, guess, worse] = morning.claims.map(({ id }: { id: string }) => id);
  expect(morning.claims.map(({ status }: { status: string }) => status)).toEqual([
    ...['ACTIVE', 'ACTIVE', 'ACTIVE', 'PROPOSED', 'PROPOSED'],
  ]);
  // Sent again because the answer was lost: nothing is written twice.
  const again = await ingest(mutate);
  expect(again).toMatchObject({ repeated: true, seq: morning.seq });
  const asItWas = (await query(MORI)).data.entity;
  expect(asItWas.relations.totalCount).toBe(2);

  // It was not criticism.
  const corrected = await mutate('supersedeClaim', {
    id: criticised,
    by: said('APPEALED_TO', 'mori-kei', 'china', 'Mori appealed to China.', 2),
    reason: 'Read once more',
  });
  expect(corrected.__typename).toBe('SupersedeClaimPayload');

  // Two names, one person; and then not.
  await mutate('mergeEntities', {
    ...{ keep: { slug: 'mori-kei' }, merge: { slug: 'kei-mori' } },
    reason: 'The same person',
  });
  const merged = (await query(MORI)).data.entity;
  expect(merged.mergedSlugs).toEqual(['kei-mori']);
  expect(merged.relations.nodes).toContainEqual({
    ...{ type: 'SUPPORTS', claimCount: 1 },
    ...{ source: { slug: 'mori-kei' }, target: { slug: 'mongolia' } },
  });
  await mutate('unmergeEntities', { slug: 'kei-mori', reason: 'Father and son' });
  const apart = (await query(MORI)).data.entity;
  expect(apart.mergedSlugs).toEqual([]);
  expect(apart.relations.nodes.map(({ type }: { type: string }) => type).sort()).toEqual([
    'APPEALED_TO',
    'MET_WITH',
  ]);

  await mutate('retractClaims', { ids: [supported], reason: 'Not in the article' });
  await mutate('acceptProposal', { id: guess });
  await mutate('rejectProposal', { id: worse, reason: 'No evidence' });

  const evening = await query(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Claim { status } } }`, {
    ids: [met, criticised, supported, guess, worse],
  });
  expect(evening.data.nodes.map(({ status }: { status: string }) => status)).toEqual([
    ...['ACTIVE', 'SUPERSEDED', 'RETRACTED', 'ACTIVE', 'RETRACTED'],
  ]);
  // What was known in the morning is known still.
  const { data } = await query(
    `query ($at: DateTime!) { claims(knownAt: $at, filter: { subject: { slugs: ["kei-mori"] } }) { nodes { summary status } } }`,
    { at: morning.recordedAt ?? new Date().toISOString() },
  );
  expect(data.claims.nodes.every(({ status }: { status: string }) => status === 'ACTIVE')).toBe(true);
  const { data: told } = await query(
    `query ($seq: Int!) { changesSince(seq: $seq, first: 100) { nodes { action target { __typename } } } }`,
    { seq: morning.seq },
  );
  expect(told.changesSince.nodes.map(({ action }: { action: string }) => action)).toEqual([
    ...[
      'CREATED',
      'SUPERSEDED',
      'MERGED',
      'MERGED',
      'UNMERGED',
      'UNMERGED',
      'RETRACTED',
      'ACCEPTED',
      'REJECTED',
    ],
  ]);
  expect((await verifyGraph(graph)).differences).toEqual([]);
});
