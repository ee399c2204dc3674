import { LEANINGS, oppositeIds } from '../../../../src/model/opposite.ts';
import { RELATION_TYPE_NAMES, relationTypeRow } from '../../../../src/model/relation.ts';
import { RELATION_CHANGE_NAMES } from '../../../../src/model/relation-change.ts';
import { type ExpectedRelation, expectedRelations, relationsOf } from '../../../setup/generated-answers.ts';
import { generatedClaims } from '../../../setup/generated-claims.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { type Bounds, BY_ID, bothWays, CHAIN, PAGE } from './cost.ts';
import { clause } from './filters.ts';

const { hub, rare, biggestPair, smallestPair } = GENERATED;
const now = { asOf: null, knownAt: null };
const then = { asOf: '2022-05-01', knownAt: '2100-01-01T00:00:00Z' };
const known = { asOf: null, knownAt: '2100-01-01T00:00:00Z' };
const byId = new Map(expectedRelations.map((relation) => [relation.id, relation]));
const idOf = ({ id }: ExpectedRelation) => id;
const wanted = (ids: readonly string[]) => ({
  ids,
  wanted: Object.fromEntries(ids.map((id) => [id, true])),
});
/** The hundred strongest relations of the hub. */
const ofHub = relationsOf(hub).slice(0, 100).map(idOf);
const claims = (ids: readonly string[]) =>
  ids.reduce((sum, id) => sum + (byId.get(id)?.linked.length ?? 0), 0);

const polar = expectedRelations.filter(({ type }) => LEANINGS[type] !== undefined);
const denials = generatedClaims.filter(({ modality }) => modality === 'DENIED').length;
/** A denial from the index, counted first; the links of it and of whom it denies; and what both are asked for. */
const DENIAL = 2 + CHAIN + 10;
/** A relation: by its id, how many claims it has and of those that may end. */
const RELATION = BY_ID + 4;
/** A claim of a relation: the link to it, its label, and what its clock and its end go by. */
const CLAIM = 6;
/** The same where only what denies it is looked for: its links. */
const LINKED = CHAIN + 4;
/** A relation and what is stored of it. */
const TALLY = BY_ID + 6;

const against = (ids: readonly string[]) => ids.map((id) => ({ id, against: oppositeIds(id) }));
/** Each that may stand against it, of which few are there: the type that most may stand against has so many. */
const LOOKS = Math.max(...polar.map(({ id }) => oppositeIds(id).length));

/** Days within which claims may corroborate each other at most. */
const WIDEST_DAYS = 90;
const ALL_KINDS = ['DENIED', 'END_DISPUTED', 'MIXED'];
/** Claims that end, with the relations that they are linked to. */
const ending = generatedClaims.filter(({ validTo }) => validTo !== null).length;
/** What it takes to find what may be disputed: denials, claims that end, and the index of what leans a way. */
const looking = denials * DENIAL + ending * (2 * CHAIN + 3) + polar.length;
/** Of a pair that has relations of both polarities, each is looked at; so is what is denied, and what has a claim that ends. */
const endsOf = (id: string) =>
  id
    .split(':')
    .filter((_, index) => index !== 1)
    .sort()
    .join();
const leaning = [...Map.groupBy(polar, ({ id }) => endsOf(id)).values()]
  .filter((pair) => new Set(pair.map(({ type }) => LEANINGS[type])).size > 1)
  .reduce((sum, pair) => sum + pair.length, 0);
const maybe = leaning + denials + ending;
/** Of one that is looked at: what is stored of it, its rank, and what it is kept by. */
const CANDIDATE = TALLY + 3;
const page = {
  ...{ kinds: ALL_KINDS, windowDays: 90, leanings: LEANINGS, starts: null, ranked: '0000000001' },
  ...{ clauses: [clause], ...now, below: '~', above: '0000000001', from: '~', to: '0000000001' },
  ...{ limit: PAGE, walked: PAGE, withTotal: false },
};
const some = { ...page, kinds: ['MIXED'], starts: [hub] };

const EVENTS = Object.fromEntries(
  RELATION_TYPE_NAMES.filter((type) => relationTypeRow(type).family === 'EVENT').map((type) => [type, true]),
);
/** A month, and the one before. */
const ofPeriod = generatedClaims.filter(({ date, validFrom }) => {
  const day = validFrom ?? date ?? '';
  return day >= '2023-05-02' && day <= '2023-06-30~';
}).length;
const changed = {
  ...{ kinds: RELATION_CHANGE_NAMES, from: '2023-06-01', to: '2023-06-30', before: '2023-05-02' },
  ...{ clauses: [clause], starts: null, types: RELATION_TYPE_NAMES, leanings: LEANINGS, events: EVENTS },
  ...{ ceasedFrom: 3, ...now, below: '~', above: '', limit: PAGE, withTotal: true },
  ...{ keepsAll: true, highest: '~', lowest: '', walked: 1e9 },
};
/** A claim of a period: its entry, what it counts by, and its relation, which is looked at once more. */
const PERIOD_CLAIM = 4 + CHAIN + CANDIDATE + 6;

/** A claim that counts, and three looks at its links for whom it came from. */
const VOICED = CLAIM + 2 * CHAIN;
const linked = byId.get(biggestPair)?.linked ?? [];
const ofBiggest = linked.find(({ status, date }) => status === 'ACTIVE' && date?.length === 10);
const daysApart = (one: string | null, other: string | null) =>
  Math.abs(Date.parse(one ?? '') - Date.parse(other ?? '')) / 86_400_000;
