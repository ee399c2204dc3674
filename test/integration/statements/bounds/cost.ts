/**
 * What reading costs in db hits, as Neo4j 5.26 counts them. A bound is worked out from these, from the
 * size of the page and from nothing else, unless it says so: a bound that grows with the graph would
 * not be one.
 */

/** One way to call a statement, and what it may touch at most. */
export interface Case {
  /** Follows "touches at most so many db hits for". */
  readonly of: string;
  readonly params: object;
  /** Db hits that the reasoning gives; plans may differ by a little from one patch of Neo4j to the next. */
  readonly hits: number;
}
/** Statement → the ways in which it is called. */
export type Bounds = Readonly<Record<string, readonly Case[]>>;

/** Share by which a bound is above its reasoning. */
export const HEADROOM = 1.1;

/** Items that a page of ten asks for: one more, to see whether there are more. */
export const PAGE = 11;
/** Parents in a batch, and what each is asked for: five and one more. */
export const BATCH_PAGE = 6;

/** A node by its unique id: the entry, and the look past it. */
export const BY_ID = 2;
/** The first `count` entries of a range of an index, each once, and the look past the last. */
export const range = (count: number) => count + 1;
/** Relationships of a claim: so few are in one chain, which is read whole whatever type is wanted. */
export const CHAIN = 8;

/** What keys of relations by the number of claims are above, and keys by the latest day. */
const COUNTED = { rank: '0000000001', latest: '0000-00-00' } as const;

/**
 * The same for a page of relations in either of its orders, each both ways.
 *
 * @param cases in the order of the number of claims; those that are otherwise by the latest day have `latest`
 */
export function inBothOrders(
  name: string,
  cases: readonly (Case & { readonly latest?: Partial<Omit<Case, 'of'>> | undefined })[],
): Bounds {
  const byDay = (params: object) =>
    Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, value === COUNTED.rank ? COUNTED.latest : value]),
    );
  return {
    ...bothWays(name, cases),
    ...bothWays(
      `${name}-latest`,
      cases.map(({ of, params, hits, latest }) => ({
        of,
        params: { ...byDay(params), ...latest?.params },
        hits: latest?.hits ?? hits,
      })),
    ),
  };
}

/** The same for a statement and for the one that walks its list from the end. */
export function bothWays(name: string, cases: readonly Case[]): Bounds {
  return { [name]: cases, [`${name}-backward`]: cases };
}
