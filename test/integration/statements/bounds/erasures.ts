import { CHANGES_OF_HUB, GENERATED_ERASED } from '../../../setup/generated-changes.ts';
import { generatedClaims } from '../../../setup/generated-claims.ts';
import { generatedArticles } from '../../../setup/generated-entities.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { type Bounds, BY_ID, CHAIN, range } from './cost.ts';
import { ROWS } from './recorded.ts';

const { hub, rare } = GENERATED;
/** Of the articles the one that most claims are reported in. */
const [article = ''] = [...Map.groupBy(generatedArticles, ({ article: { id } }) => id).keys()];
const reported = generatedClaims.filter(({ articles }) =>
  articles.some(({ articleId }) => articleId === article),
);
const claimIds = generatedClaims.slice(0, ROWS).map(({ id }) => id);
const LIMIT = 50;

/** What erasing looks up and writes: what hangs on a thing, and its past. */
export const erasureBounds: Bounds = {
  'erase/erased': [
    {
      of: 'a hundred things that are there',
      params: { targets: claimIds.map((id) => `Claim:${id}`) },
      hits: ROWS,
    },
    { of: 'one that was', params: { targets: [`Claim:${GENERATED_ERASED}`] }, hits: BY_ID + 1 },
  ],
  'erase/reported': [
    {
      of: 'an article of many claims, up to a limit',
      params: { id: article, limit: LIMIT },
      hits: BY_ID + 6 + LIMIT * (4 + 3 * CHAIN),
    },
    { of: 'one that is not there', params: { id: 'no-article', limit: LIMIT }, hits: BY_ID },
  ],
  'erase/evidence': [
    {
      of: 'a hundred claims',
      params: { articleId: article, claimIds: reported.slice(0, ROWS).map(({ id }) => id) },
      hits: BY_ID + ROWS * (BY_ID + 2 * CHAIN + 6),
    },
  ],
  'erase/past': [
    {
      of: 'a hub, which was changed thousands of times',
      params: { targets: [`Entity:${hub}`], seq: 1 },
      hits: range(CHANGES_OF_HUB) + CHANGES_OF_HUB * 6,
    },
    { of: 'one that was not', params: { targets: ['Entity:unchanged'], seq: 1 }, hits: 2 },
  ],
  'erase/tombstones': [
    { of: 'a hundred', params: { targets: claimIds.map((id) => `Claim:${id}`) }, hits: 4 + ROWS * 12 },
  ],
  'erase/nodes': [
    {
      of: 'a hundred claims',
      params: { claimIds, articleIds: [], entityIds: [] },
      hits: ROWS * (BY_ID + 6 * CHAIN + 20),
    },
    { of: 'somebody of one claim', params: { claimIds: [], articleIds: [], entityIds: [rare] }, hits: 120 },
  ],
};
