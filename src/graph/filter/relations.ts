import { z } from 'zod';
import type { Clock } from '../../model/clock.ts';
import { RELATION_TYPE_NAMES, type RelationType } from '../../model/relation.ts';
import type { RunOptions } from '../client.ts';
import {
  complement,
  type EntityGroup,
  type EntitySet,
  entityGroup,
  everybody,
  groupsOf,
  idsOf,
  intersection,
  lookup,
} from './entity-set.ts';
import {
  asksRelations,
  type EntityWhere,
  leadsToNamed,
  type PlainRelationLeaf,
  type RelationWhere,
} from './leaves.ts';
import { type End, type FlatLeaf, flat, type View } from './views.ts';
import { alternatives, type Literal } from './where.ts';

/** Whom conditions are asked of. */
export interface FindEntities {
  /** When conditions hold for them. */
  readonly clock: Clock;
  /** @returns the same for other statements, which are run by these options */
  runningBy(options: RunOptions): FindEntities;
  /** Finds those that satisfy a condition, or those of `among`: it is left open which others are in what it gives. */
  find(where: EntityWhere, among?: EntitySet): Promise<EntitySet>;
  /** @returns whom these stand in relations of some types with; everybody, if those are many */
  counterparts(owners: EntitySet, seenFrom: End, types: readonly RelationType[]): Promise<EntitySet>;
}

/** Entities whose relations are gone through at most: from more, all relations of the types are no more to read. */
export const STARTS_MAX = 2000;

/** A clause of fragments/relation-matches, and where to begin to look for what satisfies it. */
const clause = z.object({
  sources: z.array(entityGroup).nullable(),
  targets: z.array(entityGroup).nullable(),
  types: z.record(z.string(), z.literal(true)).nullable(),
  tests: z.array(z.record(z.string(), z.unknown())),
  begin: z.enum(['SOURCE', 'TARGET', 'TYPE', 'ALL']),
  starts: z.array(z.string()),
  walked: z.array(z.enum(RELATION_TYPE_NAMES)),
});
export type RelationClause = z.infer<typeof clause>;
export const relationClauses = z.array(clause);
export const viewedClauses = z.array(clause.extend({ seenFrom: z.enum(['SOURCE', 'TARGET']) }));

/** Behind the day that undated claims stand at: they are of no range of days. */
const FIRST_DAY = '0000-00-01';
const LAST_DAY = '9999-12-31';

/** How relations are looked for. */
export interface Search {
  readonly view: View;
  readonly finder: FindEntities;
  /** Entities whose relations alone are wanted, if they are seen from one end. */
  readonly owners?: EntitySet | undefined;
  /** Whether the statement begins at the owners by itself. */
  readonly atParents?: boolean;
  /** Whether a clause names those whom it begins at as its ends too, for relations that were found otherwise. */
  readonly withStarts?: boolean;
}

/**
 * What a condition on relations comes down to.
 *
 * @returns clauses of which a relation must satisfy one; none if no relation can
 */
export async function clausesOf(where: RelationWhere, search: Search): Promise<RelationClause[]> {
  const choice = alternatives(flat(where, search.view));
  const clauses = await Promise.all(choice.map((literals) => clauseOf(literals, search)));
  return clauses.filter((clause) => clause !== undefined);
}

async function clauseOf(
  literals: readonly Literal<FlatLeaf>[],
  { view, finder, owners = everybody, atParents = false, withStarts = false }: Search,
): Promise<RelationClause | undefined> {
  let types: RelationType[] = RELATION_TYPE_NAMES;
  const ends: Record<End, EntitySet> = { SOURCE: everybody, TARGET: everybody };
  if (view !== 'STORED' && !atParents) ends[view] = owners;
  const tests: Record<string, unknown>[] = [];
  for (const { leaf, is } of literals) {
    if (leaf.on === 'TYPES') types = types.filter((type) => leaf.in.includes(type) === is);
    else if (leaf.on !== 'END') tests.push({ is, ...testOf(leaf) });
  }
  // Where no type is left, nobody need be found.
  if (types.length === 0) return undefined;
  for (const { leaf, is } of literals) {
    if (leaf.on !== 'END') continue;
    // Others than those who stand in such relations with the owners need not be looked at.
    const isFar = view === 'STORED' || leaf.end === view || !asksRelations(leaf.where);
    const near =
      isFar || leadsToNamed(leaf.where) ? everybody : await finder.counterparts(owners, view, types);
    const found = await finder.find(leaf.where, near);
    ends[leaf.end] = intersection([ends[leaf.end], is ? found : complement(found)]);
  }
  const [sources, targets] = [groupsOf(ends.SOURCE), groupsOf(ends.TARGET)];
  if (sources.length === 0 || targets.length === 0) return undefined;
  const { begin, starts } = atParents ? AT_TYPES : beginning(ends);
  const isStart = (end: End) => begin === end && !withStarts;
  const open = types.length === RELATION_TYPE_NAMES.length;
  return {
    sources: isOpen(ends.SOURCE) || (isStart('SOURCE') && ofAnyKind(sources)) ? null : sources,
    targets: isOpen(ends.TARGET) || (isStart('TARGET') && ofAnyKind(targets)) ? null : targets,
    types: open ? null : lookup(types),
    // One page of all is full sooner than one of each type.
    ...{ tests, begin: view === 'STORED' && open && begin === 'TYPE' ? 'ALL' : begin, starts, walked: types },
  };
}

function testOf(leaf: Exclude<PlainRelationLeaf, { on: 'TYPES' }>) {
  return leaf.on === 'DATES' ? { on: leaf.on, from: leaf.from ?? FIRST_DAY, to: leaf.to ?? LAST_DAY } : leaf;
}

const AT_TYPES = { begin: 'TYPE' as const, starts: [] };

/** The end of which fewest are known to be meant, or else the types. */
function beginning({ SOURCE, TARGET }: Record<End, EntitySet>): Pick<RelationClause, 'begin' | 'starts'> {
  const [from, to] = [idsOf(SOURCE), idsOf(TARGET)];
  const fewest = (from?.length ?? Infinity) <= (to?.length ?? Infinity) ? from : to;
  if (!fewest || fewest.length > STARTS_MAX) return AT_TYPES;
  return { begin: fewest === from ? 'SOURCE' : 'TARGET', starts: fewest };
}

const isOpen = (set: EntitySet) => set === everybody;

/** Whether whoever is begun at is in these groups, so that nobody need be looked up. */
const ofAnyKind = (groups: readonly EntityGroup[]) => groups.every(({ kinds }) => kinds === null);

/** Whether a clause keeps every relation, so that none need be looked at itself. */
export const keepsAll = ({ sources, targets, types, tests }: RelationClause) =>
  !sources && !targets && !types && tests.length === 0;
