import { RELATION_TYPE_NAMES } from '../../../../src/model/relation.ts';
import { expectedRelations, relationsOf } from '../../../setup/generated-answers.ts';
import { generatedEntities } from '../../../setup/generated-entities.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { type Bounds, BY_ID } from './cost.ts';

const { hub, hubs, rare, commonType, rareType } = GENERATED;
const LIMIT = 50_001;
const TYPES = RELATION_TYPE_NAMES.length;
/** A range of an index: where it begins, and the look past its end. */
const SEEK = 2;
/** Of a relation that is found: its entry, and who is at an end. */
const FOUND = 2;
/** Of one that is asked for a day: its entry, its dates, an end; of few of them also their claims. */
const DATED = 5;
/** Of one that is asked who is at its other end: its entry, both ends, and that entity's kind. */
const OF_KIND = FOUND + 1 + BY_ID + 1;

const counted = expectedRelations.filter(({ claimCount }) => claimCount > 0);
const ofType = (type: string) => counted.filter((relation) => relation.type === type).length;
const ofHubs = hubs.reduce((sum, id) => sum + relationsOf(id).length, 0);

/** A clause that asks for nothing, of all types. */
export const clause = {
  ...{ sources: null, targets: null, types: null, tests: [] },
  ...{ begin: 'TYPE', starts: [], walked: RELATION_TYPE_NAMES },
};
export const dated = { on: 'DATES', is: true, from: '2021-05-01', to: '2021-05-31' };
export const countries = [{ kinds: { Country: true }, ids: {}, listed: false }];

const none = { on: 'CLAIMS', is: true, min: 1e6, max: 1e9 };
const ofEither = (params: object) => [
  { ...clause, ...params, begin: 'TARGET', seenFrom: 'SOURCE' },
  { ...clause, ...params, begin: 'SOURCE', seenFrom: 'TARGET' },
];
const ofSources = (params: object) => [{ ...clause, ...params, seenFrom: 'SOURCE' }];
const home = (id: string) => generatedEntities.filter(({ affiliations }) => affiliations.includes(id));
const country = generatedEntities.find(({ id }) => home(id).length > 0)?.id ?? '';

/** What a condition of a filter reads: all that it finds, and nothing that it does not look for. */
export const filterBounds: Bounds = {
  'filter/related': [
    {
      of: 'whoever stands in a relation with a hub',
      params: { clauses: ofEither({ starts: [hub] }), limit: LIMIT },
      hits: 2 * TYPES * SEEK + FOUND * relationsOf(hub).length,
    },
    {
      of: 'whoever stands so with an entity of one relation',
      params: { clauses: ofEither({ starts: [rare] }), limit: LIMIT },
      hits: 2 * TYPES + FOUND,
    },
    {
      of: 'whoever had to do with a hub in a month, by a rare type',
      params: { clauses: ofEither({ starts: [hub], walked: [rareType], tests: [dated] }), limit: LIMIT },
      hits: 2 * SEEK + DATED,
    },
    {
      of: 'whoever stands in a relation with twenty hubs',
      params: { clauses: ofEither({ starts: hubs }), limit: LIMIT },
      hits: 2 * hubs.length * TYPES * SEEK + FOUND * ofHubs,
    },
    {
      of: 'sources of a type with a claim in a month',
      params: { clauses: ofSources({ walked: [commonType], tests: [dated] }), limit: LIMIT },
      hits: DATED * ofType(commonType),
    },
    {
      of: 'sources of a type towards a country',
      params: { clauses: ofSources({ walked: [rareType], targets: countries }), limit: LIMIT },
      hits: OF_KIND * ofType(rareType),
    },
    {
      of: 'every source there is',
      params: { clauses: ofSources({}), limit: LIMIT },
      hits: FOUND * counted.length + TYPES * SEEK,
    },
  ],
  'filter/owning': [
    {
      of: 'those of twenty hubs with a relation, each left at the first',
      params: { clauses: [{ ...clause, begin: 'SOURCE', starts: hubs }] },
      hits: hubs.length * (TYPES * SEEK + FOUND),
    },
    {
      of: 'those of twenty hubs with one in a month',
      params: { clauses: [{ ...clause, begin: 'TARGET', starts: hubs, tests: [dated] }] },
      hits: hubs.length * TYPES * SEEK + DATED * (ofHubs / 2),
    },
    {
      of: 'a hub with none such, of a type',
      params: {
        clauses: [{ ...clause, begin: 'SOURCE', starts: [hub], walked: [commonType], tests: [none] }],
      },
      hits: SEEK + FOUND * relationsOf(hub).filter(({ type }) => type === commonType).length,
    },
  ],
  'filter/counterparts': [
    {
      of: 'a hub',
      params: { ids: [hub], seenFrom: 'SOURCE', types: null, above: '0000000001', limit: 2001 },
      hits: SEEK + FOUND * relationsOf(hub).filter(({ sourceId }) => sourceId === hub).length,
    },
    {
      of: 'a type of twenty hubs',
      params: { ids: hubs, seenFrom: 'TARGET', types: [rareType], above: '0000000001', limit: 2001 },
      hits: hubs.length * SEEK + FOUND * ofType(rareType),
    },
  ],
  'filter/of-kinds': [
    {
      of: 'a kind',
      params: { kinds: ['Topic'], limit: 2001 },
      hits: 2 * generatedEntities.filter(({ kind }) => kind === 'Topic').length + SEEK,
    },
  ],
  'filter/affiliated': [
    {
      of: 'a country',
      params: { countries: [country], limit: LIMIT },
      // Whatever else hangs on the country is not looked at, but for its chain.
      hits: BY_ID + 4 * home(country).length + 10,
    },
  ],
  'filter/named': [
    {
      of: 'the beginning of a word of hundreds of names',
      params: { query: 'folded:((ka OR ka*))', cjkQuery: '', limit: 101 },
      // Of each name: where it hangs, its bearer, and whether that is one.
      hits: 101 * 5,
    },
  ],
};
