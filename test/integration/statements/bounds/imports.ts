import { expectedRelations, relationsOf } from '../../../setup/generated-answers.ts';
import { type GeneratedClaim, generatedClaims } from '../../../setup/generated-claims.ts';
import {
  generatedArticles,
  generatedDatasets,
  generatedEntities,
  generatedSources,
} from '../../../setup/generated-entities.ts';
import { GENERATED_RUN, generatedBatch } from '../../../setup/generated-imports.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { type Bounds, BY_ID, CHAIN, range } from './cost.ts';
import { ROWS } from './recorded.ts';
import { importParametersFor } from './recorded-imports.ts';

const { hub, biggestPair } = GENERATED;
const namesHub = ({ subjects, objects }: GeneratedClaim) => [...subjects, ...objects].includes(hub);
const onHub = await importParametersFor(generatedClaims.filter(namesHub));
const elsewhere = await importParametersFor(generatedClaims.filter((claim) => !namesHub(claim)));

/** The same bound for a hundred rows on a hub and elsewhere: an import does not look at what a hub has. */
function aHundred(name: string, perRow: number): Bounds {
  const hits = ROWS * perRow;
  return {
    [name]: [
      { of: 'a hundred rows on a hub', params: onHub.get(name) ?? {}, hits },
      { of: 'a hundred rows elsewhere', params: elsewhere.get(name) ?? {}, hits },
    ],
  };
}

const known = generatedClaims.filter(namesHub).slice(0, ROWS);
const ids = known.map(({ id }) => id);
const [dataset] = generatedDatasets;
const datasetId = dataset?.id ?? '';
const pair = expectedRelations.find(({ id }) => id === biggestPair);
const linkedDays = pair?.linked.flatMap(({ date }) => (date?.length === 10 ? date : [])) ?? [];
const days = [...new Set(linkedDays)].slice(0, ROWS);
const knownPair = {
  ...{ id: biggestPair, type: pair?.type, sourceId: pair?.sourceId, targetId: pair?.targetId },
  ...{ claims: ROWS, days, undated: 0, origins: ['source source-1'] },
  ...{ firstDate: '2021-06-01', lastDate: '2021-06-02' },
};
const via = ids.map((claimId) => ({ claimId, sourceId: GENERATED.source }));
const at = ids.map((claimId) => ({ claimId, entityId: hub }));
const articleId = generatedArticles[0]?.article.id;
const reports = ids.map((claimId) => ({ claimId, articleId, sentence: 1, sort: 'new' }));
const run = { id: 'new', format: 'csv', version: '0', files: ['a.csv'], hashes: ['a'] };
const counts = { read: 1, new: 1, unchanged: 0, rejected: 0, entities: 0, evidence: 0 };

