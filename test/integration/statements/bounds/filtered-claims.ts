import { RELATION_TYPE_NAMES } from '../../../../src/model/relation.ts';
import { claimsFrom, claimsOf, expectedRelations, relationsOf } from '../../../setup/generated-answers.ts';
import { generatedClaims } from '../../../setup/generated-claims.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { claimClause } from './claim-clause.ts';
import { BATCH_PAGE, type Bounds, bothWays, CHAIN, PAGE, range } from './cost.ts';
import { countries } from './filters.ts';

const { hub, hubs, rare, source, biggestPair, smallestPair, commonType, rareType } = GENERATED;
const TYPES = RELATION_TYPE_NAMES.length;
/** Of a claim that is looked at: its entry, the claim at an end of a link, its status, its key and its id. */
const LOOK = 5;
/** Of one that is asked who is named in it: its links, and of each of those of such a role its end and its kind. */
const NAMED = CHAIN + 4;

const top = { below: '~', above: '', limit: PAGE, taken: PAGE };
const whole = { ...top, taken: Number.MAX_SAFE_INTEGER };
const where = (params: object) => ({ clauses: [{ ...claimClause, ...params }] });
const sure = { on: 'CONFIDENCE', is: true, min: 0.9, max: 1 };
const never = { on: 'CONFIDENCE', is: true, min: 2, max: 3 };
const byCountry = { on: 'ROLE', is: true, roles: { SUBJECT: true }, groups: countries };
const ofType = (type: string) =>
  generatedClaims.filter(({ relation, status }) => relation === type && status === 'ACTIVE').length;
const ofHub = claimsOf(hub).length;

/** Claims with a filter: what is passed before the page is full, and all of the list only if it is counted. */
export const filteredClaimBounds: Bounds = {
  ...bothWays('claim/page-where', [
    {
      of: 'all, one of ten being so sure',
      params: { ...top, ...where({ begin: 'ALL', tests: [sure] }) },
      hits: LOOK * 12 * PAGE,
    },
    {
      of: 'all types, one of ten being so sure',
      params: { ...top, ...where({ tests: [sure] }) },
      hits: TYPES * (range(12 * PAGE) + 12 * PAGE),
    },
    {
      of: 'none of a type: all of it is passed',
      params: { ...top, ...where({ walked: [commonType], types: { [commonType]: true }, tests: [never] }) },
      hits: 3 * ofType(commonType),
    },
    {
      of: 'a type that countries did, counted',
      params: { ...whole, ...where({ walked: [rareType], tests: [byCountry] }) },
      hits: (LOOK + NAMED) * ofType(rareType),
    },
    {
      of: 'those of a hub, one of ten being so sure',
      params: { ...top, ...where({ begin: 'EITHER', starts: [hub], tests: [sure] }) },
      hits: 2 * LOOK * 12 * PAGE,
    },
    {
      of: 'those with a rare object',
      params: { ...top, ...where({ begin: 'OBJECT', starts: [rare] }) },
      hits: 2 * LOOK,
    },
    {
      of: 'those of a source, all of which are gone through',
      params: {
        ...top,
        ...where({
          begin: 'LINK',
          starts: [source],
          tests: [{ on: 'SOURCE', is: true, values: { [source]: true } }],
        }),
      },
      hits: (LOOK + CHAIN + 8) * claimsFrom(source).length,
    },
  ]),
  ...bothWays('claim/page-by-entity-where', [
    {
      of: 'a hub, one of ten being so sure',
      params: { ...top, ids: [hub], ...where({ tests: [sure] }) },
      hits: 2 * LOOK * 12 * PAGE,
    },
    {
      of: 'a hub, what countries did, counted',
      params: { ...whole, ids: [hub], ...where({ tests: [byCountry] }) },
      hits: (LOOK + NAMED) * ofHub,
    },
    {
      of: 'an entity of one claim',
      params: { ...top, ids: [rare], ...where({ tests: [byCountry] }) },
      hits: 2 + LOOK + NAMED,
    },
    {
      of: 'twenty hubs at once, one of ten being so sure',
      params: { ...top, limit: BATCH_PAGE, taken: BATCH_PAGE, ids: hubs, ...where({ tests: [sure] }) },
      hits: hubs.length * 2 * LOOK * 12 * BATCH_PAGE,
    },
  ]),
  ...bothWays('claim/page-by-relation-where', [
    {
      of: 'the biggest pair, one of ten being so sure',
      params: { ...top, ids: [biggestPair], ...where({ tests: [sure] }) },
      hits: LOOK * 12 * PAGE,
    },
    {
      of: 'a pair of one claim',
      params: { ...top, ids: [smallestPair], ...where({ tests: [byCountry] }) },
      hits: 2 + LOOK + NAMED,
    },
    {
      of: 'ten relations of a hub, counted',
      params: {
        ...whole,
        ids: relationsOf(hub)
          .slice(0, 10)
          .map(({ id }) => id),
        ...where({}),
      },
      hits:
        LOOK *
          expectedRelations
            .filter(({ id }) =>
              relationsOf(hub)
                .slice(0, 10)
                .some((one) => one.id === id),
            )
            .reduce((sum, { linked }) => sum + linked.length, 0) +
        20,
    },
  ]),
};
