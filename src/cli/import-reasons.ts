/** Why rows cannot be imported. */
export interface Reason {
  readonly count: number;
  /** Line of the first row that was rejected for it. */
  readonly row: number;
  /** What is said of that row. */
  readonly reason: string;
}

/** Reasons that are kept apart; more would fill the memory, and nobody reads them. */
const DISTINCT_MAX = 10_000;

/** A reason without the value it speaks of, which differs from row to row. */
const sort = (reason: string) => reason.replace(/: "(?:[^"\\]|\\.)*"/, ': …');

/** Counts the reasons for rejecting rows, whatever value each speaks of. */
export class Reasons {
  readonly #reasons = new Map<string, { count: number; row: number; reason: string }>();

  add(row: number, reason: string): void {
    const key = sort(reason);
    const known = this.#reasons.get(key);
    if (known) known.count++;
    else if (this.#reasons.size < DISTINCT_MAX) this.#reasons.set(key, { count: 1, row, reason });
  }

  /** @returns the commonest, of equally common ones the first */
  commonest(limit: number): Reason[] {
    return [...this.#reasons.values()].sort((a, b) => b.count - a.count || a.row - b.row).slice(0, limit);
  }
}
