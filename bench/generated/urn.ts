import type { Random } from '../../test/setup/random.ts';

/** How fast an urn runs out of news. */
export interface UrnShape {
  /** The larger, the longer it takes until repeats prevail. */
  readonly concentration: number;
  /** 0–1: of n draws some n^discount are of something new, and so many are never repeated. */
  readonly discount: number;
}

/**
 * Draws what was drawn before, the often drawn more often, and now and then something new: names in the
 * news come so. Shares of the most frequent stay as they are when the draws grow ten times.
 *
 * @see J. Pitman, M. Yor, "The two-parameter Poisson-Dirichlet distribution derived from a stable
 *   subordinator", Annals of Probability 25 (1997), 855–900
 */
export class Urn {
  readonly #random: Random;
  readonly #shape: UrnShape;
  /** Item of each draw. */
  readonly #draws: Uint32Array;
  /** How often an item was drawn, and how often as something new. */
  readonly #counts: number[] = [];
  readonly #news: number[] = [];
  #drawn = 0;
  #new = 0;

  /** @param size draws at most */
  constructor(random: Random, shape: UrnShape, size: number) {
    this.#random = random;
    this.#shape = shape;
    this.#draws = new Uint32Array(size);
  }

  /** @returns number of an earlier draw that is to be repeated; undefined if it is time for something new */
  earlier(): number | undefined {
    const { concentration, discount } = this.#shape;
    const isNew = this.#random.next() * (this.#drawn + concentration) < concentration + discount * this.#new;
    if (isNew) return undefined;
    for (;;) {
      const draw = Math.floor(this.#random.next() * this.#drawn);
      const item = this.item(draw);
      if (this.#random.next() * (this.#counts[item] ?? 0) > discount * (this.#news[item] ?? 0)) return draw;
    }
  }

  /** @returns what an earlier draw was */
  item(draw: number): number {
    return this.#draws[draw] ?? 0;
  }

  /** Records a draw. @returns its number */
  add(item: number, isNew: boolean): number {
    this.#counts[item] = (this.#counts[item] ?? 0) + 1;
    this.#news[item] = (this.#news[item] ?? 0) + (isNew ? 1 : 0);
    if (isNew) this.#new++;
    this.#draws[this.#drawn] = item;
    return this.#drawn++;
  }
}
