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
type Around = Map<string, Known>;

const NOBODY: readonly never[] = [];

/**
 * What is known of how entities are joined. Of an entity that was read, all that it is joined to is known; of the
 * others, of whom a hub leads to thousands, only who of those that were read.
 */
export class KnownHops {
  readonly #read = new Map<string, Around>();
  readonly #beside = new Map<string, string[]>();
  readonly #barred = new Set<string>();

  isRead(id: string): boolean {
    return this.#read.has(id);
  }

  /** Leaves entities out that were not read, as if there were none of them. */
  bar(ids: Iterable<string>): void {
    for (const id of ids) {
      this.#barred.add(id);
      for (const other of this.#beside.get(id) ?? []) this.#read.get(other)?.delete(id);
      this.#beside.delete(id);
    }
  }

  /** Takes in the relations around entities that were not read before. */
  add(ids: readonly string[], ranks: readonly string[]): void {
    const reading = new Map(ids.map((id) => [id, this.#begun(id)]));
    for (const rank of ranks) this.#addRank(reading, rank);
    for (const [id, around] of reading) this.#read.set(id, around);
  }

  /** What is known around an entity before it is read. */
  #begun(id: string): Around {
    const around: Around = new Map(this.around(id));
    this.#beside.delete(id);
    return around;
  }

  #addRank(reading: ReadonlyMap<string, Around>, rank: string): void {
    const [source, target] = rankEnds(rank);
    // A path meets nobody twice.
    if (source === target || this.#barred.has(source) || this.#barred.has(target)) return;
    // Between two that are read one after the other, all was known before the second.
    if (this.#read.has(source) || this.#read.has(target)) return;
    const [fromSource, fromTarget] = [reading.get(source), reading.get(target)];
    const [around, other] = fromSource ? [fromSource, target] : [fromTarget, source];
    const hop = around?.get(other);
    if (!hop) {
      const begun = { claimCount: rankCount(rank), ranks: [rank] };
      around?.set(other, begun);
      if (fromSource && fromTarget) fromTarget.set(source, begun);
      else this.#note(other, fromSource ? source : target);
      return;
    }
    // Between two that are read together, each relation comes from either end.
    if (hop.ranks.includes(rank)) return;
    hop.ranks.push(rank);
    hop.claimCount += rankCount(rank);
  }

  /** Notes that somebody who is not read is joined to somebody who is. */
  #note(id: string, read: string): void {
    const known = this.#beside.get(id);
    if (known) known.push(read);
    else this.#beside.set(id, [read]);
  }

  /** @returns whom an entity is known to be joined to, each with how many claims there are between the two */
  around(id: string): Iterable<readonly [id: string, hop: Known]> {
    const read = this.#read.get(id);
    if (read) return read;
    const beside = this.#beside.get(id) ?? NOBODY;
    return beside.flatMap((other): [string, Known][] => {
      const hop = this.#read.get(other)?.get(id);
      return hop ? [[other, hop]] : [];
    });
  }

  /** @returns what joins two of whom one was read; undefined if nothing does */
  hop(one: string, other: string): Hop | undefined {
    const known = this.#read.get(one)?.get(other) ?? this.#read.get(other)?.get(one);
    if (!known) return undefined;
    const strongestFirst = known.ranks.toSorted().reverse();
    return { claimCount: known.claimCount, relationIds: strongestFirst.map(rankRelationId) };
  }
}
