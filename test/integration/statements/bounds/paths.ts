import { expectedRelations, relationsOf } from '../../../setup/generated-answers.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { claimClause } from './claim-clause.ts';
import type { Bounds } from './cost.ts';
import { clause, countries } from './filters.ts';

const { hub, hubs, rare, rareType } = GENERATED;
/** A range of an index: where it begins, and the look past its end. */
const SEEK = 2;
/** A relation that is read: its entry, and of itself what conditions ask for. */
const RELATION = 4;
/** A claim that is looked at for whether it is such: the link to it, its label, and what it is asked for. */
const CLAIM = 3;
/** The same at a clock, where it is counted too. */
const COUNTED = 6;

const ends = (id: string) =>
  expectedRelations.filter(({ sourceId, targetId }) => sourceId === id || targetId === id);
const claims = (id: string) => ends(id).reduce((sum, { linked }) => sum + linked.length, 0);
const looking = (id: string, each = 1) => 2 * SEEK + each * relationsOf(id).length;

/** The clock: finding it, and what is read of it. */
const CLOCK = 4;

const around = { above: '0000000001', limit: 100_001 };
const confident = { ...claimClause, tests: [{ on: 'CONFIDENCE', is: true, min: 0.9, max: 1 }] };
const rarely = { ...clause, types: { [rareType]: true } };
const ofCountries = { ...clause, targets: countries };
const where = { ...around, clauses: [clause], claims: null };
const then = { ...where, above: '', asOf: '2022-05-01', knownAt: '2100-01-01T00:00:00Z' };

/** What a search for paths touches: what stands around whom it goes on from, each once, and of that no more than it needs. */
export const pathBounds: Bounds = {
  'path/step': [
    { of: 'a hub', params: { ...around, ids: [hub] }, hits: CLOCK + looking(hub) },
    { of: 'an entity of one claim', params: { ...around, ids: [rare] }, hits: CLOCK + looking(rare) },
    {
      of: 'twenty hubs at once',
      params: { ...around, ids: hubs },
      hits: CLOCK + hubs.reduce((sum, id) => sum + looking(id), 0),
    },
    {
      of: 'a hub, of which no more is looked at than may be',
      params: { ...around, ids: [hub], limit: 10 },
      hits: CLOCK + SEEK + 10,
    },
  ],
  'path/step-where': [
    {
      of: 'a rare type of a hub',
      params: { ...where, ids: [hub], clauses: [rarely] },
      hits: looking(hub, RELATION),
    },
    {
      of: 'those of a hub that lead to countries',
      params: { ...where, ids: [hub], clauses: [ofCountries] },
      hits: looking(hub, RELATION + 6),
    },
    {
      of: 'those of a hub with a claim of some confidence',
      params: { ...where, ids: [hub], claims: [confident] },
      hits: looking(hub, RELATION) + CLAIM * claims(hub),
    },
    { of: 'an entity of one claim', params: { ...where, ids: [rare] }, hits: looking(rare, RELATION) },
  ],
  'path/step-at': [
    {
      of: 'a hub',
      params: { ...then, ids: [hub] },
      hits: looking(hub, RELATION + 2) + COUNTED * claims(hub),
    },
    {
      of: 'an entity of one claim',
      params: { ...then, ids: [rare] },
      hits: looking(rare, RELATION + 6) + COUNTED * claims(rare),
    },
  ],
  'path/hubs': [
    {
      of: 'twenty hubs, of each as many relations as tell it',
      params: { ids: hubs, most: 10, enough: 11 },
      hits: hubs.length * (2 * SEEK + 11),
    },
    {
      of: 'an entity of one claim',
      params: { ids: [rare], most: 10, enough: 11 },
      hits: looking(rare),
    },
  ],
};