/** What an import looks up and writes: so much a row, whatever the graph holds of whom the row names. */
export const importBounds: Bounds = {
  // Of those that are there: three properties, whether it was undone, and its chain with the datasets in it.
  'import/known-claims': [
    { of: 'a hundred new claims', params: { ids: ids.map((id) => `${id}-new`), datasetId }, hits: ROWS },
    { of: 'a hundred known claims', params: { ids, datasetId }, hits: ROWS * (BY_ID + 4 + CHAIN) },
  ],
  // Nearly as many relations as rows. A new one: its two ends, ten properties, and drawn with three more.
  'import/relations': [
    { of: 'a hundred rows on a hub', params: onHub.get('import/relations') ?? {}, hits: ROWS * 24 },
    { of: 'a hundred rows elsewhere', params: elsewhere.get('import/relations') ?? {}, hits: ROWS * 24 },
    // Ten properties; of each day a range of the index of links, and the claim that is found in it.
    {
      of: `${days.length} days of the biggest pair, within its dates`,
      params: { relations: [knownPair] },
      hits: 20 + days.length * (range(1) + 5),
    },
  ],
  // A claim of 14 properties and four relationships, whose ends are found and which have up to two.
  ...aHundred('import/claims', 14 + 4 * 6),
  // Two ends, and a relationship.
  'import/links': [
    { of: 'a hundred claims of a hub', params: { via, at: [] }, hits: ROWS * (2 * BY_ID + 1) },
    { of: 'a hundred claims at a hub', params: { via: [], at }, hits: ROWS * (2 * BY_ID + 1) },
  ],
  // Two ends, the chain of the claim with the articles in it, and a relationship of three properties.
  'import/reports': [
    { of: 'a hundred claims of a hub', params: { reports }, hits: ROWS * (2 * BY_ID + CHAIN + 4) },
  ],
  // The run, the clock, and a batch of five properties.
  'import/record-batch': [
    {
      of: 'a batch of a run',
      params: { runId: GENERATED_RUN, batchId: 'new', counts: { new: ROWS, unchanged: 0 } },
      hits: 2 * BY_ID + 12,
    },
  ],
  // Seven properties and the publisher.
  ...aHundred('import/articles', 9 + BY_ID),
  'import/sources': [
    {
      of: 'twenty known sources',
      params: { sources: generatedSources },
      hits: generatedSources.length * BY_ID,
    },
  ],
  // The entity, its other names, and six properties.
  ...aHundred('import/names', BY_ID + 14 + 6),
  // The entity, its labels, and its names, which say of what kind their bearer is.
  ...aHundred('import/kinds', BY_ID + 5 + 20),
  'import/resolve': [
    {
      of: 'a hundred identifiers and ids, the hub among them',
      params: {
        identifiers: generatedEntities.flatMap(({ identifiers }) => identifiers).slice(0, ROWS),
        ids: generatedEntities.slice(0, ROWS).map(({ id }) => id),
      },
      hits: ROWS * (8 + 4 + 1 + 1),
    },
  ],
  'import/rows': [
    {
      of: 'a hundred rows that say what is known',
      params: { datasetId, rows: ids.map((claimId, row) => ({ claimId, row })) },
      hits: ROWS * (BY_ID + 4 + CHAIN),
    },
  ],
  'import/mention-targets': [
    { of: 'a hundred claims of a hub', params: { ids }, hits: ROWS * (BY_ID + 1 + CHAIN + 2) },
  ],
  'import/open-run': [{ of: 'a run', params: { run }, hits: 14 }],
  'import/close-run': [
    { of: 'a run', params: { runId: GENERATED_RUN, status: 'DONE', counts }, hits: BY_ID + 8 },
  ],
  'import/dataset': [
    {
      of: 'a dataset',
      params: {
        runId: GENERATED_RUN,
        // Eight properties; and the batches of the run, beside which its datasets hang.
        dataset: { id: 'new', title: 'New', terms: null, format: 'csv', bytes: 1, sourceId: 'source-1' },
      },
      hits: 2 * BY_ID + 8 + 5 * 8,
    },
  ],
  'import/batch': [
    { of: 'a batch that was committed', params: { batchId: generatedBatch(0) }, hits: BY_ID + 2 },
    { of: 'a batch that was not', params: { batchId: 'none' }, hits: 1 },
  ],
  'import/run': [{ of: 'a run of eight batches', params: { runId: GENERATED_RUN }, hits: BY_ID + 2 + 8 * 5 }],
  'import/runs': [
    { of: 'a page of runs of three batches each', params: { limit: ROWS }, hits: range(ROWS) + ROWS * 30 },
  ],
  'import/undo-batch': [
    {
      of: 'a batch of 2,500 claims',
      params: { runId: GENERATED_RUN, after: `${GENERATED_RUN}/` },
      // Whether it is ACTIVE, its chain, and the relations in it.
      hits: 2500 * (1 + 1 + CHAIN + 3),
    },
    { of: 'no further batch', params: { runId: GENERATED_RUN, after: `${GENERATED_RUN}/~` }, hits: 2 },
  ],
  'write/lock-relations': [
    {
      of: 'the relations of a hub',
      params: { ids: relationsOf(hub).map(({ id }) => id) },
      hits: relationsOf(hub).length * (BY_ID + 2),
    },
  ],
};
