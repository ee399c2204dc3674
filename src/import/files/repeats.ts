import { hash } from 'node:crypto';

/** Tells rows with the same bytes apart by their order in the file. */
export interface RowIdentities {
  /**
   * To be called once for every row, in the order of the file.
   *
   * @returns the first 32 hex digits of the row's SHA-256, and which of the rows with these bytes it is,
   *   the first being 1
   */
  occurrence(raw: Uint8Array): { readonly hash: string; readonly occurrence: number };
}

/** In the upper half of a fingerprint: set if it was seen more than once. */
const REPEATED = 0x8000_0000;
const HASH_BYTES = 16;

/** Set of 63-bit fingerprints with a mark on those that were added twice: 16 bytes a row. */
class Fingerprints {
  readonly #mask: number;
  readonly #upper: Uint32Array;
  readonly #lower: Uint32Array;
  #free: number;

  constructor(count: number) {
    // At most half full, so that a free slot is near.
    const slots = 2 ** Math.max(4, Math.ceil(Math.log2(count * 2 + 1)));
    this.#mask = slots - 1;
    this.#free = slots;
    this.#upper = new Uint32Array(slots);
    this.#lower = new Uint32Array(slots);
  }

  add(digest: Buffer): void {
    const slot = this.#slot(digest);
    if (this.#lower[slot] !== 0) this.#upper[slot] = ((this.#upper[slot] ?? 0) | REPEATED) >>> 0;
    // A search ends at a free slot, so one must remain.
    else if (--this.#free === 0) throw new RangeError('There are more rows than were announced.');
    this.#upper[slot] = ((this.#upper[slot] ?? 0) | (digest.readUInt32LE(0) & ~REPEATED)) >>> 0;
    this.#lower[slot] = lowerHalf(digest);
  }

  isRepeated(digest: Buffer): boolean {
    return ((this.#upper[this.#slot(digest)] ?? 0) & REPEATED) !== 0;
  }

  /** @returns where the fingerprint is or, if it is not in the set, belongs */
  #slot(digest: Buffer): number {
    const upper = digest.readUInt32LE(0) & ~REPEATED;
    const lower = lowerHalf(digest);
    let slot = lower & this.#mask;
    while (this.#lower[slot] !== 0) {
      if (this.#lower[slot] === lower && ((this.#upper[slot] ?? 0) & ~REPEATED) === upper) break;
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }
}

/** Never 0, which means that a slot is free. */
const lowerHalf = (digest: Buffer) => digest.readUInt32LE(4) || 1;

const digestOf = (raw: Uint8Array) => hash('sha256', raw, 'buffer');

/**
 * Reads all rows once to find out which occur more than once. Only those are counted later, by their full
 * hash, so that a file whose rows all differ takes 16 to 32 bytes a row however long they are.
 *
 * @param count rows there are at most, e.g. the lines of the file
 */
export async function findRepeats(
  rows: AsyncIterable<readonly { readonly raw: Uint8Array }[]>,
  count: number,
): Promise<RowIdentities> {
  const fingerprints = new Fingerprints(count);
  for await (const batch of rows) for (const { raw } of batch) fingerprints.add(digestOf(raw));

  const seen = new Map<string, number>();
  return {
    occurrence: (raw) => {
      const digest = digestOf(raw);
      const hex = digest.toString('hex', 0, HASH_BYTES);
      if (!fingerprints.isRepeated(digest)) return { hash: hex, occurrence: 1 };
      const occurrence = (seen.get(hex) ?? 0) + 1;
      seen.set(hex, occurrence);
      return { hash: hex, occurrence };
    },
  };
}
