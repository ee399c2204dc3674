import { RELATION_TYPE_NAMES } from '../../../../src/model/relation.ts';
import { claimsFrom, claimsOf, expectedRelations } from '../../../setup/generated-answers.ts';
import { generatedClaims } from '../../../setup/generated-claims.ts';
import { generatedEntities } from '../../../setup/generated-entities.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { type Bounds, BY_ID, bothWays, CHAIN, PAGE } from './cost.ts';

const { hub, hubs, rare, source, biggestPair, smallestPair, rareType } = GENERATED;
/** Of a claim that is counted: its entry, the claim at an end of a link, and what it is told apart and summed by. */
const COUNTED = 10;
/** Of one that is counted in relations too: all its links. */
const RELATED = COUNTED + CHAIN + 4;
/** Of one whose sources are looked for: all its links once more, and what is at their ends. */
const SOURCED = RELATED + CHAIN + 6;

const clause = {
  ...{ knownAt: null, asOf: null, statusesThen: ['ACTIVE'] },
  ...{ statuses: ['ACTIVE'], types: null, begin: 'ALL', starts: [] },
  ...{ walked: RELATION_TYPE_NAMES, below: '~', above: '' },
  ...{ modalities: { ASSERTED: true, FUTURE: true, HYPOTHETICAL: true }, tests: [] },
};
const all = {
  parents: [{ key: '', begin: null, starts: null }],
  spans: [{ below: '~', above: '' }],
  clauses: [clause],
  digits: 7,
};
const ofTypes = { ...all, by: 'TYPE', withIntensity: true, roots: {} };
const parents = (begin: string, ids: readonly string[]) => ({
  parents: ids.map((id) => ({ key: id, begin, starts: [id] })),
});
const list = { key: '', begin: null, starts: null, below: '~', above: '', types: null, tests: [] };
const page = { clauses: [clause], below: '~', above: '', limit: PAGE, taken: PAGE };
const month = { below: '2023-06-01', above: '2023-05-01' };

const live = generatedClaims.filter(({ status }) => status === 'ACTIVE').length;
const ending = generatedClaims.filter(({ validTo }) => validTo !== null).length;
const denials = generatedClaims.filter(({ modality }) => modality === 'DENIED').length;
const ofHub = claimsOf(hub).length;
const ofHubs = hubs.reduce((sum, id) => sum + claimsOf(id).length, 0);
const ofBiggest = expectedRelations[0]?.linked.length ?? 0;
const members = (id: string) => generatedEntities.filter(({ affiliations }) => affiliations.includes(id));
const country = generatedEntities.find(({ id }) => members(id).length > 0)?.id ?? '';

/** One statement that counts, of all there is, of hubs and of what is rare. */
const counting = (given: object, each: number) => [
  { of: 'all claims', params: given, hits: each * live },
  { of: 'a hub', params: { ...given, ...parents('EITHER', [hub]) }, hits: each * ofHub },
  { of: 'twenty hubs at once', params: { ...given, ...parents('EITHER', hubs) }, hits: each * ofHubs },
  { of: 'an entity of one claim', params: { ...given, ...parents('EITHER', [rare]) }, hits: 2 + each },
  {
    of: 'the biggest pair',
    params: { ...given, ...parents('RELATION', [biggestPair]) },
    hits: each * ofBiggest,
  },
  { of: 'a pair of one claim', params: { ...given, ...parents('RELATION', [smallestPair]) }, hits: 1 + each },
];

