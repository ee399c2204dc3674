import { expect } from 'vitest';
import { InvalidRecordError } from '../../../src/errors.ts';
import { claimsByIds } from '../../../src/graph/claim.ts';
import type { Graph } from '../../../src/graph/client.ts';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import { relationsByIds } from '../../../src/graph/relation.ts';
import { ingestArticle } from '../../../src/graph/write/article.ts';
import { ArticleFile } from '../../../src/model/article.ts';
import { readSeed } from '../../../src/seed/read.ts';
import { testWith } from '../../setup/graph.ts';

const test = testWith('seed');

/** An article of one claim, Japan criticises South Korea unless told otherwise, in the file format. */
function article(id: string, claim: object = {}) {
  const entity = (slug: string) => ({ id: slug, kind: 'Country', name: slug });
  return ArticleFile.parse({
    article: { id, title: id, language: 'en', publishedAt: '2024-06-01T00:00:00Z', source: 'hankyoreh' },
    entities: [entity('japan'), entity('mongolia')],
    claims: [
      {
        id: `${id}:1`,
        relation: 'CRITICISES',
        subjects: ['japan'],
        objects: ['mongolia'],
        summary: 'A test claim.',
        date: '2024-05-30',
        confidence: 1,
        evidence: [{ paragraph: 1 }],
        ...claim,
      },
    ],
  });
}

async function relation(graph: Graph, id: string) {
  return (await relationsByIds(graph, [id])).get(id);
}

const DETAILS = { withDetails: true, roles: [], withEvidence: false };

test('writing an article again changes nothing', async ({ graph }) => {
  const [file] = (await readSeed()).articles;
  const before = await verifyGraph(graph);

  const again = await ingestArticle(graph, ArticleFile.parse(file));

  expect(again).toMatchObject({ newEntities: 0, newClaims: 0 });
  expect(await verifyGraph(graph)).toEqual(before);
});

