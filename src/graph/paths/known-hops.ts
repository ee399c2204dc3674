import { rankCount, rankEnds, rankRelationId } from '../../model/rollup.ts';

/** How two entities are joined: all relations between them that one may go by, whichever way they point. */
export interface Hop {
  /** Claims over all of those. */
  readonly claimCount: number;
  /** Ids of relations, the strongest first. */
  readonly relationIds: readonly string[];
}

/** A hop while it is read. */
interface Known {
  claimCount: number;
  readonly ranks: string[];
}

/** What is known of how entities are joined. Of an entity that was read, all that it is joined to is known. */
export class KnownHops {
  readonly #around = new Map<string, Map<string, Known>>();
  readonly #read = new Set<string>();
  readonly #barred = new Set<string>();

  isRead(id: string): boolean {
    return this.#read.has(id);
  }

  /** Leaves entities out, as if there were none of them. */
  bar(ids: Iterable<string>): void {
    for (const id of ids) {
      this.#barred.add(id);
      for (const other of this.#around.get(id)?.keys() ?? []) this.#around.get(other)?.delete(id);
      this.#around.delete(id);
    }
  }

  /** Takes in the relations around entities that were not read before. */
  add(ids: readonly string[], ranks: readonly string[]): void {
    for (const rank of ranks) this.#addRank(rank);
    for (const id of ids) this.#read.add(id);
  }

  #addRank(rank: string): void {
    const [source, target] = rankEnds(rank);
    // A path meets nobody twice.
    if (source === target || this.#barred.has(source) || this.#barred.has(target)) return;
    // Between two that are read one after the other, all was known before the second.
    if (this.#read.has(source) || this.#read.has(target)) return;
    const hop = this.#between(source, target);
    // Between two that are read together, each relation comes from either end.
    if (hop.ranks.includes(rank)) return;
    hop.ranks.push(rank);
    hop.claimCount += rankCount(rank);
  }

  #between(source: string, target: string): Known {
    const known = this.#around.get(source)?.get(target) ?? { claimCount: 0, ranks: [] };
    if (known.ranks.length === 0) {
      for (const [one, other] of [[source, target] as const, [target, source] as const]) {
        const around = this.#around.get(one) ?? new Map<string, Known>();
        this.#around.set(one, around);
        around.set(other, known);
      }
    }
    return known;
  }

  /** @returns whom an entity is known to be joined to, and by how many claims */
  around(id: string): ReadonlyMap<string, Pick<Hop, 'claimCount'>> {
    return this.#around.get(id) ?? NOBODY;
  }

  /** @returns the hop between two that are joined */
  hop(one: string, other: string): Hop {
    const { claimCount, ranks } = this.#between(one, other);
    const relationIds = ranks.toSorted().reverse();
    return { claimCount, relationIds: relationIds.map(rankRelationId) };
  }
}

const NOBODY: ReadonlyMap<string, Known> = new Map();
