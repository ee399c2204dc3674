import { RELATION_TYPE_NAMES } from '../../../../src/model/relation.ts';
import { expectedRelations, relationsOf } from '../../../setup/generated-answers.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { BATCH_PAGE, type Bounds, BY_ID, bothWays, inBothOrders, PAGE, range } from './cost.ts';
import { clause, countries, dated } from './filters.ts';

const { hub, hubs, rare, commonType } = GENERATED;
const TYPES = RELATION_TYPE_NAMES.length;
/** Properties of a relation that its record reads, and all of an entity. */
const RECORD = 10;
const ENTITY = 5;
/** Of a relation that is passed: its entry and its count; or its dates and, of few, their claims; or an end and its kind. */
const PASSED = 2;
const PASSED_DATED = 5;
const PASSED_OF_KIND = 2 + BY_ID + 1;

const ofHub = relationsOf(hub);
const ofType = (id: string) => relationsOf(id).filter(({ type }) => type === commonType).length;
const all = expectedRelations.filter(({ type, claimCount }) => type === commonType && claimCount > 0).length;
/** One range a type and end, whose ranks are put in order, and the page's records. */
const page = (ranges: number, limit = PAGE) => ranges * (range(limit) + limit) + limit * RECORD;

const list = { below: '~', above: '0000000001' };
const top = {
  ...{ ...list, from: '~', to: '0000000001', limit: PAGE, walked: PAGE },
  ...{ withTotal: false, withEnds: false },
};
const whole = { ...top, walked: Number.MAX_SAFE_INTEGER, withTotal: true };
const ofEntities = { ...top, withHeads: false };
const wholeOfEntities = { ...whole, withHeads: false };
const where = (params: object) => ({ clauses: [{ ...clause, ...params }] });
const seen = (params: object) => ({
  whenSource: [{ ...clause, ...params }],
  whenTarget: [{ ...clause, ...params }],
});
const common = { walked: [commonType] };

/** Pages with a filter: what is passed before the page is full, and all of the list only if it is counted. */
export const filteredBounds: Bounds = {
  ...inBothOrders('relation/page-where', [
    {
      of: 'all towards countries, one of five being one',
      params: { ...top, ...where({ begin: 'ALL', targets: countries }) },
      hits: page(1) + 5 * PAGE * PASSED_OF_KIND,
    },
    { of: 'all, by type', params: { ...top, ...where({}) }, hits: page(TYPES) },
    {
      of: 'those of a hub',
      params: { ...top, ...where({ begin: 'SOURCE', starts: [hub] }) },
      hits: page(TYPES),
    },
    {
      of: 'a type towards a hub',
      params: { ...top, ...where({ ...common, begin: 'TARGET', starts: [hub] }) },
      hits: page(1),
    },
    {
      of: 'a type towards countries, one of five being one',
      params: { ...top, ...where({ ...common, targets: countries }) },
      hits: page(1) + 5 * PAGE * PASSED_OF_KIND,
    },
    {
      of: 'a type towards countries, counted',
      params: { ...whole, ...where({ ...common, targets: countries }) },
      // Of those that are kept also the rank.
      hits: page(1) + all * (PASSED_OF_KIND + 1),
    },
    {
      of: 'none of a type: all of it is passed',
      params: { ...top, ...where({ ...common, tests: [{ on: 'CLAIMS', is: true, min: 1e6, max: 1e9 }] }) },
      hits: PASSED * all + 1,
    },
    {
      of: 'a type with both ends',
      params: { ...top, withEnds: true, ...where(common) },
      hits: page(1) + 2 * PAGE * (BY_ID + ENTITY),
    },
  ]),
  ...inBothOrders('relation/page-by-entity-where', [
    {
      of: 'a hub towards countries: most of its types have fewer than a page of them',
      params: { ...ofEntities, ids: [hub], ...seen({ targets: countries }) },
      hits: page(2 * TYPES) + PASSED_OF_KIND * ofHub.length,
    },
    {
      of: 'a type of a hub towards countries',
      params: { ...ofEntities, ids: [hub], ...seen({ ...common, targets: countries }) },
      hits: page(2) + PASSED_OF_KIND * ofType(hub),
    },
    {
      of: 'what a hub did in a month, counted',
      params: { ...wholeOfEntities, ids: [hub], ...seen({ tests: [dated] }) },
      hits: page(2 * TYPES) + PASSED_DATED * ofHub.length,
    },
    {
      of: 'what an entity of one claim did in a month',
      params: { ...ofEntities, ids: [rare], ...seen({ tests: [dated] }) },
      hits: 2 * TYPES + PASSED_DATED + RECORD,
    },
    {
      of: 'a type of twenty hubs in a month',
      params: {
        ...ofEntities,
        limit: BATCH_PAGE,
        walked: BATCH_PAGE,
        ids: hubs,
        ...seen({ ...common, tests: [dated] }),
      },
      hits: hubs.reduce((sum, id) => sum + page(2, BATCH_PAGE) + PASSED_DATED * ofType(id), 0),
    },
  ]),
  ...bothWays('entity/neighbors-where', [
    {
      of: 'those that a hub had to do with in a month',
      params: { ...list, above: '', limit: PAGE, ids: [hub], ...seen({ tests: [dated] }) },
      hits: page(2 * TYPES, 0) + PASSED_DATED * ofHub.length,
    },
    {
      of: 'those of an entity of one claim',
      params: { ...list, above: '', limit: PAGE, ids: [rare], ...seen({}) },
      hits: 2 * TYPES + PASSED_DATED,
    },
  ]),
};
