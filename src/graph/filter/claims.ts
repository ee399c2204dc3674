import { z } from 'zod';
import { type ClaimStatus, MODALITIES, type Modality } from '../../model/claim.ts';
import type { Clock } from '../../model/clock.ts';
import { RELATION_TYPE_NAMES, type RelationType, relationTypeRow } from '../../model/relation.ts';
import {
  AFTER_ACTIVE,
  STATUS_NAMES,
  STORED_STATUSES,
  storedStatuses,
  visibilityOf,
} from '../../model/stored-status.ts';
import { VISIBILITY_NAMES, type Visibility } from '../../model/visibility.ts';
import type { DatesBetween } from '../page.ts';
import type { ClaimLeaf, ClaimWhere } from './claim-leaves.ts';
import { groupsOf, idsOf, lookup } from './entity-set.ts';
import type { FindEntities } from './relations.ts';
import { alternatives, type Literal, mentions } from './where.ts';

const statuses = z.array(z.enum(STORED_STATUSES));
const modality = z.enum(Object.keys(MODALITIES) as [Modality, ...Modality[]]);

/** A clause of fragments/claim-matches, and where to begin to look for what satisfies it. */
const clause = z.object({
  statuses,
  knownAt: z.string().nullable(),
  statusesThen: statuses,
  asOf: z.string().nullable(),
  types: z.record(z.string(), z.literal(true)).nullable(),
  modalities: z.partialRecord(modality, z.literal(true)).nullable(),
  tests: z.array(z.record(z.string(), z.unknown())),
  begin: z.enum(['SUBJECT', 'OBJECT', 'EITHER', 'LINK', 'TYPE', 'ALL']),
  starts: z.array(z.string()),
  walked: z.array(z.enum(RELATION_TYPE_NAMES)),
  /** Sort keys that claims are between. */
  below: z.string(),
  above: z.string(),
});
export type ClaimClause = z.infer<typeof clause>;
export const claimClauses = z.array(clause);

type Start = Pick<ClaimClause, 'begin' | 'starts'>;
type Test = Record<string, unknown>;

/** Ids to begin at, at most: of more, going through the types reads no more. */
export const STARTS_MAX = 1000;
const ALL_MODALITIES = Object.keys(MODALITIES) as Modality[];
/** Keys of claims without a day begin with the one, which is below the other. */
const NO_DAY = '0000-00-00';
const FIRST_DAY = '0000-01-01';
/** Below and above every sort key of a claim. */
const BOTTOM = '';
const TOP = '~';

/** Sort keys that those of claims on some days are between. */
const keysOf = ({ from = '', to = '' }: DatesBetween) => ({ from: from || BOTTOM, to: `${to}${TOP}` });

/**
 * What a condition on claims comes down to. Unless it speaks of the status, only claims that hold are kept.
 *
 * @returns clauses of which a claim must satisfy one; none if no claim can
 */
export async function clausesOfClaims(where: ClaimWhere, finder: FindEntities): Promise<ClaimClause[]> {
  const holds: ClaimWhere = { leaf: { on: 'STATUSES', in: ['ACTIVE'] } };
  const whole = mentions(where, ({ on }) => on === 'STATUSES') ? where : { and: [where, holds] };
  const choice = alternatives(atClock(whole, finder.clock)).flatMap(byDay);
  const clauses = await Promise.all(choice.map((literals) => clauseOf(literals, finder)));
  return clauses.filter((clause) => clause !== undefined);
}

/** @returns the condition at a state of the graph that is not today's */
function atClock(where: ClaimWhere, { asOf, knownAt }: Clock): ClaimWhere {
  const leaves: ClaimLeaf[] = [];
  if (asOf !== undefined) leaves.push({ on: 'AS_OF', day: asOf });
  if (knownAt !== undefined) leaves.push({ on: 'KNOWN_AT', time: knownAt });
  return leaves.length === 0 ? where : { and: [where, ...leaves.map((leaf) => ({ leaf }))] };
}

type Literals = readonly Literal<ClaimLeaf>[];

/** As of a day, claims are those of a range of days, and of those without a day some that are known to end. */
function byDay(literals: Literals): Literals[] {
  const day = literals.flatMap(({ leaf, is }) => (leaf.on === 'AS_OF' && is ? leaf.day : []))[0];
  if (day === undefined) return [literals];
  const within = (days: DatesBetween): Literals => [
    ...literals,
    { leaf: { on: 'DATES', ...days }, is: true },
  ];
  return [within({ from: FIRST_DAY, to: day }), within({ to: NO_DAY })];
}

