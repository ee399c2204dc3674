/** Numbers that look random and are the same in every run. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** Each item as often as any other. */
  pick<T>(items: readonly T[]): T;
  /** The first items far more often than the last: the share of the nth falls as n^(1/steepness - 1). */
  pickFirst<T>(items: readonly T[], steepness: number): T;
}

/** @see Mulberry32 by Tommy Ettinger, public domain: one 32-bit word of state, period 2³² */
export function seededRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <T>(items: readonly T[], share: number) => {
    const item = items[Math.floor(items.length * share)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  return {
    next,
    chance: (probability) => next() < probability,
    pick: (items) => at(items, next()),
    pickFirst: (items, steepness) => at(items, next() ** steepness),
  };
}
