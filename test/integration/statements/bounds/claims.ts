import { CLAIM_LINKS } from '../../../../src/graph/claim.ts';
import { claimsFrom, claimsOf, expectedRelations, relationsOf } from '../../../setup/generated-answers.ts';
import { generatedClaims } from '../../../setup/generated-claims.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { claimClause } from './claim-clause.ts';
import { BATCH_PAGE, type Bounds, BY_ID, bothWays, CHAIN, PAGE, range } from './cost.ts';

/** Properties of a claim that every list tells, and those that few ask for. */
const RECORD = 6;
const DETAILS = 13;
/** An entity at an end: its label and its properties. */
const END = 4;
/** What a claim names: its chain, and of each end the id; at most as many ends, each by label and properties. */
const LINKS = 2 * CHAIN + END * CHAIN;
/** Its chain twice more, for articles and for datasets; article, publisher and place of each. */
const EVIDENCE = 34;
const FULL = RECORD + DETAILS + LINKS + EVIDENCE;
/** To keep a claim that an index entry leads to, its label and its status are looked at. */
const KEPT = 2;

const { hub, hubs, rare, biggestPair, smallestPair, commonType, rareType, source } = GENERATED;
const ofHub = claimsOf(hub);
const strongest = relationsOf(hub).slice(0, 10);
const byStatus = (status: string) => generatedClaims.filter((claim) => claim.status === status).length;
const ofType = (type: string) => generatedClaims.filter(({ relation }) => relation === type).length;
const fromSource = claimsFrom(source).length;
const inBiggest = expectedRelations[0]?.linked.length ?? 0;

const none = { withDetails: false, roles: [], withEvidence: false };
const parts = { withDetails: true, roles: CLAIM_LINKS, withEvidence: true };
const bare = { ...none, withTotal: false };
const full = { ...bare, ...parts };
const whole = { from: '', to: '~', below: '~', above: '', limit: PAGE };
const top = { statuses: ['ACTIVE'], ...whole, ...bare };
const all = { ...top, types: null, sourceId: null };
const article = {
  ...{ ...bare, ids: ['article-0'] },
  clauses: [{ ...claimClause, begin: 'ALL', walked: [] }],
  ...{ after: '', before: '\u{10ffff}', limit: PAGE },
};
const inArticle = generatedClaims
  .flatMap(({ articles }) => articles)
  .filter(({ articleId }) => articleId === 'article-0').length;
const deep = { below: '2019-03-01' };
const days = { from: '2021-05-01', to: '2021-05-31~', below: '2021-05-31~', above: '2021-05-01' };

/** As many entries as the page has claims, each looked at. */
const page = (limit: number, record = RECORD) => range(limit) + limit * (KEPT + record);
/** The same from two ends. */
const entityPage = (limit: number, record = RECORD) => page(limit, record) + range(limit) + limit * KEPT;

