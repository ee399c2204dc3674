import { BadUserInputError } from '../../errors.ts';

/** A condition put together of others. */
export type Where<Leaf> =
  | { readonly and: readonly Where<Leaf>[] }
  | { readonly or: readonly Where<Leaf>[] }
  | { readonly not: Where<Leaf> }
  | { readonly leaf: Leaf };

/** A single condition, or the opposite of it. */
export interface Literal<Leaf> {
  readonly leaf: Leaf;
  readonly is: boolean;
}

/** Alternatives that a filter may come down to: each is looked for on its own. */
export const ALTERNATIVES_MAX = 64;

/**
 * A condition as a choice of alternatives, each of which is a list of literals that must all hold
 * (disjunctive normal form): `a and (b or c)` is `a and b`, or else `a and c`.
 *
 * @throws {BadUserInputError} if there are more than ALTERNATIVES_MAX
 */
export function alternatives<Leaf>(where: Where<Leaf>): Literal<Leaf>[][] {
  return expanded(where, true);
}

function expanded<Leaf>(where: Where<Leaf>, is: boolean): Literal<Leaf>[][] {
  if ('leaf' in where) return [[{ leaf: where.leaf, is }]];
  if ('not' in where) return expanded(where.not, !is);
  const all = 'and' in where;
  const parts = (all ? where.and : where.or).map((part) => expanded(part, is));
  // The opposite of "all of them" is "one of their opposites", and the other way round.
  return all === is ? parts.reduce(multiplied, [[]]) : bounded(parts.flat());
}

function multiplied<Leaf>(left: Literal<Leaf>[][], right: Literal<Leaf>[][]): Literal<Leaf>[][] {
  if (left.length * right.length > ALTERNATIVES_MAX) throw tooMany(left.length * right.length);
  return left.flatMap((some) => right.map((others) => [...some, ...others]));
}

function bounded<Leaf>(choice: Literal<Leaf>[][]): Literal<Leaf>[][] {
  if (choice.length > ALTERNATIVES_MAX) throw tooMany(choice.length);
  return choice;
}

const tooMany = (count: number) =>
  new BadUserInputError(
    'filter',
    `its "or", "and" and "not" come down to ${count} alternatives or more; at most ${ALTERNATIVES_MAX} are allowed. Put values of one field into its list instead`,
  );

/** Whether a leaf somewhere in a condition is such. */
export function mentions<Leaf>(where: Where<Leaf>, isSuch: (leaf: Leaf) => boolean): boolean {
  if ('leaf' in where) return isSuch(where.leaf);
  if ('not' in where) return mentions(where.not, isSuch);
  return ('and' in where ? where.and : where.or).some((part) => mentions(part, isSuch));
}
