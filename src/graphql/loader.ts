import DataLoader from 'dataloader';

/** Ids of one statement: DataLoader splits what is more. */
const BATCH_SIZE = 1000;

/** @returns what it found, by id; ids of nothing have no key */
export type Read<Value> = (ids: readonly string[]) => Promise<Map<string, Value>>;

/**
 * Loads by id what one level of a request asks for, in one statement. What is known already is given as it is:
 * a promise for each of thousands of values, and the executor's waiting for it, costs more than they do.
 */
export class Loader<Value> {
  readonly #known = new Map<string, Value | undefined>();
  readonly #loader: DataLoader<string, Value | undefined>;

  constructor(read: Read<Value>) {
    this.#loader = new DataLoader(
      async (ids) => {
        const found = await read(ids);
        for (const id of ids) this.#known.set(id, found.get(id));
        return ids.map((id) => found.get(id));
      },
      { maxBatchSize: BATCH_SIZE },
    );
  }

  /** @returns undefined, or a promise of it, if there is nothing of this id */
  load(id: string): Value | undefined | Promise<Value | undefined> {
    const known = this.#known.get(id);
    return known === undefined && !this.#known.has(id) ? this.#loader.load(id) : known;
  }

  knows(id: string): boolean {
    return this.#known.has(id);
  }

  /** Takes in what came along with something else; undefined if there is known to be nothing. */
  prime(id: string, value: Value | undefined): void {
    this.#known.set(id, value);
  }
}

/**
 * Loaders of lists, one for each set of arguments: two fields on one level that ask for different
 * pages must not get each other's.
 */
export function loadersByArguments<Arguments extends object, Value>(
  read: (ids: readonly string[], args: Arguments) => Promise<Map<string, Value>>,
) {
  const loaders = new Map<string, Loader<Value>>();
  const byArguments = new WeakMap<Arguments, Loader<Value>>();
  return (args: Arguments) => {
    // The same object for each parent of a list needs no key.
    const same = byArguments.get(args);
    if (same) return same;
    const key = JSON.stringify(args);
    const known = loaders.get(key) ?? new Loader((ids) => read(ids, args));
    loaders.set(key, known);
    byArguments.set(args, known);
    return known;
  };
}
