import { rankCount, rankEnds } from '../../model/rollup.ts';

/** What joins two entities: all relations between them that one may go by, whichever way they point. */
export interface Joint {
  /** Claims over all of those. */
  readonly claimCount: number;
  /** Number of claims, `|` and id of each, in no order. */
  readonly ranks: readonly string[];
}

/** All that an entity is joined to, by plain ids. */
export type Around = ReadonlyMap<string, Joint>;

/** A joint while it is put together. */
interface Begun {
  claimCount: number;
  readonly ranks: string[];
}

/**
 * Puts together what some entities are joined to.
 *
 * @param ids plain ids, each once
 * @param ranks of all relations from and to them, in any order; those between two of them may come twice
 */
export function aroundsOf(ids: readonly string[], ranks: readonly string[]): Map<string, Around> {
  const arounds = new Map(ids.map((id) => [id, new Map<string, Begun>()]));
  for (const rank of ranks) {
    const [source, target] = rankEnds(rank);
    // A path meets nobody twice.
    if (source === target) continue;
    const [fromSource, fromTarget] = [arounds.get(source), arounds.get(target)];
    const joint = fromSource?.get(target) ?? fromTarget?.get(source);
    if (!joint) {
      const begun = { claimCount: rankCount(rank), ranks: [rank] };
      fromSource?.set(target, begun);
      fromTarget?.set(source, begun);
    } else if (!joint.ranks.includes(rank)) {
      joint.ranks.push(rank);
      joint.claimCount += rankCount(rank);
    }
  }
  return arounds;
}

/** @returns how many relations there are in it */
export function relationCount(around: Around): number {
  let count = 0;
  for (const { ranks } of around.values()) count += ranks.length;
  return count;
}
