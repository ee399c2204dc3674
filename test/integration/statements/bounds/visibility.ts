import { CHANGES_OF_HUB } from '../../../setup/generated-changes.ts';
import { generatedClaims } from '../../../setup/generated-claims.ts';
import { generatedArticles, generatedSources } from '../../../setup/generated-entities.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { type Bounds, BY_ID, CHAIN, range } from './cost.ts';
import { ROWS } from './recorded.ts';

const claimIds = generatedClaims.slice(0, ROWS).map(({ id }) => id);
const sourceIds = generatedSources.map(({ id }) => id).sort();
const articleIds = generatedArticles.map(({ article }) => article.id).sort();
const LIMIT = 20;

/** What making things private and public looks up and writes; in the graph, nothing is private. */
export const visibilityBounds: Bounds = {
  'write/claim-visibility': [
    {
      of: 'a hundred claims',
      params: { claims: claimIds.map((id) => ({ id, status: 'PRIVATE_ACTIVE' })) },
      // Where it stands; its chain, and of each end an id that is noted.
      hits: ROWS * (BY_ID + 2 + CHAIN + 12),
    },
  ],
  // No claim is looked at where nothing is private.
  'write/resting-on-private': [{ of: 'a hundred claims', params: { ids: claimIds }, hits: 4 }],
  'write/public-on': [
    {
      of: 'twenty claims of all articles and sources',
      params: { articleIds, sourceIds, limit: LIMIT },
      hits: (articleIds.length + sourceIds.length) * 40 + LIMIT * 20,
    },
    { of: 'nothing', params: { articleIds: [], sourceIds: [], limit: LIMIT }, hits: 1 },
  ],
  'write/public-articles': [
    {
      of: 'twenty of all',
      params: { sourceIds, limit: LIMIT },
      hits: sourceIds.length * 4 + range(LIMIT) + LIMIT * 2,
    },
  ],
  'write/article-visibility': [
    { of: 'all articles', params: { ids: articleIds }, hits: articleIds.length * (2 * BY_ID + 12) },
  ],
  'write/source-visibility': [
    { of: 'all sources', params: { ids: sourceIds }, hits: sourceIds.length * (BY_ID + 4) },
  ],
  'write/visibility': [
    {
      of: 'all articles and sources',
      params: { articleIds, sourceIds, visibility: 'PRIVATE' },
      hits: (articleIds.length + sourceIds.length) * (BY_ID + 3),
    },
  ],
  // Whatever was written with them, and of it the first claim that is public.
  'write/hide-imports': [
    { of: 'a hundred claims', params: { claimIds }, hits: ROWS * (BY_ID + 1 + 2 * (BY_ID + 1)) + 40 },
  ],
  'write/hide-changes': [
    {
      of: 'a hub, which was changed thousands of times',
      params: { targets: [`Entity:${GENERATED.hub}`] },
      hits: range(CHANGES_OF_HUB) + CHANGES_OF_HUB * 2,
    },
  ],
};
