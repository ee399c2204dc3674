import { ENTITY_KIND_NAMES } from '../../../../src/model/kind.ts';
import { RELATION_TYPE_NAMES } from '../../../../src/model/relation.ts';
import { relationsOf } from '../../../setup/generated-answers.ts';
import { generatedClaims } from '../../../setup/generated-claims.ts';
import { generatedEntities } from '../../../setup/generated-entities.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { type Bounds, BY_ID, bothWays, CHAIN, PAGE, range } from './cost.ts';

/** Properties of an entity, all of which its record takes. */
const RECORD = 5;
/** An entity has up to four names: each is reached, and its label and four properties are looked at. */
const NAMES = 4;
const NAME = 6;
/** One or two identifiers or countries of an entity: reached, and put in order by their properties. */
const FEW = 10;
/** Of each relation of an entity: its entry, and what it is counted and put in order by. */
const COUNTED = 8;

const { hub, hubs, rare } = GENERATED;
const ofHub = relationsOf(hub);
const neighbors = new Set(ofHub.flatMap(({ sourceId, targetId }) => [sourceId, targetId])).size;
const countOf = (kind: string) => generatedEntities.filter((entity) => entity.kind === kind).length;
const all = { sourceTypes: RELATION_TYPE_NAMES, targetTypes: RELATION_TYPE_NAMES };
const identified = generatedEntities.find(({ identifiers }) => identifiers.length > 0)?.identifiers[0];

/** Of each claim on the way: its status and days, what hangs on it, and who is named. */
const LINKED = 20;
const coMentions = {
  asOf: null,
  knownAt: null,
  claims: 1000,
  articles: 200,
  named: 200,
  limit: 10,
  shown: 5,
};
const reported = generatedClaims.reduce((sum, { articles }) => sum + articles.length, 0);

const top = { after: '', before: '\u{10ffff}', limit: PAGE, withTotal: false };
const deep = { ...top, after: 'm' };
const butHubs = Object.fromEntries(hubs.map((id) => [id, true]));
const list = { below: '~', above: '', limit: PAGE };
const perEntity = (params: object, hits: number) => [
  { of: 'twenty hubs at once', params: { ids: hubs, ...params }, hits: hubs.length * hits },
  { of: 'an entity of one claim', params: { ids: [rare], ...params }, hits },
];

/**
 * Entities and what hangs on them, found by id, name or identifier. Neighbours and counts read all relations
 * of an entity, and say so; nothing else depends on how many there are.
 */
export const entityBounds: Bounds = {
  'entity/by-ids': perEntity({}, BY_ID + RECORD),
  'entity/by-identifier': [{ of: 'an identifier', params: { ...identified }, hits: BY_ID + 4 + RECORD }],
  'entity/by-name': [
    {
      of: 'a name that few bear',
      params: { value: generatedEntities[0]?.name, folded: '', limit: 10 },
      hits: 2 * NAME + RECORD,
    },
    { of: 'a name that nobody bears', params: { value: '?', folded: '?', limit: 10 }, hits: 2 },
  ],
  'entity/names': perEntity({ languages: null, limit: 500 }, BY_ID + NAMES * NAME),
  'entity/identifiers': perEntity({ limit: 500 }, BY_ID + FEW),
  'entity/affiliations': perEntity({ limit: 500 }, BY_ID + FEW),
  'entity/preferred-names': perEntity({ languages: ['zh', 'ko', 'en'] }, BY_ID + 3 * (NAMES * 3 + 2)),
  ...bothWays('entity/page', [
    { of: 'a page', params: top, hits: range(PAGE) + PAGE * RECORD },
    { of: 'a page deep in the list', params: deep, hits: range(PAGE) + PAGE * RECORD },
    {
      of: 'a page with the total',
      params: { ...top, withTotal: true },
      hits: range(PAGE) + PAGE * RECORD + 1,
    },
  ]),
  ...bothWays('entity/page-by-kind', [
    { of: 'a kind', params: { ...top, kinds: ['Topic'] }, hits: range(PAGE) + PAGE * RECORD },
    {
      of: 'all kinds',
      params: { ...deep, kinds: ENTITY_KIND_NAMES },
      hits: ENTITY_KIND_NAMES.length * range(PAGE) + PAGE * RECORD,
    },
    {
      of: 'a kind with its total',
      params: { ...top, kinds: ['Topic'], withTotal: true },
      hits: range(PAGE) + PAGE * RECORD + range(countOf('Topic')),
    },
  ]),
  ...bothWays('entity/page-by-set', [
    {
      of: 'twenty hubs with their total, each looked up twice',
      params: { ...top, groups: [{ starts: hubs, walked: ENTITY_KIND_NAMES, ids: {} }], withTotal: true },
      hits: 2 * hubs.length * (BY_ID + 2) + PAGE * RECORD,
    },
    {
      of: 'all but twenty hubs',
      params: { ...top, groups: [{ starts: null, walked: ENTITY_KIND_NAMES, ids: butHubs }] },
      // Of each that is passed, its entry and its id; at most all the hubs come first.
      hits: ENTITY_KIND_NAMES.length * 2 * range(PAGE) + 3 * hubs.length + PAGE * RECORD,
    },
    {
      of: 'a kind but for twenty hubs, with its total',
      params: { ...top, groups: [{ starts: null, walked: ['Topic'], ids: butHubs }], withTotal: true },
      hits: 2 * range(PAGE) + PAGE * RECORD + range(countOf('Topic')) + hubs.length * (BY_ID + 1),
    },
  ]),
  ...bothWays('entity/neighbors', [
    { of: 'a hub', params: { ...list, ...all, kinds: null, ids: [hub] }, hits: COUNTED * ofHub.length },
    {
      of: 'a hub, by kind',
      params: { ...list, ...all, kinds: ['Topic'], ids: [hub] },
      hits: COUNTED * ofHub.length + neighbors * (BY_ID + 1),
    },
    {
      of: 'an entity of one claim',
      params: { ...list, ...all, kinds: null, ids: [rare] },
      hits: COUNTED + 4,
    },
  ]),
  'entity/co-mentions': [
    {
      of: 'a hub, of which a thousand claims at either end are gone through, all of its articles, and all of those beside it',
      params: { ids: [hub], ...coMentions },
      hits: LINKED * (2 * coMentions.claims + reported + coMentions.limit * 2 * coMentions.claims),
    },
    {
      of: 'an entity of one claim: its article, and all of those beside it',
      params: { ids: [rare], ...coMentions },
      hits: LINKED * (CHAIN + 200 + coMentions.limit * 2 * coMentions.claims),
    },
  ],
  'entity/stats': [
    { of: 'a hub', params: { ids: [hub] }, hits: COUNTED * ofHub.length + 6 },
    { of: 'an entity of one claim', params: { ids: [rare] }, hits: COUNTED + 6 },
  ],
};
