import { RELATION_TYPE_NAMES } from '../../../../src/model/relation.ts';
import { expectedRelations } from '../../../setup/generated-answers.ts';
import { generatedClaims } from '../../../setup/generated-claims.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { type Bounds, BY_ID, bothWays, CHAIN, PAGE } from './cost.ts';
import { clause, countries, dated } from './filters.ts';

const { hub, hubs, rare, commonType, rareType, biggestPair } = GENERATED;
const TYPES = RELATION_TYPE_NAMES.length;
/** A range of an index: where it begins, and the look past its end. */
const SEEK = 2;
/** Of a relation that is counted: its entry, whether it is plain, its links to claims, and what it is put in order by. */
const RELATION = 6;
/** Of a claim that is counted: the link to it, its label, and all that its clocks go by. */
const CLAIM = 9;
/** Of a claim whose origins are looked for: three times its links, and an origin's name. */
const ORIGINS = 3 * (CHAIN + 2);
/** Of a relation that is given: by its id, and its properties. */
const RECORD = BY_ID + 10;

const linkedTo = (id: string) =>
  expectedRelations.filter(({ sourceId, targetId }) => sourceId === id || targetId === id);
/** What it takes to count relations from their claims, those that count no more too. */
const counting = (relations: typeof expectedRelations, claim = CLAIM) =>
  relations.reduce((sum, { linked }) => sum + RELATION + claim * linked.length, 0);
/** The same for all there is of a page, which is counted by its origins too. */
const page = (relations: typeof expectedRelations) =>
  relations
    .map(({ linked }) => RECORD + (CLAIM + ORIGINS) * linked.length)
    .toSorted((left, right) => right - left)
    .slice(0, PAGE)
    .reduce((sum, hits) => sum + hits, 0);

const ofHub = linkedTo(hub);
const ofType = (type: string) => expectedRelations.filter((relation) => relation.type === type);
const biggest = expectedRelations.filter(({ id }) => id === biggestPair);

const asOf = { asOf: '2022-05-01', knownAt: null };
const both = { asOf: '2022-05-01', knownAt: '2100-01-01T00:00:00Z' };
const list = { below: '~', above: '0000000001', limit: PAGE };
const top = { ...list, byLatest: false, withTotal: false, withEnds: false, withHeads: false };
const latest = { byLatest: true, above: '0000-00-00' };
/** Of the latest claim: its link, and what its clocks go by; of those that count no more, as many as are newer. */
const LATEST = SEEK + CLAIM;
const ofAll = { ...list, byLatest: false, withEnds: false };
const few = { candidates: 200, bounded: true };
const all = { candidates: Number.MAX_SAFE_INTEGER, bounded: false };
const seen = (params: object = {}) => ({
  whenSource: [{ ...clause, ...params }],
  whenTarget: [{ ...clause, ...params }],
});
const where = (params: object = {}) => ({ clauses: [{ ...clause, ...params }] });

/**
 * What is read at a clock is counted from claims, or their links, or is as it is stored: of all of an entity, of a type or
 * of the graph, and nothing else.
 */
