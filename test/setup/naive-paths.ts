/** Paths found by trying everything: by no statement, and by none of the functions that search. */

/** What a path can go by. */
export interface Edge {
  readonly id: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly claimCount: number;
}

/** What is looked for. */
export interface Wanted {
  readonly from: string;
  readonly to: string;
  readonly first: number;
  readonly maxHops: number;
  /** Whether somebody may be met on the way. */
  readonly may?: (id: string) => boolean;
}

/** A path: whom it meets, how many claims each hop has, and by which relations, the strongest first. */
export interface NaivePath {
  readonly ids: readonly string[];
  readonly hops: readonly { readonly claimCount: number; readonly relationIds: readonly string[] }[];
}

type Around = Map<string, Map<string, Edge[]>>;

/** Steps of trying that are taken at most. */
const TRIED_MAX = 400_000;

function aroundEach(edges: readonly Edge[]): Around {
  const around: Around = new Map();
  for (const edge of edges) {
    if (edge.sourceId === edge.targetId) continue;
    const ends = [edge.sourceId, edge.targetId] as const;
    for (const [one, other] of [ends, ends.toReversed() as [string, string]]) {
      const others = around.get(one) ?? new Map<string, Edge[]>();
      around.set(one, others);
      others.set(other, [...(others.get(other) ?? []), edge]);
    }
  }
  return around;
}

/** Breadth first: how many hops everybody is away from one. */
export function distancesFrom(
  start: string,
  neighbors: (id: string) => Iterable<string>,
): Map<string, number> {
  const distances = new Map([[start, 0]]);
  // A map gives also what is added while it is walked.
  for (const [id, distance] of distances) {
    for (const other of neighbors(id)) if (!distances.has(other)) distances.set(other, distance + 1);
  }
  return distances;
}

const claimsOf = (edges: readonly Edge[]) => edges.reduce((sum, { claimCount }) => sum + claimCount, 0);

/** @returns undefined if trying everything would take too long */
export function naivePaths(edges: readonly Edge[], wanted: Wanted): NaivePath[] | undefined {
  const { from, to, first, maxHops, may = () => true } = wanted;
  const around = aroundEach(edges);
  const nextTo = (id: string) =>
    [...(around.get(id)?.keys() ?? [])].filter((other) => other === from || other === to || may(other));
  const away = distancesFrom(to, nextTo);
  const paths: NaivePath[] = [];
  let tried = 0;
  for (let length = 1; length <= maxHops && paths.length < first; length++) {
    const found: string[][] = [];
    const walk = (ids: string[]) => {
      tried++;
      const last = ids.at(-1) ?? '';
      if (tried > TRIED_MAX) return;
      if (last === to) {
        if (ids.length === length + 1) found.push(ids);
        return;
      }
      for (const id of nextTo(last)) {
        const isNear = (away.get(id) ?? Infinity) <= length - ids.length;
        if (isNear && !ids.includes(id)) walk([...ids, id]);
      }
    };
    walk([from]);
    if (tried > TRIED_MAX) return undefined;
    const whole = found.map((ids) => ({
      ids,
      hops: ids.slice(1).map((id, place) => {
        const between = around.get(ids[place] ?? '')?.get(id) ?? [];
        const strongest = between.toSorted(
          (one, other) => other.claimCount - one.claimCount || (one.id < other.id ? 1 : -1),
        );
        return { claimCount: claimsOf(between), relationIds: strongest.map((edge) => edge.id) };
      }),
    }));
    paths.push(...whole.sort(strongestFirst).slice(0, first - paths.length));
  }
  return paths;
}

/** What no hop weighs less than, and all that weigh as much as some whole numbers of claims are multiples of. */
const UNIT = 720_720;

function strongestFirst(one: NaivePath, other: NaivePath): number {
  const weight = ({ hops }: NaivePath) =>
    hops.map(({ claimCount }) => Math.round(UNIT / claimCount)).reduce((sum, hop) => sum + hop, 0);
  return weight(one) - weight(other) || (one.ids.join('|') < other.ids.join('|') ? -1 : 1);
}
