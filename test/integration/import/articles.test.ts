import { expect } from 'vitest';
import type { Graph } from '../../../src/graph/client.ts';
import { importRuns } from '../../../src/graph/import/runs.ts';
import { undoRun } from '../../../src/graph/import/undo.ts';
import { verifyGraph } from '../../../src/graph/maintenance/verify.ts';
import { testWith } from '../../setup/graph.ts';
import { clear, column, everything, importText, rows } from './imported.ts';

const test = testWith('empty');

test.beforeEach(({ graph }) => clear(graph));
test.afterEach(async ({ graph }) => expect((await verifyGraph(graph)).differences).toEqual([]));

/** A made-up article in which Anna accuses Bert, and Bert denies it. */
const ARTICLE = {
  article: {
    ...{ id: 'harbour-post-1', title: 'Quarrel', url: null, language: 'en' },
    ...{ publishedAt: '2024-05-17T17:03:00+09:00', source: 'harbour-post' },
  },
  sources: [{ id: 'harbour-post', name: 'Harbour Post' }],
  entities: ['anna', 'bert'].map((id) => ({ id, kind: 'Person', name: id })),
  claims: [
    {
      ...{ id: 'harbour-post-1:1', relation: 'ACCUSES', subjects: ['anna'], objects: ['bert'] },
      ...{ summary: 'Anna accuses Bert.', date: '2024-05-16', confidence: 1, evidence: [{ paragraph: 1 }] },
    },
    {
      ...{ id: 'harbour-post-1:2', relation: 'ACCUSES', subjects: ['anna'], objects: ['bert'] },
      ...{ summary: 'Bert denies it.', date: '2024-05-16', confidence: 1, evidence: [{ paragraph: 2 }] },
      ...{ modality: 'DENIED', saidBy: ['bert'], denies: ['harbour-post-1:1'] },
    },
  ],
};

const importArticle = (graph: Graph, article: object, settings = {}) =>
  importText(graph, 'article', JSON.stringify(article), { name: 'article.json', ...settings });
const COUNTS = 'MATCH (r:Relation) RETURN r.id AS id, r.claimCount AS claims, r.origins AS origins';

test('an article is a run with its claims, and twice it changes nothing', async ({ graph }) => {
  const first = await importArticle(graph, ARTICLE);
  const before = await everything(graph);
  const second = await importArticle(graph, ARTICLE);

  expect(first).toMatchObject({ read: 1, new: 2, unchanged: 0, rejected: 0, entities: 2 });
  expect(second).toMatchObject({ read: 1, new: 0, unchanged: 2, rejected: 0, entities: 0 });
  expect(await everything(graph)).toEqual(before);
  expect(await rows(graph, COUNTS)).toEqual([
    { id: 'anna:ACCUSES:bert', claims: 1, origins: ['source harbour-post'] },
  ]);
  expect((await importRuns(graph, 1))[0]).toMatchObject({ format: 'article', status: 'DONE', unchanged: 2 });
});

const [accusation] = ARTICLE.claims;
const BAD: readonly [string, object | string, RegExp][] = [
  ['text that is no JSON', '{', /^Article: is no JSON: /],
  ['a field that is missing', { ...ARTICLE, article: { id: 'x' } }, /^Article: article\.title /],
  [
    'an entity that there is not',
    { ...ARTICLE, claims: [{ ...accusation, objects: ['nobody'] }] },
    /^Claim "harbour-post-1:1", objects: no entity has the id "nobody"$/,
  ],
];

for (const [what, article, reason] of BAD) {
  test(`${what}: a reject, and nothing is written`, async ({ graph }) => {
    const content = typeof article === 'string' ? article : JSON.stringify(article);
    const imported = await importText(graph, 'article', content, { name: 'article.json' });

    expect(imported).toMatchObject({ read: 1, new: 0, rejected: 1 });
    expect(imported.rejects).toEqual([
      { line: 1, reason: expect.stringMatching(reason), row: imported.files[0]?.path },
    ]);
    expect(await everything(graph)).toEqual([]);
  });
}

test('strict stops at a bad article and names it', async ({ graph }) => {
  const stopped = importText(graph, 'article', '{', { name: 'article.json', strict: true });

  await expect(stopped).rejects.toThrow(/article\.json: Article: is no JSON/);
  expect((await importRuns(graph, 1))[0]?.status).toBe('FAILED');
});

test('an undone article that is imported again is recorded anew', async ({ graph }) => {
  const { runId } = await importArticle(graph, ARTICLE);
  expect(await undoRun(graph, runId, () => {})).toBe(2);
  expect(await rows(graph, COUNTS)).toMatchObject([{ claims: 0, origins: [] }]);

  const again = await importArticle(graph, ARTICLE);

  expect(again).toMatchObject({ new: 2, unchanged: 0, entities: 0 });
  expect(await rows(graph, COUNTS)).toMatchObject([{ claims: 1, origins: ['source harbour-post'] }]);
  expect(
    await column(graph, "MATCH (c:Claim {status: 'ACTIVE'})-[:DENIES]->(d) RETURN c.id + ' ' + d.id"),
  ).toEqual(['harbour-post-1:2.r2 harbour-post-1:1.r2']);
  expect(await importArticle(graph, ARTICLE)).toMatchObject({ new: 0, unchanged: 2 });
});
