import { RELATION_TYPE_NAMES, relationTypeRow } from '../../../../src/model/relation.ts';
import {
  expectedRelations,
  latestFirst,
  relationsOf,
  strongestFirst,
} from '../../../setup/generated-answers.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { BATCH_PAGE, type Bounds, BY_ID, inBothOrders, PAGE, range } from './cost.ts';

/** Properties of a relation that its record reads. */
const RECORD = 10;
/** All properties of an entity. */
const ENTITY = 5;

const { hub, hubs, rare, commonType, rareType, biggestPair } = GENERATED;
const ofHub = relationsOf(hub);
const asTarget = ofHub.filter(({ targetId }) => targetId === hub).length;
const symmetric = RELATION_TYPE_NAMES.filter((type) => relationTypeRow(type).symmetric);
const ofType = (type: string) => ofHub.filter((relation) => relation.type === type).length;

const top = { below: '~', above: '0000000001', limit: PAGE, withTotal: false, withEnds: false };
const counted = { ...top, withTotal: true };
const ended = { ...top, withEnds: true };
/** How many entities the first relations of the hubs lead to. */
const endsOfHubs = (order: typeof strongestFirst) =>
  new Set(
    hubs.flatMap((id) =>
      relationsOf(id)
        .toSorted(order)
        .slice(0, BATCH_PAGE)
        .flatMap(({ sourceId, targetId }) => [sourceId, targetId]),
    ),
  ).difference(new Set(hubs)).size;
const entityTop = { ...top, withHeads: false };
const entityCounted = { ...entityTop, withTotal: true };
const entityEnded = { ...entityTop, withEnds: true };
const batch = { ...entityTop, ids: hubs, limit: BATCH_PAGE };
/** Three quarters down the list of the hub's relations, most of which have one claim. */
const deep = { ...entityTop, ids: [hub], below: `0000000001|${ofHub[Math.floor(ofHub.length * 0.75)]?.id}` };

/** The same in the order of their latest days, which few have in common. */
const middle = ofHub
  .toSorted(latestFirst)
  .map(({ lastDate, id }) => `${lastDate ?? '0000-00-00'}|${id}`)
  .at(ofHub.length / 2);
const deepByDay = { params: { below: middle } };

/** One range an end, the rank of each entry to join the two in order, then the page's records. */
const page = (limit: number) => 2 * (range(limit) + limit) + limit * RECORD;
/** Ends of so many relations, each found by its id and read whole. */
const ends = (count: number) => count * (BY_ID + ENTITY);
/** One range a type and end. */
const typedPage = (ranges: number, limit: number) => ranges * (range(limit) + limit) + limit * RECORD;
/** One range a type, whose entries hold the rank. */
const listOfTypes = (ranges: number) => ranges * range(PAGE) + PAGE * RECORD;
/** Counting looks at each index entry once, and at the other end where the entity is the target. */
const total = ofHub.length + 2 * asTarget + 2;

const types = (sourceTypes: readonly string[], targetTypes = sourceTypes) => ({ sourceTypes, targetTypes });
const all = RELATION_TYPE_NAMES;

/** Relations: no bound but that of a total depends on how many there are. */
export const relationBounds: Bounds = {
  'relation/by-ids': [
    {
      of: 'the biggest pair and nine others',
      params: { ids: [biggestPair, ...ofHub.slice(-9).map(({ id }) => id)] },
      hits: 10 * (BY_ID + RECORD),
    },
  ],
  ...inBothOrders('relation/page-by-entity', [
    { of: 'a page of a hub', params: { ...entityTop, ids: [hub] }, hits: page(PAGE) },
    { of: 'a page deep in a hub', params: deep, latest: deepByDay, hits: page(PAGE) },
    { of: 'a page of an entity of one claim', params: { ...entityTop, ids: [rare] }, hits: page(1) },
    { of: 'twenty hubs at once', params: batch, hits: hubs.length * page(BATCH_PAGE) },
    {
      of: 'a page of a hub with its ends',
      params: { ...entityEnded, ids: [hub] },
      hits: page(PAGE) + ends(PAGE),
    },
    {
      of: 'twenty hubs at once with the ends, each once',
      params: { ...batch, withEnds: true },
      hits: hubs.length * page(BATCH_PAGE) + ends(endsOfHubs(strongestFirst)),
      latest: { hits: hubs.length * page(BATCH_PAGE) + ends(endsOfHubs(latestFirst)) },
    },
    {
      of: 'a page of a hub with the hub itself',
      params: { ...entityTop, ids: [hub], withHeads: true },
      hits: page(PAGE) + ends(1),
    },
    {
      of: 'a page of a hub with its total',
      params: { ...entityCounted, ids: [hub] },
      hits: page(PAGE) + total,
    },
    {
      of: 'the total of an entity of one claim',
      params: { ...entityCounted, ids: [rare] },
      hits: page(1) + 5,
    },
  ]),
  ...inBothOrders('relation/page-by-entity-and-type', [
    {
      of: 'a type of which a hub has one relation, with the total',
      params: { ...entityCounted, ids: [hub], ...types([rareType]) },
      hits: typedPage(2, 1) + 5,
    },
    {
      of: 'a common type of a hub',
      params: { ...entityTop, ids: [hub], ...types([commonType]) },
      hits: typedPage(2, PAGE),
    },
    {
      of: 'the total of a common type of a hub',
      params: { ...entityCounted, ids: [hub], ...types([commonType]) },
      hits: typedPage(2, PAGE) + 2 * ofType(commonType),
    },
    {
      of: 'a common type of a hub with the ends',
      params: { ...entityEnded, ids: [hub], ...types([commonType]) },
      hits: typedPage(2, PAGE) + ends(PAGE),
    },
    {
      of: 'all types of a hub in one direction',
      params: { ...entityTop, ids: [hub], ...types(all, symmetric) },
      hits: typedPage(all.length + symmetric.length, PAGE),
    },
    {
      of: 'all types of an entity of one claim',
      params: { ...entityTop, ids: [rare], ...types(all) },
      hits: typedPage(2 * all.length, 0) + typedPage(1, 1),
    },
    {
      of: 'a common type of twenty hubs at once',
      params: { ...batch, ...types([commonType]) },
      hits: hubs.length * typedPage(2, BATCH_PAGE),
    },
  ]),
  ...inBothOrders('relation/page', [
    { of: 'a page', params: top, hits: range(PAGE) + PAGE * RECORD },
    { of: 'a page with both ends', params: ended, hits: range(PAGE) + PAGE * RECORD + ends(2 * PAGE) },
    {
      of: 'a page deep in the list',
      params: { ...top, below: deep.below },
      latest: deepByDay,
      hits: range(PAGE) + PAGE * RECORD,
    },
    {
      of: 'a page with the total, which counts those without a claim',
      params: counted,
      hits:
        2 + PAGE * RECORD + PAGE + range(expectedRelations.filter(({ claimCount }) => !claimCount).length),
    },
  ]),
  ...inBothOrders('relation/page-by-type', [
    { of: 'a type', params: { ...top, types: [commonType] }, hits: listOfTypes(1) },
    {
      of: 'a type with both ends',
      params: { ...ended, types: [commonType] },
      hits: listOfTypes(1) + ends(2 * PAGE),
    },
    { of: 'all types', params: { ...top, types: all }, hits: listOfTypes(all.length) },
    {
      of: 'the total of a type',
      params: { ...counted, types: [rareType] },
      hits: listOfTypes(1) + range(expectedRelations.filter(({ type }) => type === rareType).length),
    },
  ]),
};
