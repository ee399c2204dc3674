/**
 * All pages of a list, each read while the one before it is used, so that the database and who reads take no turns.
 *
 * @param size items of a page: one with fewer is the last
 * @param read gives the page that comes after an item, or the first one
 */
export async function* walk<Item>(
  size: number,
  read: (last: Item | undefined) => Promise<readonly Item[]>,
): AsyncGenerator<readonly Item[]> {
  let next: Promise<readonly Item[]> | undefined = read(undefined);
  try {
    while (next) {
      const page: readonly Item[] = await next;
      next = page.length < size ? undefined : read(page.at(-1));
      // Whoever stops before the end has no use for its failure.
      next?.catch(() => {});
      if (page.length > 0) yield page;
    }
  } finally {
    await next?.catch(() => {});
  }
}
