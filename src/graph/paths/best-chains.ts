import TinyQueue from 'tinyqueue';
import type { KnownHops } from './known-hops.ts';

/** Where chains are looked for. */
export interface Between {
  readonly from: string;
  readonly to: string;
  readonly known: KnownHops;
  /** Whether an entity can be met by this hop at all; it may be told of one that cannot, never the other way round. */
  readonly mayBeAt: (id: string, hop: number) => boolean;
}

/** Chains that are begun, at most: among those that meet an entity twice, one may look for long. */
const BEGUN_MAX = 200_000;
/** Divided by all small numbers, so that sums of these are whole and have no order of adding up. */
const HOP_WEIGHT = 720_720;

/** The more claims, the less a hop weighs: one claim as much as two hops of two. */
export const weightOf = ({ claimCount }: { readonly claimCount: number }) =>
  Math.round(HOP_WEIGHT / claimCount);

/** A chain that is begun, and what it weighs at least once it arrives. */
interface Begun {
  readonly ids: readonly string[];
  readonly weight: number;
  readonly atLeast: number;
}

/**
 * Finds chains of just so many hops that meet nobody twice, the strongest first: those whose hops weigh least
 * together, each the reciprocal of its claims, so that one weak hop counts for more than many strong ones; among equals
 * by the ids of whom they meet. Goes on with what may become the strongest (A*, by what the rest weighs at least).
 *
 * @returns plain ids of each, and whether the search was given up
 */
export function bestChains(between: Between, length: number, count: number) {
  const rest = leastWeights(between, length);
  const queue = new TinyQueue<Begun>([], inOrder);
  const chains: (readonly string[])[] = [];
  let begun = 0;
  const goOn = ({ ids, weight }: Begun) => {
    for (const [id, hop] of between.known.around(ids.at(-1) ?? '')) {
      const least = rest[ids.length]?.get(id);
      if (least === undefined || ids.includes(id)) continue;
      const next = weight + weightOf(hop);
      queue.push({ ids: [...ids, id], weight: next, atLeast: next + least });
      begun++;
    }
  };
  goOn({ ids: [between.from], weight: 0, atLeast: 0 });
  for (let next = queue.pop(); next && chains.length < count; next = queue.pop()) {
    if (begun > BEGUN_MAX) return { chains, isGivenUp: true };
    if (next.ids.length > length) chains.push(next.ids);
    else goOn(next);
  }
  return { chains, isGivenUp: false };
}

/** @returns for each number of hops, whom a chain can have met by it, and what the rest of it weighs at least */
function leastWeights({ from, to, known, mayBeAt }: Between, length: number): ReadonlyMap<string, number>[] {
  const rest: Map<string, number>[] = [];
  rest[length] = new Map([[to, 0]]);
  for (let hop = length - 1; hop > 0; hop--) {
    const here = new Map<string, number>();
    for (const [next, beyond] of rest[hop + 1] ?? []) {
      for (const [id, between] of known.around(next)) {
        if (id === from || id === to || !mayBeAt(id, hop)) continue;
        const weight = beyond + weightOf(between);
        if (weight < (here.get(id) ?? Infinity)) here.set(id, weight);
      }
    }
    rest[hop] = here;
  }
  return rest;
}

/** The lightest first; among equals, the one whose ids come first. */
function inOrder(one: Begun, other: Begun): number {
  if (one.atLeast !== other.atLeast) return one.atLeast - other.atLeast;
  for (const [place, id] of one.ids.entries()) {
    const beside = other.ids[place];
    if (beside === undefined) return 1;
    if (id !== beside) return id < beside ? -1 : 1;
  }
  return one.ids.length - other.ids.length;
}
