import { z } from 'zod';
import { CLAIM_STATUSES, type ClaimStatus } from '../../model/claim.ts';
import { RELATION_TYPE_NAMES, type RelationType, relationTypeRow } from '../../model/relation.ts';
import type { DatesBetween } from '../page.ts';
import type { ClaimLeaf, ClaimWhere } from './claim-leaves.ts';
import { groupsOf, idsOf, lookup } from './entity-set.ts';
import type { FindEntities } from './relations.ts';
import { alternatives, type Literal, mentions } from './where.ts';

/** A clause of fragments/claim-matches, and where to begin to look for what satisfies it. */
const clause = z.object({
  statuses: z.array(z.enum(Object.keys(CLAIM_STATUSES) as [ClaimStatus, ...ClaimStatus[]])),
  types: z.record(z.string(), z.literal(true)).nullable(),
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
const STARTS_MAX = 1000;
const ALL_STATUSES = Object.keys(CLAIM_STATUSES) as ClaimStatus[];
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
  const clauses = await Promise.all(alternatives(whole).map((literals) => clauseOf(literals, finder)));
  return clauses.filter((clause) => clause !== undefined);
}

async function clauseOf(
  literals: readonly Literal<ClaimLeaf>[],
  finder: FindEntities,
): Promise<ClaimClause | undefined> {
  let statuses = ALL_STATUSES;
  let types: RelationType[] = RELATION_TYPE_NAMES;
  let [above, below] = [BOTTOM, TOP];
  const tests: Test[] = [];
  const starts: Start[] = [];
  for (const { leaf, is } of literals) {
    if (leaf.on === 'STATUSES') statuses = statuses.filter((status) => leaf.in.includes(status) === is);
    else if (leaf.on === 'TYPES') types = types.filter((type) => leaf.in.includes(type) === is);
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
  if (statuses.length === 0 || types.length === 0 || above >= below) return undefined;
  const open = types.length === RELATION_TYPE_NAMES.length;
  return {
    statuses,
    types: open ? null : lookup(types),
    tests,
    ...best(starts, open),
    walked: types,
    below,
    above,
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
async function testOf(leaf: ClaimLeaf, finder: FindEntities): Promise<{ test: Test; start?: Start }> {
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

function beginOf(roles: readonly string[]): Start['begin'] {
  if (roles.includes('SAID_BY')) return 'LINK';
  return roles.length > 1 ? 'EITHER' : roles.includes('SUBJECT') ? 'SUBJECT' : 'OBJECT';
}
