import { GENERATED_OPERATION } from '../../../setup/generated-changes.ts';
import { generatedClaims } from '../../../setup/generated-claims.ts';
import {
  generatedArticles,
  generatedDatasets,
  generatedIds,
  generatedSources,
} from '../../../setup/generated-entities.ts';
import { GENERATED_RUN } from '../../../setup/generated-imports.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { GENERATED_MERGED } from '../../../setup/generated-merges.ts';
import { type Bounds, BY_ID, CHAIN, range } from './cost.ts';
import { clause } from './filters.ts';

const ROWS = 100;

const { hub, biggestPair } = GENERATED;
const page = { after: '', limit: ROWS };
const seq = Number.MAX_SAFE_INTEGER;
const ids = generatedClaims.slice(0, ROWS).map(({ id }) => id);
/** A claim with its properties, its status and number among them, and of each of its links what it leads to, and what it has. */
const CLAIM = 4 + 25 + CHAIN * 5;
/** Relationships of an ordinary entity, which are in one chain that is read whole for each type; those of a hub are kept by type. */
const RELATIONSHIPS = 22;
/** An entity with its properties; each kind of link from it; two names with their properties, an identifier, a country. */
const ENTITY = 10 + 3 * RELATIONSHIPS + 2 * 8 + 6 + 4;
const entities = generatedIds.slice(0, ROWS);
/** A page that begins with the hub. */
const fromHub = { ...page, after: hub.slice(0, -1) };

/** What is taken away: a page at a time, so much for each thing and what hangs on it, whatever there is of others. */
const exportBounds: Bounds = {
  'export/claims': [{ of: 'a hundred claims', params: { ...page, seq }, hits: ROWS * (CLAIM + 3) }],
  'export/claims-by-ids': [
    { of: 'a hundred claims', params: { ids, seq }, hits: ROWS * (BY_ID + CLAIM + 3) },
  ],
  'export/entities': [
    { of: 'a hundred entities', params: page, hits: ROWS * ENTITY },
    { of: 'a hundred, a hub among them', params: fromHub, hits: ROWS * ENTITY },
  ],
  'export/entities-by-ids': [
    { of: 'a hundred entities', params: { ids: entities }, hits: ROWS * (BY_ID + ENTITY) },
    { of: 'a hub', params: { ids: [hub] }, hits: BY_ID + ENTITY },
  ],
  'export/merged': [{ of: 'a hundred merged ones', params: page, hits: ROWS * ENTITY }],
  'export/sources': [{ of: 'all sources', params: page, hits: generatedSources.length * 12 }],
  'export/sources-by-ids': [
    {
      of: 'all sources',
      params: { ids: generatedSources.map(({ id }) => id) },
      hits: generatedSources.length * (BY_ID + 12),
    },
  ],
  'export/articles': [{ of: 'all articles', params: page, hits: generatedArticles.length * 18 }],
  'export/articles-by-ids': [
    {
      of: 'all articles',
      params: { ids: generatedArticles.map(({ article }) => article.id) },
      hits: generatedArticles.length * (BY_ID + 18),
    },
  ],
  'export/datasets': [{ of: 'all datasets', params: page, hits: generatedDatasets.length * 14 }],
  'export/datasets-by-ids': [
    {
      of: 'all datasets',
      params: { ids: generatedDatasets.map(({ id }) => id) },
      hits: generatedDatasets.length * (BY_ID + 14),
    },
  ],
  'export/origins': [{ of: 'a hundred claims', params: { ids }, hits: ROWS * (BY_ID + 3 * CHAIN + 3 * 4) }],
  'export/relations': [
    {
      of: 'a hundred relations of which what is stored tells',
      params: { ...page, clauses: [clause], asOf: null, knownAt: null },
      hits: ROWS * 30,
    },
  ],
  'export/clock': [{ of: 'the clock', params: {}, hits: 6 }],
  'export/counts': [
    {
      of: 'what everybody is shown: of claims their entries in an index',
      params: {},
      hits: generatedClaims.length + 30,
    },
  ],
  'export/runs': [{ of: 'a hundred imports', params: page, hits: ROWS * 30 }],
  'export/batches': [{ of: 'a hundred batches', params: { ...page, seq }, hits: ROWS * 16 }],
  'export/changes': [{ of: 'a hundred changes', params: { ...page, seq }, hits: ROWS * 14 }],
  'export/operations': [
    {
      of: 'the operations from an actor on',
      params: { actor: '', key: '', seq, limit: ROWS },
      hits: 24,
    },
  ],
  'export/erased': [{ of: 'a page', params: { ...page, seq }, hits: range(ROWS) + 6 * ROWS }],
  'export/keys': [{ of: 'the keys', params: page, hits: 14 }],
};

const fresh = (index: number) => `restored-${index}`;
const rows = <Row extends object>(row: (index: number) => Row) =>
  Array.from({ length: ROWS }, (_, i) => row(i));