test('each write has a later number and a time not before that of the one before', async ({ graph }) => {
  const first = await ingestArticle(graph, article('seq-1'));
  const second = await ingestArticle(graph, article('seq-2'));

  const claims = await claimsByIds(graph, ['seq-1:1', 'seq-2:1'], DETAILS);
  const [older, newer] = [claims.get('seq-1:1')?.details, claims.get('seq-2:1')?.details];
  expect(second.seq).toBe(first.seq + 1);
  expect([older?.seq, newer?.seq]).toEqual([first.seq, second.seq]);
  expect(Date.parse(newer?.recordedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(older?.recordedAt ?? ''));
});

test('a meeting reported from both sides is one relation and one event', async ({ graph }) => {
  const meeting = { relation: 'MET_WITH', date: '2024-01-02' };
  await ingestArticle(graph, article('meet-1', { ...meeting, subjects: ['japan'], objects: ['mongolia'] }));
  await ingestArticle(graph, article('meet-2', { ...meeting, subjects: ['mongolia'], objects: ['japan'] }));

  expect(await relation(graph, 'japan:MET_WITH:mongolia')).toMatchObject({ claimCount: 2, eventCount: 1 });
});

test('undated claims are an event each and give a relation no dates', async ({ graph }) => {
  await ingestArticle(graph, article('undated-1', { relation: 'AIDS', date: null }));
  await ingestArticle(graph, article('undated-2', { relation: 'AIDS', date: null }));

  const aids = await relation(graph, 'japan:AIDS:mongolia');
  expect(aids).toMatchObject({ claimCount: 2, eventCount: 2, firstDate: null, lastDate: null });
});

test('whom an article had it from is its source, not who printed it', async ({ graph }) => {
  const claim = { relation: 'ACCUSES' };
  await ingestArticle(graph, article('origin-1', { ...claim, via: ['tass'] }));
  await ingestArticle(graph, article('origin-2', { ...claim, via: ['tass'] }));
  expect(await relation(graph, 'japan:ACCUSES:mongolia')).toMatchObject({ claimCount: 2, sourceCount: 1 });

  await ingestArticle(graph, article('origin-3', claim));
  expect(await relation(graph, 'japan:ACCUSES:mongolia')).toMatchObject({ claimCount: 3, sourceCount: 2 });
});

test('a denial and a proposal make no relation', async ({ graph }) => {
  await ingestArticle(graph, article('denied', { relation: 'ATTACKS', modality: 'DENIED' }));
  await ingestArticle(graph, article('proposed', { relation: 'SANCTIONS', status: 'PROPOSED' }));

  expect(await relation(graph, 'japan:ATTACKS:mongolia')).toBeUndefined();
  expect(await relation(graph, 'japan:SANCTIONS:mongolia')).toBeUndefined();
  expect((await verifyGraph(graph)).differences).toEqual([]);
});

test('a stance holds from the day it was voiced unless the claim says since when', async ({ graph }) => {
  await ingestArticle(graph, article('stance-1', { relation: 'OPPOSES' }));
  await ingestArticle(graph, article('stance-2', { relation: 'OPPOSES', validFrom: '2020-01-01' }));

  const claims = await claimsByIds(graph, ['stance-1:1', 'stance-2:1'], DETAILS);
  expect(claims.get('stance-1:1')?.details?.validFrom).toBe('2024-05-30');
  expect(claims.get('stance-2:1')?.details?.validFrom).toBe('2020-01-01');
});

const BAD = [
  ['an unknown subject', { subjects: ['atlantis'] }, /subjects: no entity has the id "atlantis"/],
  ['an unknown speaker', { saidBy: ['atlantis'] }, /saidBy: no entity has the id "atlantis"/],
  ['an unknown source', { via: ['nobody'] }, /via: no source has the id "nobody"/],
  [
    'an unknown denied claim',
    { modality: 'DENIED', denies: ['nothing'] },
    /denies: no claim has the id "nothing"/,
  ],
  [
    'a kind that cannot act',
    { subjects: ['beijing'] },
    /subjects: "beijing" is of kind Place; CRITICISES allows Person/,
  ],
  ['a part of what is no event', { partOf: ['nato'] }, /partOf: "nato" is of kind Organization/],
] as const;

for (const [what, claim, message] of BAD) {
  test(`${what} is refused by name, and nothing is written`, async ({ graph }) => {
    const before = await verifyGraph(graph);

    const refused = ingestArticle(graph, article('bad', claim));

    await expect(refused).rejects.toThrow(InvalidRecordError);
    await expect(refused).rejects.toThrow(message);
    expect(await verifyGraph(graph)).toEqual(before);
  });
}

test('an identifier that is another entity’s is refused', async ({ graph }) => {
  const file = article('thief');
  const thief = {
    ...file,
    entities: [{ ...file.entities[0], identifiers: [{ scheme: 'wikidata', value: 'Q148' }] }],
  };

  const refused = ingestArticle(graph, ArticleFile.parse(thief));

  await expect(refused).rejects.toThrow('wikidata "Q148" is already that of "china"');
});

test('a country that does not exist, or is none, is refused as affiliation', async ({ graph }) => {
  const file = article('stateless');
  for (const country of ['atlantis', 'nato']) {
    const entities = [{ ...file.entities[0], affiliations: [country] }];

    const refused = ingestArticle(graph, ArticleFile.parse({ ...file, entities }));

    await expect(refused).rejects.toThrow(`affiliations: no country has the id "${country}"`);
  }
});

test('a source that says it is an entity which does not exist is refused', async ({ graph }) => {
  const sources = [{ id: 'gazette', name: 'Gazette', entity: 'atlantis' }];

  const refused = ingestArticle(graph, ArticleFile.parse({ ...article('gazette-1'), sources }));

  await expect(refused).rejects.toThrow('Source "gazette", entity: no entity has the id "atlantis"');
});

test('20 writers on one pair at once: nothing is lost or counted twice', async ({ graph }) => {
  const files = Array.from({ length: 20 }, (_, index) => {
    const turned = index % 2 === 1 && { subjects: ['mongolia'], objects: ['japan'] };
    return article(`writer-${index}`, {
      relation: 'NEGOTIATED_WITH',
      date: `2024-03-${10 + index}`,
      ...turned,
    });
  });

  const written = await Promise.all(files.map((file) => ingestArticle(graph, file)));

  expect(await relation(graph, 'japan:NEGOTIATED_WITH:mongolia')).toMatchObject({
    claimCount: 20,
    eventCount: 20,
    firstDate: '2024-03-10',
    lastDate: '2024-03-29',
  });
  expect(new Set(written.map(({ seq }) => seq)).size).toBe(20);
  expect((await verifyGraph(graph)).differences).toEqual([]);
});