/** Claims: no bound but that of a total, or of a filter that no index has, depends on how many there are. */
export const claimBounds: Bounds = {
  'claim/by-ids': [
    {
      of: 'ten claims with all that hangs on them',
      params: { ids: generatedClaims.slice(0, 10).map(({ id }) => id), ...parts },
      hits: 10 * (BY_ID + FULL),
    },
  ],
  ...bothWays('claim/page', [
    { of: 'a page', params: top, hits: page(PAGE) },
    { of: 'a page deep in the list', params: { ...top, ...deep }, hits: page(PAGE) },
    { of: 'a page of a month', params: { ...top, ...days }, hits: page(PAGE) },
    { of: 'a page with all that hangs on it', params: { ...top, ...full }, hits: page(PAGE, FULL) },
    {
      of: 'a page with the total, which counts those that are not active',
      params: { ...top, withTotal: true },
      hits: page(PAGE) + 3 + byStatus('PROPOSED') + byStatus('RETRACTED') + byStatus('SUPERSEDED'),
    },
    {
      of: 'a page of a rare status with its total',
      params: { ...top, statuses: ['PROPOSED'], withTotal: true },
      hits: page(PAGE) + range(byStatus('PROPOSED')),
    },
  ]),
  ...bothWays('claim/page-by-type', [
    { of: 'a page', params: { ...top, types: [commonType] }, hits: page(PAGE) },
    {
      of: 'a page of a rare type with its total',
      params: { ...top, types: [rareType], withTotal: true },
      hits: page(PAGE) + range(ofType(rareType)),
    },
  ]),
  ...bothWays('claim/page-by-source', [
    {
      of: 'a source',
      params: { ...top, types: null, sourceId: source },
      hits: page(PAGE) + 5 * fromSource,
    },
  ]),
  ...bothWays('claim/page-by-entity', [
    { of: 'a page of a hub', params: { ...all, ids: [hub] }, hits: entityPage(PAGE) },
    { of: 'a page deep in a hub', params: { ...all, ...deep, ids: [hub] }, hits: entityPage(PAGE) },
    { of: 'a month of a hub', params: { ...all, ...days, ids: [hub] }, hits: entityPage(PAGE) },
    { of: 'an entity of one claim', params: { ...all, ids: [rare] }, hits: entityPage(1) },
    {
      of: 'a page of a hub with all that hangs on it',
      params: { ...all, ...full, ids: [hub] },
      hits: entityPage(PAGE, FULL),
    },
    {
      of: 'twenty hubs at once',
      params: { ...all, ids: hubs, limit: BATCH_PAGE },
      hits: hubs.length * entityPage(BATCH_PAGE),
    },
    {
      of: 'the total of a hub, which looks at its claims',
      params: { ...all, ids: [hub], withTotal: true },
      hits: entityPage(PAGE) + 3.5 * ofHub.length,
    },
    {
      of: 'a rare status of a hub, which looks through its claims',
      params: { ...all, ids: [hub], statuses: ['PROPOSED'] },
      hits: entityPage(PAGE) + 2 * ofHub.length,
    },
    {
      of: 'a type of a hub, which looks through its claims',
      params: { ...all, ids: [hub], types: [rareType] },
      hits: entityPage(PAGE) + 3.5 * ofHub.length,
    },
    {
      of: 'a source of a hub, which looks through its claims and where they come from',
      params: { ...all, ids: [hub], sourceId: 'source-3', withTotal: true },
      hits: entityPage(PAGE) + (CHAIN + 6) * ofHub.length,
    },
  ]),
  ...bothWays('claim/page-by-relation', [
    { of: 'a page of the biggest pair', params: { ...all, ids: [biggestPair] }, hits: page(PAGE) },
    { of: 'a page of a pair of one claim', params: { ...all, ids: [smallestPair] }, hits: page(1) },
    {
      of: 'a page deep in the biggest pair',
      params: { ...all, ...deep, ids: [biggestPair] },
      hits: page(PAGE),
    },
    {
      of: 'ten relations of a hub at once, with all that hangs on their claims',
      params: { ...all, ...full, ids: strongest.map(({ id }) => id), limit: 4 },
      hits: 10 * page(4, FULL),
    },
    {
      of: 'the total of the biggest pair, which looks at its claims',
      params: { ...all, ids: [biggestPair], withTotal: true },
      hits: page(PAGE) + BY_ID + 4 * inBiggest,
    },
  ]),
  ...bothWays('claim/page-by-article', [
    { of: 'a page of an article', params: article, hits: page(PAGE, RECORD + 2) },
    {
      of: 'a page deep in an article',
      params: { ...article, after: '000020' },
      hits: page(PAGE, RECORD + 2),
    },
    {
      of: 'the total of an article, which looks at its claims',
      params: { ...article, withTotal: true },
      hits: page(PAGE, RECORD + 2) + BY_ID + 4 * inArticle,
    },
  ]),
};
