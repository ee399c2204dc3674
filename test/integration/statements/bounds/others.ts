import { textQuery } from '../../../../src/graph/search/text-query.ts';
import { ENTITY_KIND_NAMES } from '../../../../src/model/kind.ts';
import { claimsOf, expectedRelations, mentionsOf } from '../../../setup/generated-answers.ts';
import { generatedClaims } from '../../../setup/generated-claims.ts';
import {
  generatedArticles,
  generatedDatasets,
  generatedEntities,
} from '../../../setup/generated-entities.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { claimClause } from './claim-clause.ts';
import { type Bounds, BY_ID, bothWays, PAGE, range } from './cost.ts';
import { resolveParameters, searchParameters } from './recorded.ts';

/** Properties of an article, and of a source. */
const ARTICLE = 8;
const SOURCE = 4;
/** To find the article of a claim: where the claim stands, the chain of what hangs on it, the article. */
const PER_CLAIM = 11;

const { hub, rare, rareType } = GENERATED;
const top = { below: '~', above: '', limit: PAGE, withTotal: false };
const articles = { ...top, from: '', to: '~' };
const clause = { tests: [], below: '~', above: '', begin: 'ALL', starts: [] };
const english = { on: 'LANGUAGE', is: true, tags: ['en'] };
const unwritten = { on: 'LANGUAGE', is: true, tags: ['xx'] };
/** To see whether an article is of a language: its key twice, and the language as often. */
const TESTED = 4;
const ofSource = { ...top, clauses: null, ids: ['source-0'] };
const filtered = { below: '~', above: '', limit: PAGE, taken: PAGE };
const claims = { ...claimClause, walked: [] };
const ofType = (type: string) => generatedClaims.filter(({ relation }) => relation === type).length;
const byName = { after: '', before: '\u{10ffff}', limit: PAGE, withTotal: false };
const hubName = generatedEntities[0]?.name ?? '';
/** Names taken from each index, however many match: of each its bearer, and what it is ranked by. */
const candidates = 100;
const CANDIDATE = 10;
/** Of each name that is only counted: its bearer, whose kind and countries are looked at. */
const COUNTED = 13;
/** Of each text that an index gives: its place in lists, and what the conditions ask of it. */
const TEXT = 8;
/** Texts taken from an index, of each of which its place in lists is looked at. */
const taken = 1000;
const texts = { taken, candidates, after: '~', limit: PAGE };
/** Of each name that may be meant: its bearer, whose kind, countries and claims are looked at. */
const RESOLVED = 30;
/** A page of those that were found. */
const RECORDS = PAGE * 6;

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
    { of: 'a source of three articles', params: { ...ofSource }, hits: range(3) + 3 * ARTICLE },
    {
      of: 'a source of three articles, which are looked at, with their total',
      params: { ...ofSource, clauses: [{ ...clause, tests: [english] }], withTotal: true },
      hits: 2 * range(3) + 3 * (ARTICLE + 2 * TESTED),
    },
    {
      of: 'a source of three articles, with their total',
      params: { ...ofSource, withTotal: true },
      hits: range(3) + 3 * ARTICLE + range(3),
    },
  ]),
  ...bothWays('article/page-by-entity', [
    { of: 'a hub', params: { ...top, clauses: null, ids: [hub] }, hits: PER_CLAIM * mentionsOf(hub) },
    {
      of: 'a hub, each article of which is looked at once',
      params: { ...top, clauses: [{ ...clause, tests: [english] }], ids: [hub] },
      hits: PER_CLAIM * mentionsOf(hub) + TESTED * generatedArticles.length,
    },
    { of: 'an entity of one claim', params: { ...top, clauses: null, ids: [rare] }, hits: 3 * PER_CLAIM },
  ]),
  ...bothWays('article/page-where', [
    {
      of: 'all that are in one language: those of others are passed',
      params: { ...filtered, clauses: [{ ...clause, tests: [english] }] },
      hits: (1 + TESTED) * 6 * PAGE + PAGE * ARTICLE,
    },
    {
      of: 'those of two sources in no language: all of them are looked at',
      params: {
        ...filtered,
        clauses: [{ ...clause, begin: 'SOURCE', starts: ['source-0', 'source-1'], tests: [unwritten] }],
      },
      hits: 2 * range(4) + 8 * TESTED,
    },
    {
      of: 'two that are named',
      params: { ...filtered, clauses: [{ ...clause, begin: 'IDS', starts: ['article-1', 'article-2'] }] },
      hits: 2 * (BY_ID + 2 + ARTICLE),
    },
  ]),
  'filter/reporting': [
    {
      of: 'a hub, whose claims are gone through',
      params: { clauses: [{ ...claims, begin: 'EITHER', starts: [hub] }], limit: 1000 },
      hits: PER_CLAIM * claimsOf(hub).length * 2,
    },
    {
      of: 'an entity of one claim',
      params: { clauses: [{ ...claims, begin: 'EITHER', starts: [rare] }], limit: 1000 },
      hits: 3 * PER_CLAIM,
    },
    {
      of: 'a rare type',
      params: {
        clauses: [{ ...claims, begin: 'TYPE', types: { [rareType]: true }, walked: [rareType] }],
        limit: 1000,
      },
      hits: (PER_CLAIM + 4) * ofType(rareType),
    },
  ],
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
    {
      of: 'a whole name',
      params: await searchParameters(hubName, candidates),
      hits: 2 * CANDIDATE + RECORDS,
    },
    {
      of: 'the beginning of a word of hundreds of names',
      params: await searchParameters('ka', candidates),
      // In two indexes: as it is written, and in other letters.
      hits: 2 * CANDIDATE * candidates + RECORDS,
    },
    {
      of: 'a sign of hundreds of names',
      params: await searchParameters('김', candidates),
      // In all three, and in the first once more, in other letters.
      hits: 4 * CANDIDATE * candidates + RECORDS,
    },
  ],
  'search/facets': [
    {
      of: 'the beginning of a word of hundreds of names',
      params: await searchParameters('ka', candidates, 'search/facets'),
      hits: 2 * COUNTED * candidates,
    },
  ],
  'search/resolve': [
    {
      of: 'twenty whole names',
      params: await resolveParameters(generatedEntities.slice(0, 20).map(({ name }) => name)),
      hits: 20 * RESOLVED * 4,
    },
    {
      of: 'a beginning of hundreds of names: of each index twenty-five are looked at',
      params: await resolveParameters(['ka']),
      hits: 2 * 25 * RESOLVED,
    },
  ],
  'search/claims': [
    {
      of: 'a word of thousands of summaries, of which a thousand are put in order and a hundred looked at',
      params: { ...texts, query: textQuery('country') ?? '', clauses: [{ ...claimClause }] },
      hits: taken + candidates * TEXT + PAGE,
    },
    {
      of: 'two words, of one day',
      params: {
        ...texts,
        query: textQuery('country person') ?? '',
        clauses: [{ ...claimClause, below: '2021-05-02', above: '2021-05-01' }],
      },
      hits: taken + candidates * TEXT,
    },
  ],
  'search/articles': [
    {
      of: 'the beginning of a word of some titles',
      params: { ...texts, query: textQuery('ka') ?? '', clauses: [{ ...clause }] },
      hits: generatedArticles.length * (1 + TEXT) + PAGE * ARTICLE,
    },
  ],
  'source/datasets-by-ids': [
    {
      of: 'all datasets',
      params: { ids: generatedDatasets.map(({ id }) => id) },
      hits: generatedDatasets.length * (BY_ID + 4),
    },
  ],
  'stats/written-at': [{ of: 'the clock', params: {}, hits: 6 }],
  'stats/is-empty': [{ of: 'the whole graph', params: {}, hits: 2 }],
  'stats/graph': [
    {
      of: 'the whole graph',
      params: { kinds: [...ENTITY_KIND_NAMES] },
      hits: generatedEntities.length + 5 * expectedRelations.length + 400,
    },
  ],
  'migration/applied': [{ of: 'the steps of the schema', params: {}, hits: 105 }],
};
