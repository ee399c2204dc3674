import { z } from 'zod';
import { ENTITY_KIND_NAMES, type EntityKind } from '../../model/kind.ts';

/** Entities of some kinds: those with these ids or, if not `listed`, all but those. */
interface Part {
  readonly kinds: readonly EntityKind[];
  readonly ids: ReadonlySet<string>;
  readonly listed: boolean;
}

/**
 * A set of entities that need not be listed: each kind is in one part. So "everybody but India" and "all
 * countries" are small, and `and`, `or` and `not` of sets are exact.
 */
export type EntitySet = readonly Part[];

/** A part as fragments take it: what is looked up for each relation or claim is a map, not a list. */
export const entityGroup = z.object({
  /** Null for all kinds there are, so that nobody's kind need be looked at. */
  kinds: z.record(z.string(), z.literal(true)).nullable(),
  ids: z.record(z.string(), z.literal(true)),
  listed: z.boolean(),
});
export type EntityGroup = z.infer<typeof entityGroup>;

const NOBODY: ReadonlySet<string> = new Set();

export const everybody: EntitySet = [{ kinds: ENTITY_KIND_NAMES, ids: NOBODY, listed: false }];

/** Those with one of these ids. */
export const withIds = (ids: Iterable<string>): EntitySet => [
  { kinds: ENTITY_KIND_NAMES, ids: new Set(ids), listed: true },
];

/** All of these kinds. */
export function ofKinds(kinds: readonly EntityKind[]): EntitySet {
  const others = ENTITY_KIND_NAMES.filter((kind) => !kinds.includes(kind));
  return [
    { kinds: [...new Set(kinds)], ids: NOBODY, listed: false },
    { kinds: others, ids: NOBODY, listed: true },
  ].filter((part) => part.kinds.length > 0);
}

export const complement = (set: EntitySet): EntitySet =>
  set.map((part) => ({ ...part, listed: !part.listed }));

/** Those that are in all of the sets. */
export function intersection(sets: readonly EntitySet[]): EntitySet {
  return sets.reduce(
    (left, right) =>
      left.flatMap((part) =>
        right.flatMap((other) => {
          const kinds = part.kinds.filter((kind) => other.kinds.includes(kind));
          return kinds.length > 0 ? [{ kinds, ...both(part, other) }] : [];
        }),
      ),
    everybody,
  );
}

/** Those that are in one of the sets. */
export const union = (sets: readonly EntitySet[]) => complement(intersection(sets.map(complement)));

function both(left: Part, right: Part): Pick<Part, 'ids' | 'listed'> {
  if (left.listed && right.listed) return { ids: left.ids.intersection(right.ids), listed: true };
  if (left.listed) return { ids: left.ids.difference(right.ids), listed: true };
  if (right.listed) return { ids: right.ids.difference(left.ids), listed: true };
  return { ids: left.ids.union(right.ids), listed: false };
}

/** @returns the parts that are not empty */
export const partsOf = (set: EntitySet) => set.filter(({ ids, listed }) => !listed || ids.size > 0);

/** @returns the parts that are not empty, as fragments take them */
export function groupsOf(set: EntitySet): EntityGroup[] {
  return partsOf(set).map(({ kinds, ids, listed }) => ({
    kinds: kinds.length === ENTITY_KIND_NAMES.length ? null : lookup(kinds),
    ids: lookup(ids),
    listed,
  }));
}

export const lookup = (keys: Iterable<string>): Record<string, true> =>
  Object.fromEntries(Array.from(keys, (key) => [key, true] as const));

/** @returns the ids that the set cannot reach beyond, or undefined if it lists not all of them */
export function idsOf(set: EntitySet): string[] | undefined {
  const ids = new Set<string>();
  for (const part of set) {
    if (!part.listed) return undefined;
    for (const id of part.ids) ids.add(id);
  }
  return [...ids];
}
