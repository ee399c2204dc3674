import { RELATION_TYPE_NAMES } from '../../../../src/model/relation.ts';
import {
  CHANGES_OF_HUB,
  GENERATED_IMPORT,
  GENERATED_OPERATION,
  WRITES,
} from '../../../setup/generated-changes.ts';
import { generatedClaims } from '../../../setup/generated-claims.ts';
import { generatedArticles, generatedEntities, generatedSources } from '../../../setup/generated-entities.ts';
import { BATCH } from '../../../setup/generated-graph.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { type Bounds, BY_ID, bothWays, CHAIN, PAGE, range } from './cost.ts';
import { ROWS } from './recorded.ts';

const { hub, hubs, rare } = GENERATED;
/** Properties of a change, who is shown it, and its sort key once more for the order. */
const CHANGE = 10;
const ids = generatedEntities.slice(0, ROWS).map(({ id }) => id);
const claims = generatedClaims.slice(0, ROWS);
const pair = claims.map(({ id }) => id);
const history = { below: '~', above: '', limit: PAGE, withTotal: false };
const since = { after: '', before: '\u{10ffff}', from: '', limit: PAGE, withTotal: false };
const change = {
  place: '0000',
  properties: { target: `Entity:${hub}`, action: 'CHANGED', actor: 'editor', reason: null, fields: '[]' },
};
const hubName = generatedEntities.find(({ id }) => id === hub)?.name ?? '';

/** What operations look up and write: so much an item, whatever hangs on it in the graph. */
export const operationBounds: Bounds = {
  'write/operation-open': [
    { of: 'a key that is new', params: { actor: 'a', key: 'b', name: 'c', fingerprint: 'd' }, hits: 14 },
    {
      of: 'a key that is known',
      params: { ...GENERATED_OPERATION, name: 'recordClaims', fingerprint: 'f' },
      hits: BY_ID + 5,
    },
  ],
  'write/operation-close': [
    { of: 'an operation', params: { ...GENERATED_OPERATION, outcome: '{}' }, hits: 2 * BY_ID + 8 },
  ],
  'write/changes': [
    {
      of: 'a hundred changes',
      params: { claimIds: [], articleIds: [], sourceIds: [], changes: Array(ROWS).fill(change) },
      hits: 4 + ROWS * CHANGE,
    },
  ],
  // The clock, one claim that is public, a property of each entity, and a change.
  'write/import-change': [
    {
      of: 'a batch of an import with a hundred new entities',
      params: {
        change: change.properties,
        ...{
          undoneSeq: null,
          isPublic: false,
          claimIds: pair,
          articleIds: [],
          entityIds: ids,
          sourceIds: [],
        },
      },
      hits: 4 + BY_ID + 1 + ROWS * (BY_ID + 1) + CHANGE + 4,
    },
    {
      of: 'one that is taken back',
      params: {
        change: change.properties,
        ...{ undoneSeq: 1, isPublic: false, claimIds: pair, articleIds: [], entityIds: [], sourceIds: [] },
      },
      hits: 4 + BY_ID + 1 + 2 * CHANGE + 4,
    },
  ],
  // Of each type whether there is a relation at either end.
  'write/relation-ends': [
    {
      of: 'a hundred entities, the hub among them',
      params: { ids, types: RELATION_TYPE_NAMES },
      hits: ROWS * RELATION_TYPE_NAMES.length * 2 * 2,
    },
  ],
  // A node with its properties; of names, identifiers and countries fewer than five in all, two or three properties each.
  'write/entity-states': [
    { of: 'a hundred entities, the hub among them', params: { ids: [...ids].sort() }, hits: ROWS * 45 },
    { of: 'a hundred that are new', params: { ids: ids.map((id) => `${id}-new`) }, hits: ROWS * 10 },
  ],
  'write/entity-versions': [{ of: 'a hundred entities', params: { ids }, hits: ROWS * (BY_ID + 2) }],
  'write/source-states': [
    {
      of: 'twenty sources',
      params: { ids: generatedSources.map(({ id }) => id).sort() },
      hits: generatedSources.length * 12,
    },
  ],
  'write/article-state': [
    { of: 'an article', params: { id: generatedArticles[0]?.article.id ?? '' }, hits: 14 },
    { of: 'one that is new', params: { id: 'new' }, hits: 12 },
  ],
  // Seven properties, the chain of what hangs on it three times, and at each end an id; of relations four properties.
  'write/claim-states': [
    { of: 'a hundred claims', params: { ids: [...pair].sort() }, hits: ROWS * (BY_ID + 9 + 3 * CHAIN + 8) },
    { of: 'a hundred that do not exist', params: { ids: pair.map((id) => `${id}-new`) }, hits: ROWS * 1 },
  ],
  'write/claim-statuses': [
    {
      of: 'a hundred claims',
      params: {
        claims: pair.map((id) => ({
          id,
          properties: { status: 'RETRACTED', retractedReason: 'a', undone: true },
        })),
      },
      hits: ROWS * (BY_ID + 5),
    },
  ],
  'write/supersedes': [
    { of: 'a claim', params: { id: pair[0] ?? '', supersededId: pair[1] ?? '' }, hits: 2 * BY_ID + 2 },
  ],
  'write/named': [
    { of: 'the name of a hub', params: { names: [hubName], limit: 10 }, hits: 12 },
    {
      of: 'a hundred names that nobody has',
      params: { names: ids.map((id) => `${id}?`), limit: 10 },
      hits: ROWS,
    },
  ],
  ...bothWays('change/page', [
    { of: 'a page of thousands', params: since, hits: range(PAGE) + PAGE * CHANGE },
    {
      of: 'a page with the total',
      params: { ...since, withTotal: true },
      hits: range(PAGE) + PAGE * CHANGE + range(WRITES) + WRITES,
    },
  ]),
  ...bothWays('change/page-by-target', [
    {
      of: 'a hub, which was changed thousands of times',
      params: { ...history, targets: [`Entity:${hub}`] },
      hits: range(PAGE) + PAGE * CHANGE,
    },
    {
      of: 'the same with the total',
      params: { ...history, targets: [`Entity:${hub}`], withTotal: true },
      hits: range(PAGE) + PAGE * CHANGE + range(CHANGES_OF_HUB) + CHANGES_OF_HUB,
    },
    {
      of: 'twenty of whom one was often changed',
      params: { ...history, targets: hubs.map((id) => `Entity:${id}`) },
      // Each is looked for among articles and sources too.
      hits: range(PAGE) + PAGE * CHANGE + hubs.length * (3 * CHANGE + 2),
    },
    {
      of: 'one that was never changed',
      params: { ...history, targets: [`Entity:${rare}`] },
      hits: 1 + 3 * CHANGE,
    },
    {
      of: 'a hundred claims, which an import recorded',
      params: { ...history, targets: pair.map((id) => `Claim:${id}`) },
      // Its two numbers, and what was written with either; another change has the same place here.
      hits: ROWS * (BY_ID + 3 + 2 * (2 * BY_ID + CHANGE)),
    },
  ]),
  // Each claim of it: its entry, what it is kept by, and its keys.
  ...bothWays('claim/page-of-import', [
    {
      of: 'a batch of 2,500 claims',
      params: { sorts: [GENERATED_IMPORT], below: '~', above: '', limit: PAGE },
      hits: BATCH * 6,
    },
    {
      of: 'nothing',
      params: { sorts: ['none'], below: '~', above: '', limit: PAGE },
      hits: BY_ID,
    },
  ]),
};