/** The same by what claims have in common, of which a claim asks whom it names too. */
const NAMED = RELATED + CHAIN + 4;
const plain = { types: RELATION_TYPE_NAMES, below: '~', above: '', asOf: null };
const byMonth = { ...plain, digits: 7 };
const facets = { spans: all.spans, clauses: all.clauses, limit: 10 };
const ofOthers = { ...facets, by: 'COUNTERPART', own: { [hub]: true } };
const ends = {
  types: Object.fromEntries(RELATION_TYPE_NAMES.map((type) => [type, true])),
  ...{ limit: 10, withEvents: true, withEntities: true },
};
const faceting = (given: object, each: number) => [
  { of: 'all claims', params: given, hits: each * live },
  {
    of: 'those of a hub',
    params: { ...given, clauses: [{ ...clause, begin: 'EITHER', starts: [hub] }] },
    hits: each * ofHub,
  },
  {
    of: 'those of an entity of one claim',
    params: { ...given, clauses: [{ ...clause, begin: 'EITHER', starts: [rare] }] },
    hits: 2 + each,
  },
];

/** What is counted is gone through once, whatever the number of buckets; their claims are found in their order. */
export const timelineBounds: Bounds = {
  'claim/timeline': counting(ofTypes, COUNTED),
  'claim/timeline-events': counting(ofTypes, RELATED),
  'claim/timeline-by-source': [
    ...counting(all, SOURCED),
    {
      of: 'those of a source',
      params: { ...all, clauses: [{ ...clause, begin: 'LINK', starts: [source] }] },
      hits: (SOURCED + CHAIN) * claimsFrom(source).length,
    },
  ],
  'claim/facets': faceting({ ...facets, by: 'EVENT_NAME', groupOfType: {} }, COUNTED),
  'claim/facets-events': faceting({ ...facets, by: 'TYPE', groupOfType: {} }, NAMED),
  'claim/facets-by-end': faceting(ofOthers, COUNTED + CHAIN + 4),
  'claim/facets-by-end-events': faceting(ofOthers, NAMED + 8),
  'claim/facets-by-source': faceting(facets, COUNTED + CHAIN + 6),
  'claim/facets-by-source-events': faceting(facets, NAMED + CHAIN + 8),
  'stats/types-named': [
    {
      of: 'all types, whose relations are not read themselves',
      params: { types: RELATION_TYPE_NAMES, groupOfType: {} },
      hits: expectedRelations.length + RELATION_TYPE_NAMES.length,
    },
  ],
  'stats/types-events': [
    {
      of: 'all types',
      params: { types: RELATION_TYPE_NAMES },
      hits: 2 * expectedRelations.length + RELATION_TYPE_NAMES.length,
    },
  ],
  'stats/codes': [
    {
      of: 'all claims, of each of which the relations are looked at',
      params: { types: RELATION_TYPE_NAMES, by: 'EVENT_NAME', groupOfType: {} },
      hits: (5 + CHAIN + 2) * live + RELATION_TYPE_NAMES.length,
    },
  ],
  'stats/sources': [
    {
      of: 'all claims, of each of which its sources and its relations are looked at',
      params: { ...plain, statuses: ['ACTIVE'] },
      hits: (2 * (3 + CHAIN) + CHAIN + 6) * live + 2 * RELATION_TYPE_NAMES.length,
    },
  ],
  'stats/ends': [
    {
      of: 'all that is named, by countries',
      params: { ...ends, by: 'AFFILIATION', apart: [] },
      // Of each entity its relations and, at either end, the chain of all that hangs on it, with the countries that it belongs to.
      hits: (10 + BY_ID + 3 * CHAIN) * generatedEntities.length + 3 * expectedRelations.length,
    },
    {
      of: 'the same by kind, and the claims of the biggest relation one by one',
      params: { ...ends, by: 'KIND', apart: [biggestPair] },
      hits: (10 + BY_ID) * generatedEntities.length + 3 * expectedRelations.length + NAMED * ofBiggest,
    },
  ],
  'stats/apart': [
    {
      of: 'all claims, whose links are counted',
      params: { types: ends.types, limit: 10, most: 200_000 },
      hits: 3 * CHAIN * generatedClaims.length,
    },
    {
      of: 'no claim, where more may have several ends than are looked for',
      params: { types: ends.types, limit: 10, most: 0 },
      hits: 10,
    },
  ],
  'claim/count-coded': [
    {
      of: 'all claims, of which those that deny are looked at',
      params: { ...plain, by: 'CAMEO_ROOT', statuses: ['ACTIVE'] },
      hits: 2 * live + RELATION_TYPE_NAMES.length + 8 * denials,
    },
  ],
  'claim/count': [
    {
      of: 'all claims, of which those that deny are looked at',
      params: { ...byMonth, statuses: ['ACTIVE'] },
      hits: live + RELATION_TYPE_NAMES.length + 6 * denials,
    },
    {
      of: 'those of some months as of a day, of which those that end are looked at too',
      params: { ...byMonth, statuses: ['ACTIVE'], asOf: '2022-05-01', below: '2022-05-01~' },
      hits: live + 2 * RELATION_TYPE_NAMES.length + 6 * denials + 8 * ending,
    },
  ],
  'claim/sums': [
    {
      of: 'all claims',
      params: { ...byMonth, statuses: ['ACTIVE'] },
      hits: 5 * live + RELATION_TYPE_NAMES.length,
    },
  ],
  'claim/events': [
    {
      of: 'all claims',
      params: { ...byMonth, status: 'ACTIVE' },
      hits: (3 + CHAIN) * live + RELATION_TYPE_NAMES.length,
    },
  ],
  'claim/sums-by-root': [
    {
      of: 'all claims',
      params: { ...byMonth, statuses: ['ACTIVE'], roots: {} },
      hits: 6 * live + RELATION_TYPE_NAMES.length,
    },
  ],
  'claim/events-by-root': [
    {
      of: 'all claims',
      params: { ...byMonth, statuses: ['ACTIVE'], roots: {} },
      hits: (4 + CHAIN) * live + RELATION_TYPE_NAMES.length,
    },
  ],
  'claim/sums-by-source': [
    {
      of: 'all claims, those with sources and those without',
      params: { ...byMonth, statuses: ['ACTIVE'] },
      hits: (2 * (3 + CHAIN) + 10) * live + 2 * RELATION_TYPE_NAMES.length,
    },
  ],
  'claim/events-by-source': [
    {
      of: 'all claims, those with sources and those without',
      params: { ...byMonth, statuses: ['ACTIVE'] },
      hits: (2 * (3 + CHAIN) + CHAIN + 6) * live + 2 * RELATION_TYPE_NAMES.length,
    },
  ],
  'entity/claim-ends': [
    { of: 'a hub and a rare entity', params: { ids: [hub, rare] }, hits: 2 * (BY_ID + CHAIN) },
  ],
  'claim/first-and-last': [
    { of: 'the two ends of two statuses', params: { statuses: ['ACTIVE', 'RETRACTED'] }, hits: 8 },
  ],
  'entity/affiliates': [
    {
      of: 'whoever belongs to a country, and to nobody',
      params: { ids: [country, rare] },
      hits: 2 * BY_ID + 5 * members(country).length + CHAIN,
    },
  ],
  ...bothWays('claim/pages-where', [
    { of: 'a page of all', params: { ...page, lists: [list] }, hits: COUNTED * PAGE },
    {
      of: 'a rare type in a month, which is found among its own',
      params: { ...page, lists: [{ ...list, ...month, types: { [rareType]: true } }] },
      hits: COUNTED * PAGE,
    },
    {
      of: 'a page of a hub and one of a rare entity',
      params: {
        ...page,
        lists: [hub, rare].map((id) => ({ ...list, key: id, begin: 'EITHER', starts: [id] })),
      },
      hits: 2 * COUNTED * PAGE + 2 + COUNTED,
    },
    {
      of: 'a page of the biggest pair',
      params: { ...page, lists: [{ ...list, begin: 'RELATION', starts: [biggestPair] }] },
      hits: COUNTED * PAGE,
    },
  ]),
};
