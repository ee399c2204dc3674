import type { Asked } from '../filter/relation-pages.ts';
import { clausesOf, type RelationClause } from '../filter/relations.ts';

/** A condition on relations that are found otherwise than by it. */
export interface Sought {
  /** Of which a relation must satisfy one: each has all that it asks for, also of whom it could begin at. */
  readonly clauses: RelationClause[];
  /** Who is at an end of every relation that does; null if that may be anybody. */
  readonly starts: string[] | null;
}

/** @returns what a condition comes down to where it is asked of relations that are found otherwise */
export async function soughtAmong({ where, finder }: Asked): Promise<Sought> {
  const clauses = await clausesOf(where, { view: 'STORED', finder, atParents: true });
  const begun = await clausesOf(where, { view: 'STORED', finder });
  const isAnybody = begun.some(({ begin }) => begin === 'TYPE' || begin === 'ALL');
  return { clauses, starts: isAnybody ? null : [...new Set(begun.flatMap(({ starts }) => starts))] };
}