const around = linked.filter(({ date }) => daysApart(date, ofBiggest?.date ?? null) <= WIDEST_DAYS).length;

/** What is asked of relations and claims about what stands against them. */
export const disputeBounds: Bounds = {
  'relation/disputed': [
    {
      of: 'the hundred strongest relations of a hub, by all denials that there are',
      params: { ...wanted(ofHub), ...now },
      hits: denials * DENIAL + ofHub.length * RELATION + CLAIM * claims(ofHub),
    },
    {
      of: 'the biggest pair, by its claims',
      params: { ...wanted([biggestPair]), ...now },
      hits: 2 * denials + RELATION + (LINKED + CLAIM) * claims([biggestPair]),
    },
    {
      of: 'a relation of one claim',
      params: { ...wanted([smallestPair]), ...then },
      hits: 2 * denials + RELATION + LINKED + CLAIM,
    },
  ],
  'relation/mixed': [
    {
      of: 'the hundred strongest relations of a hub',
      params: { relations: against(ofHub), windowDays: 90, ...now },
      hits: ofHub.length * (LOOKS + TALLY),
    },
    {
      of: 'the hundred strongest relations of a hub as they were, counted from their claims',
      params: { relations: against(ofHub), windowDays: 90, ...then },
      hits: ofHub.length * (LOOKS + TALLY) + 2 * CLAIM * claims(ofHub),
    },
    {
      of: 'a relation of one claim',
      params: { relations: against([smallestPair]), windowDays: 90, ...now },
      hits: LOOKS + 2 * TALLY,
    },
  ],
  ...bothWays('relation/page-disputed', [
    { of: 'a page of all', params: page, hits: looking + maybe * CANDIDATE },
    {
      of: 'a page of what is denied',
      params: { ...page, kinds: ['DENIED'] },
      hits: denials * (DENIAL + CANDIDATE) + PAGE * 100,
    },
    {
      of: 'a page of what is mixed of a hub',
      params: some,
      hits: relationsOf(hub).length + leaning * CANDIDATE,
    },
    { of: 'what is mixed of an entity of one claim', params: { ...some, starts: [rare] }, hits: 3 },
    {
      of: 'a page of all as they were',
      params: { ...page, ...then, ranked: '', to: '', above: '' },
      hits: looking + maybe * (CANDIDATE + CLAIM),
    },
  ]),
  'relation/dispute-points': [
    {
      of: 'the hundred strongest relations of a hub',
      params: { relations: against(ofHub), kinds: ALL_KINDS, windowDays: 90, limit: 3, ...now },
      hits: ofHub.length * (LOOKS + TALLY) + 2 * (LINKED + CLAIM) * claims(ofHub),
    },
    {
      of: 'a relation of one claim',
      params: { relations: against([smallestPair]), kinds: ALL_KINDS, windowDays: 90, limit: 3, ...now },
      hits: LOOKS + TALLY + 2 * (LINKED + CLAIM),
    },
  ],
  'relation/voices': [
    {
      of: 'the hundred strongest relations of a hub',
      params: { ids: ofHub, ...now },
      hits: ofHub.length * BY_ID + VOICED * claims(ofHub),
    },
    { of: 'a relation of one claim', params: { ids: [smallestPair], ...then }, hits: 2 * (BY_ID + VOICED) },
  ],
  'claim/corroborating': [
    {
      of: 'a claim of the biggest pair, the widest window',
      params: { ids: [ofBiggest?.id], windowDays: WIDEST_DAYS, limit: 1000, ...now },
      hits: BY_ID + 2 * CHAIN + VOICED + (VOICED + 6) * around,
    },
    {
      of: 'those of a hundred claims',
      params: { ids: generatedClaims.slice(0, 100).map(({ id }) => id), windowDays: 3, limit: 1000, ...now },
      hits: 100 * (BY_ID + 2 * CHAIN + VOICED),
    },
  ],
  ...bothWays('relation/page-changed', [
    {
      of: 'a page of all of a month',
      params: changed,
      hits: RELATION_TYPE_NAMES.length * 2 + ofPeriod * PERIOD_CLAIM,
    },
    {
      of: 'a page of a hub',
      params: { ...changed, starts: [hub] },
      hits: relationsOf(hub).length * 4,
    },
    { of: 'an entity of one claim', params: { ...changed, starts: [rare] }, hits: 30 },
    {
      of: 'a page of all of a month, as known then',
      params: { ...changed, ...known },
      hits: ofPeriod * PERIOD_CLAIM * 2,
    },
  ]),
  ...bothWays('claim/page-of-denials', [
    {
      of: 'those of a hundred claims',
      params: {
        ...{ ids: generatedClaims.slice(0, 100).map(({ id }) => id), ...now },
        ...{ below: '~', above: '', limit: PAGE },
      },
      hits: 100 * (BY_ID + CHAIN + 4),
    },
    {
      of: 'those of a claim that nothing denies',
      params: { ids: [generatedClaims.at(-1)?.id ?? ''], ...now, below: '~', above: '', limit: PAGE },
      hits: BY_ID + CHAIN,
    },
  ]),
};