export const clockBounds: Bounds = {
  ...bothWays('relation/page-by-entity-at', [
    {
      of: 'a hub',
      params: { ...top, ...all, ...both, ...seen(), ids: [hub] },
      hits: 2 * SEEK + counting(ofHub) + page(ofHub),
    },
    {
      of: 'a hub, by the latest day',
      params: { ...top, ...latest, ...all, ...both, ...seen(), ids: [hub] },
      hits: 2 * SEEK + counting(ofHub) + ofHub.length * LATEST + page(ofHub),
    },
    {
      of: 'a hub, the strongest of which are counted alone',
      params: { ...top, candidates: PAGE, bounded: true, ...asOf, ...seen(), ids: [hub] },
      hits: 4 * (SEEK + PAGE) + counting(ofHub.slice(0, 2 * PAGE)) + page(ofHub),
    },
    {
      of: 'what a hub had to do with countries in a month, by a rare type, counted',
      params: {
        ...{ ...top, ...all, ...asOf, withTotal: true, ids: [hub] },
        ...seen({ walked: [rareType], types: { [rareType]: true }, targets: countries, tests: [dated] }),
      },
      hits: 2 * SEEK + 3 * ofHub.length + 2 * page(ofHub.filter(({ type }) => type === rareType)),
    },
    {
      of: 'an entity of one claim',
      params: { ...top, ...all, ...asOf, ...seen(), ids: [rare] },
      hits: 2 * SEEK + counting(linkedTo(rare)) + page(linkedTo(rare)),
    },
  ]),
  ...bothWays('relation/page-at', [
    {
      of: 'those of a rare type',
      params: { ...ofAll, ...asOf, ...few, ...where({ walked: [rareType] }) },
      hits: 2 * SEEK + counting(ofType(rareType)) + page(ofType(rareType)),
    },
    {
      of: 'those of a hub by a type',
      params: {
        ...ofAll,
        ...both,
        ...few,
        ...where({ begin: 'SOURCE', starts: [hub], walked: [commonType] }),
      },
      hits:
        3 * SEEK + counting(ofHub.filter(({ type }) => type === commonType)) + few.candidates + page(ofHub),
    },
    {
      of: 'all there are',
      params: { ...ofAll, ...both, ...all, ...where({ begin: 'ALL' }) },
      hits: TYPES * SEEK + counting(expectedRelations) + page(expectedRelations),
    },
    {
      of: 'all there are, by the latest day',
      params: { ...ofAll, ...latest, ...both, ...all, ...where({ begin: 'ALL' }) },
      hits:
        TYPES * SEEK +
        counting(expectedRelations) +
        expectedRelations.length * LATEST +
        page(expectedRelations),
    },
  ]),
  'relation/total-at': [
    {
      of: 'those of a type',
      params: { ...both, candidates: all.candidates, ...where({ walked: [commonType] }) },
      hits: SEEK + counting(ofType(commonType)),
    },
  ],
  'relation/by-ids-at': [
    { of: 'the biggest pair', params: { ...both, ids: [biggestPair] }, hits: page(biggest) },
  ],
  ...bothWays('entity/neighbors-at', [
    {
      of: 'a hub',
      params: {
        below: '~',
        above: '',
        limit: PAGE,
        candidates: all.candidates,
        ...both,
        ...seen(),
        ids: [hub],
      },
      hits: 2 * SEEK + counting(ofHub) + 4 * ofHub.length,
    },
    {
      of: 'an entity of one claim',
      params: {
        below: '~',
        above: '',
        limit: PAGE,
        candidates: all.candidates,
        ...asOf,
        ...seen(),
        ids: [rare],
      },
      hits: 2 * SEEK + 2 * counting(linkedTo(rare)),
    },
  ]),
  'entity/stats-at': [
    {
      of: 'a hub',
      // Its claims once as those of its relations, and once as what names it.
      params: { ...both, withEnds: true, ids: [hub] },
      hits: 2 * counting(ofHub, CLAIM + 1),
    },
    {
      of: 'an entity of one claim',
      params: { ...asOf, withEnds: false, ids: [rare] },
      hits: 3 * counting(linkedTo(rare)),
    },
  ],
  'stats/graph-at': [
    {
      of: 'the whole graph',
      params: both,
      // Each claim as one that counts, and as one that there is.
      hits: counting(expectedRelations, CLAIM + 2) + 2 * CLAIM * generatedClaims.length,
    },
  ],
  'filter/related-at': [
    {
      of: 'sources of a type with a claim in a month',
      params: {
        ...both,
        clauses: [{ ...clause, seenFrom: 'SOURCE', walked: [commonType], tests: [dated] }],
        limit: 50_001,
      },
      hits: SEEK + counting(ofType(commonType), CLAIM + 1),
    },
    {
      of: 'whoever stood so with an entity of one claim',
      params: {
        ...asOf,
        clauses: [{ ...clause, seenFrom: 'SOURCE', begin: 'TARGET', starts: [rare] }],
        limit: 50_001,
      },
      hits: TYPES * SEEK + 2 * counting(linkedTo(rare)),
    },
  ],
  'filter/owning-at': [
    {
      of: 'those of twenty hubs with a relation of a rare type',
      params: { ...both, clauses: [{ ...clause, begin: 'SOURCE', starts: hubs, walked: [rareType] }] },
      hits: hubs.length * SEEK + counting(ofType(rareType)),
    },
  ],
};
