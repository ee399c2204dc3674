import { rankRelationId } from '../../model/rollup.ts';
import { type Around, aroundsOf, type Joint } from './around.ts';

/** How two entities are joined: all relations between them that one may go by, whichever way they point. */
export interface Hop {
  /** Claims over all of those. */
  readonly claimCount: number;
  /** Ids of relations, the strongest first. */
  readonly relationIds: readonly string[];
}

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
    for (const id of ids) this.#barred.add(id);
  }

  /** Takes in the relations around entities that were not read before. */
  add(ids: readonly string[], ranks: readonly string[]): void {
    this.take(aroundsOf(ids, ranks));
  }

  /** Takes in all that some entities are joined to that were not read before. What is taken is not changed. */
  take(arounds: ReadonlyMap<string, Around>): void {
    for (const [id, around] of arounds) {
      this.#read.set(id, around);
      this.#beside.delete(id);
    }
    for (const [id, around] of arounds) {
      for (const other of around.keys()) if (!this.#read.has(other)) this.#note(other, id);
    }
  }

  /** Notes that somebody who is not read is joined to somebody who is. */
  #note(id: string, read: string): void {
    const known = this.#beside.get(id);
    if (known) known.push(read);
    else this.#beside.set(id, [read]);
  }

  /** @returns whom an entity is known to be joined to, each with how many claims there are between the two */
  around(id: string): Iterable<readonly [id: string, joint: Joint]> {
    if (this.#barred.has(id)) return NOBODY;
    const read = this.#read.get(id);
    if (read) return this.#barred.size === 0 ? read : [...read].filter(([other]) => !this.#barred.has(other));
    const beside = this.#beside.get(id) ?? NOBODY;
    return beside.flatMap((other): [string, Joint][] => {
      const joint = this.#read.get(other)?.get(id);
      return joint ? [[other, joint]] : [];
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
