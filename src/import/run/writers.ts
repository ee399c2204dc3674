/** Rows that wait to be written together. */
interface Partition<Item> {
  open: Item[];
  writing: Promise<void>;
}

/**
 * Writes items in batches, several at once. Items of one key go to one writer, so that two never wait for
 * each other; each holds one batch that is written and one that fills, and no more.
 */
export class Writers<Item> {
  readonly #batchSize: number;
  readonly #write: (batch: readonly Item[]) => Promise<void>;
  readonly #partitions: Partition<Item>[];
  #failure: { readonly error: unknown } | undefined;

  constructor(writers: number, batchSize: number, write: (batch: readonly Item[]) => Promise<void>) {
    this.#batchSize = batchSize;
    this.#write = write;
    this.#partitions = Array.from({ length: writers }, () => ({ open: [], writing: Promise.resolve() }));
  }

  /** Takes an item; waits while its writer is behind. @throws what a batch failed with */
  async add(key: string, item: Item): Promise<void> {
    const partition = this.#partitions[hash(key) % this.#partitions.length];
    if (!partition) return;
    partition.open.push(item);
    if (partition.open.length >= this.#batchSize) await this.#flush(partition);
  }

  /** Writes what is left, and waits for all of it. @throws what a batch failed with */
  async drain(): Promise<void> {
    for (const partition of this.#partitions) {
      if (partition.open.length > 0) await this.#flush(partition);
    }
    await this.settle();
    this.#check();
  }

  /** Waits for the batches that are being written, whatever comes of them; begins no other. */
  async settle(): Promise<void> {
    await Promise.all(this.#partitions.map(({ writing }) => writing));
  }

  async #flush(partition: Partition<Item>): Promise<void> {
    await partition.writing;
    this.#check();
    const batch = partition.open;
    partition.open = [];
    partition.writing = this.#write(batch).catch((error: unknown) => {
      this.#failure ??= { error };
    });
  }

  #check(): void {
    if (this.#failure) throw this.#failure.error;
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
