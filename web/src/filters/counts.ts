/** Claims by choice; undefined until they are counted. */
export type Counts = ReadonlyMap<string, number> | undefined;

interface Groups {
  readonly groups: readonly { readonly key: string | null; readonly claimCount: number }[];
}

export const countsOf = (facet: Groups | undefined): Counts =>
  facet && new Map(facet.groups.map(({ key, claimCount }) => [key ?? '', claimCount]));

/** @returns choices that have claims, the most first, and those that are chosen whatever they have */
export function worthShowing<Word extends string>(
  words: readonly Word[],
  counts: Counts,
  chosen: readonly Word[],
): Word[] {
  const shown = words.filter((word) => counts?.has(word) || chosen.includes(word));
  return shown.toSorted((one, other) => (counts?.get(other) ?? 0) - (counts?.get(one) ?? 0));
}