const names = [
  { value: 'A', language: 'en', kind: 'PRIMARY', folded: 'a', script: 'Latn', entityKind: 'country' },
];
const restoredEntities = rows((index) => ({
  properties: { id: fresh(index), kind: 'Country', name: 'A', sort: `a|${fresh(index)}` },
  names,
  identifiers: [{ scheme: 'icews', value: fresh(index) }],
}));
const end = { id: hub, merged: null };
const times = {
  recordedAt: '2024-01-01T00:00:00Z',
  startedAt: '2024-01-01T00:00:00Z',
  at: '2024-01-01T00:00:00Z',
};

/** What a restore writes: so much a row, on a hub too. */
const restoreBounds: Bounds = {
  'restore/contents': [{ of: 'the whole graph', params: {}, hits: 11 }],
  'restore/sources': [
    {
      of: 'a hundred',
      params: { sources: rows((index) => ({ id: fresh(index), name: 'A', sort: `a|${fresh(index)}` })) },
      hits: ROWS * 6,
    },
  ],
  'restore/datasets': [
    {
      of: 'a hundred',
      params: { datasets: rows((index) => ({ id: fresh(index), title: 'A', sourceId: GENERATED.source })) },
      hits: ROWS * (8 + BY_ID),
    },
  ],
  'restore/articles': [
    {
      of: 'a hundred',
      params: {
        articles: rows((index) => ({
          times: { publishedAt: '2024-01-01T00:00:00Z' },
          properties: { id: fresh(index), title: 'A', sourceId: GENERATED.source, sort: fresh(index) },
        })),
      },
      hits: ROWS * (10 + BY_ID),
    },
  ],
  'restore/entities': [{ of: 'a hundred', params: { entities: restoredEntities }, hits: ROWS * 32 }],
  'restore/merged': [{ of: 'a hundred', params: { entities: restoredEntities }, hits: ROWS * 32 }],
  'restore/affiliations': [
    {
      of: 'a hundred, to a hub',
      params: { links: entities.map((from) => ({ from, to: hub, mergedFrom: null })) },
      hits: ROWS * (4 * BY_ID + 8),
    },
  ],
  'restore/publishers': [
    {
      of: 'twenty, of a hub',
      params: { links: generatedSources.map(({ id }) => ({ from: id, to: hub, mergedFrom: null })) },
      hits: generatedSources.length * (3 * BY_ID + 6),
    },
  ],
  'restore/claims': [
    {
      of: 'a hundred claims of a hub',
      params: {
        claims: rows((index) => ({
          properties: { id: fresh(index), relation: 'OPPOSES', status: 'ACTIVE', sort: fresh(index) },
          ...{ dates: { date: '2024-01-01' }, times },
          ...{ subjects: [end], objects: [end], saidBy: [end], partOf: [], at: [end], about: [end] },
          ...{ via: [GENERATED.source], relations: [biggestPair] },
          articles: [{ articleId: generatedArticles[0]?.article.id, sort: fresh(index), paragraph: 1 }],
          datasets: [{ datasetId: generatedDatasets[0]?.id, row: index }],
          mergedEnds: [{ id: GENERATED_MERGED, role: 'SUBJECT', sort: fresh(index), merged: null }],
        })),
      },
      hits: ROWS * (20 + 10 * (BY_ID + 6)),
    },
  ],
  'restore/claim-links': [
    {
      of: 'a hundred of either',
      params: { denies: links(), supersedes: links() },
      hits: ROWS * 2 * (2 * BY_ID + 2),
    },
  ],
  'restore/runs': [
    {
      of: 'a hundred',
      params: {
        runs: rows((index) => ({
          times,
          properties: { id: fresh(index) },
          datasets: [generatedDatasets[0]?.id],
        })),
      },
      hits: ROWS * (10 + BY_ID),
    },
  ],
  'restore/batches': [
    {
      of: 'a hundred',
      params: {
        batches: rows((index) => ({
          times,
          run: GENERATED_RUN,
          properties: { id: `r/${index}`, seq: index },
        })),
      },
      hits: ROWS * (10 + BY_ID),
    },
  ],
  'restore/changes': [
    {
      of: 'a hundred',
      params: {
        changes: rows((index) => ({ times, properties: { sort: fresh(index), target: 'Entity:a', seq: 1 } })),
      },
      hits: ROWS * 8,
    },
  ],
  'restore/operations': [
    {
      of: 'a hundred',
      params: {
        operations: rows((index) => ({
          times,
          properties: { actor: GENERATED_OPERATION.actor, key: fresh(index), seq: 1 },
        })),
      },
      hits: ROWS * 8,
    },
  ],
  'restore/erased': [
    {
      of: 'a hundred',
      params: { erased: rows((index) => ({ times, properties: { id: fresh(index), seq: 1 } })) },
      hits: ROWS * 8,
    },
  ],
  'restore/keys': [
    {
      of: 'a hundred',
      params: { keys: rows((index) => ({ times, properties: { id: fresh(index) } })) },
      hits: ROWS * 9,
    },
  ],
  'restore/relation-ids': [{ of: 'a hundred', params: page, hits: ROWS + 2 }],
  'restore/clock': [
    { of: 'the clock', params: { seq: 5, recordedAt: '2024-01-01T00:00:00Z', mergedSeq: null }, hits: 10 },
  ],
};

function links() {
  return ids.map((from, index) => ({ from, to: ids[(index + 1) % ids.length] }));
}

export const portableBounds: Bounds = { ...exportBounds, ...restoreBounds };
