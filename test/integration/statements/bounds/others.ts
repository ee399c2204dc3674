import { ENTITY_KIND_NAMES } from '../../../../src/model/kind.ts';
import { expectedRelations, mentionsOf } from '../../../setup/generated-answers.ts';
import { generatedArticles, generatedEntities } from '../../../setup/generated-entities.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { type Bounds, BY_ID, bothWays, PAGE, range } from './cost.ts';
import { searchParameters } from './recorded.ts';

/** Properties of an article, and of a source. */
const ARTICLE = 8;
const SOURCE = 4;
/** To find the article of a claim: where the claim stands, the chain of what hangs on it, the article. */
const PER_CLAIM = 11;

const { hub, rare } = GENERATED;
const top = { below: '~', above: '', limit: PAGE, withTotal: false };
const articles = { ...top, from: '', to: '~' };
const byName = { after: '', before: '\u{10ffff}', limit: PAGE, withTotal: false };
const hubName = generatedEntities[0]?.name ?? '';
/** Names taken from each index, however many match: of each its bearer, and what it is ranked by. */
const candidates = 100;
const CANDIDATE = 12;

/** Articles, sources, search, and what is asked of the whole graph. */
export const otherBounds: Bounds = {
  'article/by-ids': [
    { of: 'two articles', params: { ids: ['article-1', 'article-2'] }, hits: 2 * (BY_ID + ARTICLE + 4) },
  ],
  ...bothWays('article/page', [
    { of: 'a page', params: articles, hits: range(PAGE) + PAGE * ARTICLE },
    {
      of: 'a page with the total',
      params: { ...articles, withTotal: true },
      hits: range(PAGE) + PAGE * ARTICLE + range(generatedArticles.length),
    },
  ]),
  ...bothWays('article/page-by-source', [
    { of: 'a source of three articles', params: { ...top, ids: ['source-0'] }, hits: range(3) + 3 * ARTICLE },
    {
      of: 'a source of three articles, with their total',
      params: { ...top, ids: ['source-0'], withTotal: true },
      hits: range(3) + 3 * ARTICLE + range(3),
    },
  ]),
  ...bothWays('article/page-by-entity', [
    { of: 'a hub', params: { ...top, ids: [hub] }, hits: PER_CLAIM * mentionsOf(hub) },
    { of: 'an entity of one claim', params: { ...top, ids: [rare] }, hits: 3 * PER_CLAIM },
  ]),
  'source/by-ids': [
    { of: 'two sources', params: { ids: ['source-1', 'source-2'] }, hits: 2 * (BY_ID + SOURCE) },
  ],
  'source/entities': [
    { of: 'two sources', params: { ids: ['source-0', 'source-1'] }, hits: 2 * (BY_ID + 7) },
  ],
  ...bothWays('source/page', [
    { of: 'a page', params: byName, hits: range(PAGE) + PAGE * SOURCE },
    {
      of: 'a page with the total',
      params: { ...byName, withTotal: true },
      hits: range(PAGE) + PAGE * SOURCE + 1,
    },
  ]),
  'search/names': [
    { of: 'a whole name', params: await searchParameters(hubName, candidates), hits: 2 * CANDIDATE },
    {
      of: 'the beginning of a word of hundreds of names',
      params: await searchParameters('ka', candidates),
      hits: CANDIDATE * candidates + PAGE * 4,
    },
    {
      of: 'a sign of hundreds of names',
      params: await searchParameters('김', candidates),
      hits: CANDIDATE * candidates + PAGE * 4,
    },
  ],
  'stats/is-empty': [{ of: 'the whole graph', params: {}, hits: 2 }],
  'stats/graph': [
    {
      of: 'the whole graph',
      params: { kinds: [...ENTITY_KIND_NAMES] },
      hits: generatedEntities.length + 5 * expectedRelations.length + 400,
    },
  ],
  'migration/applied': [{ of: 'the steps of the schema', params: {}, hits: 80 }],
};
