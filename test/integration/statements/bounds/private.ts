import { RELATION_TYPE_NAMES } from '../../../../src/model/relation.ts';
import { relationsOf } from '../../../setup/generated-answers.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { BATCH_PAGE, type Bounds, BY_ID, inBothOrders, PAGE, range } from './cost.ts';
import { clause, countries } from './filters.ts';

const { hub, hubs, rare, commonType } = GENERATED;
const TYPES = RELATION_TYPE_NAMES.length;
/** Of a relation that is given: by its id, its properties, and its rank once more. */
const RECORD = BY_ID + 12;
/** Of one that is walked: whether private claims may count in it, and its rank. */
const WALKED = 2;
/** The same of one that is asked who is at its other end. */
const OF_KIND = 2 + BY_ID + 1;
/** To see that there are no private claims: of all, and of each end of an entity. */
const NONE = 3;

const list = { below: '~', above: '0000000001', limit: PAGE, withTotal: false, withEnds: false };
const walk = { from: '~', to: '0000000001', walked: PAGE, withHeads: false };
const where = (params: object) => ({ clauses: [{ ...clause, ...params }] });
const seen = (params: object) => ({
  whenSource: [{ ...clause, ...params }],
  whenTarget: [{ ...clause, ...params }],
});
const page = (ranges: number, limit = PAGE) => ranges * (range(limit) + limit * WALKED) + limit * RECORD;

/** Pages for whoever is shown what is private; in the graph, nothing is, so that they are walked as for everybody. */
export const privateBounds: Bounds = {
  ...inBothOrders('relation/page-with-private', [
    { of: 'all', params: { ...list, ...where({ begin: 'ALL' }) }, hits: NONE + page(1) },
    {
      of: 'all, and by how many more there are',
      params: { ...list, withTotal: true, ...where({ begin: 'ALL' }) },
      hits: NONE + page(1),
    },
    {
      of: 'all towards countries, one of five being one',
      params: { ...list, ...where({ begin: 'ALL', targets: countries }) },
      hits: NONE + page(1) + 5 * PAGE * OF_KIND,
    },
    {
      of: 'a type towards a hub',
      params: { ...list, ...where({ walked: [commonType], begin: 'TARGET', starts: [hub] }) },
      hits: NONE + page(1),
    },
    { of: 'all, by type', params: { ...list, ...where({}) }, hits: NONE + page(TYPES) },
  ]),
  ...inBothOrders('relation/page-by-entity-with-private', [
    { of: 'a hub', params: { ...list, ...walk, ids: [hub], ...seen({}) }, hits: NONE + page(2) },
    {
      of: 'an entity of one claim',
      params: { ...list, ...walk, ids: [rare], ...seen({}) },
      hits: NONE + page(2, 1),
    },
    {
      of: 'twenty hubs at once',
      params: { ...list, ...walk, limit: BATCH_PAGE, walked: BATCH_PAGE, ids: hubs, ...seen({}) },
      hits: hubs.length * (NONE + page(2, BATCH_PAGE)),
    },
    {
      of: 'a type of a hub',
      params: {
        ...list,
        ...walk,
        ids: [hub],
        ...seen({ types: { [commonType]: true }, walked: [commonType] }),
      },
      hits: NONE + page(2),
    },
    {
      of: 'a hub, counted',
      params: {
        ...{ ...list, ...walk, withTotal: true, walked: Number.MAX_SAFE_INTEGER },
        ...{ ids: [hub], ...seen({}) },
      },
      hits: NONE + page(2) + (1 + WALKED) * relationsOf(hub).length,
    },
  ]),
};
