import { expectedRelations } from '../../../setup/generated-answers.ts';
import { generatedClaims } from '../../../setup/generated-claims.ts';
import {
  generatedArticles,
  generatedEntities,
  generatedIds,
  generatedSources,
} from '../../../setup/generated-entities.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { MERGED, MERGED_CLAIMS } from '../../../setup/generated-merges.ts';
import { type Bounds, BY_ID, CHAIN, range } from './cost.ts';

const ROWS = 100;

const { hub } = GENERATED;
const ofHub = expectedRelations.filter(({ sourceId }) => sourceId === hub);
const linkedToHub = ofHub.flatMap((relation) => relation.linked).length;
const claims = generatedClaims.slice(0, ROWS);
const relationsOfClaim = new Map(
  claims.map((claim) => [
    claim.id,
    expectedRelations.filter(({ linked }) => linked.includes(claim)).map(({ id }) => id),
  ]),
);
const page = { after: '', limit: ROWS };
/** The page that begins with the hub. */
const countries = generatedIds
  .filter((id) => id >= hub)
  .sort()
  .slice(0, ROWS);
const ofCountries = expectedRelations.filter(({ sourceId }) => countries.includes(sourceId)).length;

/**
 * What checks and rebuilds: a page at a time, so much for each thing that hangs on the page. None of it
 * depends on what other pages hold.
 */
export const maintenanceBounds: Bounds = {
  // Nine properties; five kinds of links, each a walk through the chain; three looks at each of five ends.
  'verify/claims': [{ of: 'a hundred claims', params: page, hits: ROWS * (9 + 5 * CHAIN + 5 * 3) }],
  // Up to two names of five properties; of each typed relationship its ends, its type and three properties.
  'verify/entities': [
    {
      of: 'a hundred entities, a hub among them',
      params: { ...page, after: 'country' },
      hits: ROWS * (8 + 2 * 7 + CHAIN) + ofCountries * 9,
    },
  ],
  'verify/relations': [
    {
      of: 'all relations that start from a hub',
      params: { sourceIds: [hub] },
      hits: ofHub.length * 12 + linkedToHub * (7 + 3 * CHAIN + 6),
    },
  ],
  'verify/articles': [{ of: 'a hundred articles', params: page, hits: generatedArticles.length * (9 + 6) }],
  'verify/sources': [{ of: 'a hundred sources', params: page, hits: generatedSources.length * 4 }],
  'verify/merges': [
    {
      of: 'those that were merged into a hub',
      params: { after: '', limit: MERGED },
      hits: range(MERGED) + MERGED * (6 + 2 * BY_ID) + MERGED_CLAIMS * 3 * CHAIN,
    },
  ],
  'verify/erased': [{ of: 'all', params: page, hits: range(ROWS) + ROWS * (2 * BY_ID + 2) }],
  'verify/totals': [{ of: 'the whole graph', params: {}, hits: 4 }],
  'rebuild/claims': [
    {
      of: 'a hundred claims',
      params: { claims: claims.map(({ id }) => ({ id, sort: id, places: [] })) },
      hits: ROWS * (BY_ID + 1 + CHAIN + 3 * 4),
    },
  ],
  'rebuild/unlink': [
    {
      of: 'a hundred claims that stay linked',
      params: {
        claims: claims.map(({ id }) => ({ id, relationIds: relationsOfClaim.get(id) ?? [] })),
      },
      hits: ROWS * (BY_ID + CHAIN + 2),
    },
  ],
  'rebuild/drop-relations': [
    { of: 'all relations that start from a hub', params: { sourceIds: [hub] }, hits: ofHub.length * 9 },
  ],
  'rebuild/drop-typed': [
    {
      of: 'all relationships that start from a hub',
      params: {
        keep: [{ sourceId: hub, drawn: Object.fromEntries(ofHub.map(({ id, type }) => [id, type])) }],
      },
      hits: ofHub.length * 8,
    },
  ],
  'rebuild/entities': [
    {
      of: 'a hundred entities',
      params: {
        entities: generatedEntities.slice(0, ROWS).map(({ id, kind }) => ({ id, kind, sort: id, names: [] })),
      },
      hits: ROWS * (BY_ID + 5),
    },
  ],
  'rebuild/articles': [
    {
      of: 'sixty articles',
      params: {
        articles: generatedArticles.map(({ article: { id, source } }) => ({
          id,
          sort: '',
          sourceId: source,
        })),
      },
      hits: generatedArticles.length * BY_ID,
    },
  ],
  'rebuild/sources': [
    {
      of: 'twenty sources',
      params: { sources: generatedSources.map(({ id }) => ({ id, sort: id })) },
      hits: generatedSources.length * (BY_ID + 1),
    },
  ],
};