async function clauseOf(literals: Literals, finder: FindEntities): Promise<ClaimClause | undefined> {
  let statuses = STATUS_NAMES as ClaimStatus[];
  let visibilities: Visibility[] = VISIBILITY_NAMES;
  let types: RelationType[] = RELATION_TYPE_NAMES;
  let knownAt: string | null = null;
  let asOf: string | null = null;
  let modalities = ALL_MODALITIES;
  let [above, below] = [BOTTOM, TOP];
  const tests: Test[] = [];
  const starts: Start[] = [];
  for (const { leaf, is } of literals) {
    if (leaf.on === 'STATUSES') statuses = statuses.filter((status) => leaf.in.includes(status) === is);
    else if (leaf.on === 'VISIBILITY')
      visibilities = visibilities.filter((one) => leaf.in.includes(one) === is);
    else if (leaf.on === 'TYPES') types = types.filter((type) => leaf.in.includes(type) === is);
    else if (leaf.on === 'MODALITY') modalities = modalities.filter((one) => leaf.in.includes(one) === is);
    else if (leaf.on === 'KNOWN_AT') knownAt = leaf.time;
    else if (leaf.on === 'AS_OF') asOf = leaf.day;
    else if (leaf.on === 'DATES' && is) {
      const { from, to } = keysOf(leaf);
      above = from > above ? from : above;
      below = to < below ? to : below;
    } else {
      const { test, start } = await testOf(leaf, finder);
      tests.push({ on: leaf.on, is, ...test });
      if (start && is) starts.push(start);
    }
  }
  const seen = statusesSeen({ statuses, visibilities, knownAt }, finder.clock.withPrivate ?? false);
  if ([seen.statuses, types, modalities].some(({ length }) => length === 0) || above >= below)
    return undefined;
  const open = types.length === RELATION_TYPE_NAMES.length;
  return {
    ...{ ...seen, asOf },
    types: open ? null : lookup(types),
    modalities: modalities.length === ALL_MODALITIES.length ? null : lookup(modalities),
    tests,
    ...best(starts, open),
    walked: types,
    below,
    above,
  };
}

/** What claims are to be, and what those are now, as it is stored, that are shown and were such when it was known. */
function statusesSeen(
  {
    statuses,
    visibilities,
    knownAt,
  }: {
    readonly statuses: readonly ClaimStatus[];
    readonly visibilities: readonly Visibility[];
    readonly knownAt: string | null;
  },
  withPrivate: boolean,
) {
  const wasActive = knownAt !== null && statuses.includes('ACTIVE');
  const now = wasActive
    ? STATUS_NAMES.filter((one) => statuses.includes(one) || AFTER_ACTIVE.includes(one))
    : statuses;
  return {
    statuses: storedStatuses(now, withPrivate).filter((one) => visibilities.includes(visibilityOf(one))),
    knownAt,
    // Who is shown a claim is told by what it is now.
    statusesThen: storedStatuses(statuses, withPrivate),
  };
}

/**
 * At the fewest subjects or objects, whose claims are in order; else at a speaker or source; else at the types, or
 * at all claims if those are all types: a page is full sooner than one of each type.
 */
function best(starts: readonly Start[], open: boolean): Start {
  const few = starts.filter(({ starts }) => starts.length <= STARTS_MAX);
  const cost = ({ begin, starts }: Start) => starts.length + (begin === 'LINK' ? STARTS_MAX : 0);
  return (
    few.toSorted((left, right) => cost(left) - cost(right))[0] ?? { begin: open ? 'ALL' : 'TYPE', starts: [] }
  );
}

/** @returns what fragments/claim-matches takes of a condition, and where its claims may be looked for */
async function testOf(
  leaf: Exclude<ClaimLeaf, { on: 'STATUSES' | 'TYPES' | 'MODALITY' | 'KNOWN_AT' | 'AS_OF' }>,
  finder: FindEntities,
): Promise<{ test: Test; start?: Start }> {
  switch (leaf.on) {
    case 'DATES':
      return { test: keysOf(leaf) };
    case 'CONFIDENCE':
    case 'TEXT':
      return { test: { ...leaf } };
    case 'CAMEO_ROOT': {
      const types = RELATION_TYPE_NAMES.filter((type) =>
        leaf.in.includes(relationTypeRow(type).cameoRoot ?? ''),
      );
      return { test: { values: lookup(leaf.in), types: lookup(types) } };
    }
    case 'SOURCE':
      return { test: { values: lookup(leaf.in) }, start: { begin: 'LINK', starts: [...leaf.in] } };
    case 'ROLE': {
      const set = await finder.find(leaf.where);
      const ids = idsOf(set);
      const test = { roles: lookup(leaf.roles), groups: groupsOf(set) };
      return ids ? { test, start: { begin: beginOf(leaf.roles), starts: ids } } : { test };
    }
    default:
      return { test: { values: lookup(leaf.in) } };
  }
}

/** @returns where claims are looked for of which somebody is one of these */
export function beginOf(roles: readonly string[]): Start['begin'] {
  if (roles.includes('SAID_BY')) return 'LINK';
  return roles.length > 1 ? 'EITHER' : roles.includes('SUBJECT') ? 'SUBJECT' : 'OBJECT';
}
