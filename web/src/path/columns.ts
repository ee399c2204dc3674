import type { EntityName, PathAnswer, PathHop } from '../api/types.ts';

/** An entity with its place, from the left and from the top. */
export interface Placed {
  readonly entity: EntityName;
  readonly column: number;
  readonly row: number;
  /** How many there are in its column. */
  readonly rows: number;
}

/** All connections as one drawing from left to right, each entity and each step once. */
export interface Columns {
  readonly placed: ReadonlyMap<string, Placed>;
  readonly hops: readonly PathHop[];
  readonly columns: number;
  readonly rows: number;
}

/** @returns everybody in the column of the shortest way to them, and whom it leads to in the last */
export function columnsOf(paths: readonly PathAnswer[]): Columns {
  const columns = new Map<string, { entity: EntityName; column: number }>();
  for (const { entities } of paths) {
    for (const [index, entity] of entities.entries()) {
      const known = columns.get(entity.slug)?.column ?? index;
      columns.set(entity.slug, { entity, column: Math.min(known, index) });
    }
  }
  const far = Math.max(0, ...[...columns.values()].map(({ column }) => column));
  const end = paths[0]?.entities.at(-1);
  const alone = end && [...columns].every(([slug, { column }]) => slug === end.slug || column < far);
  const last = alone ? far : far + 1;
  if (end) columns.set(end.slug, { entity: end, column: last });
  const counts = new Array<number>(last + 1).fill(0);
  for (const { column } of columns.values()) counts[column] = (counts[column] ?? 0) + 1;
  const next = new Array<number>(last + 1).fill(0);
  const placed = new Map<string, Placed>();
  for (const [slug, { entity, column }] of columns) {
    const row = next[column] ?? 0;
    next[column] = row + 1;
    placed.set(slug, { entity, column, row, rows: counts[column] ?? 1 });
  }
  const hops = new Map(
    paths.flatMap((path) => path.hops).map((hop) => [`${hop.from.slug} ${hop.to.slug}`, hop]),
  );
  return { placed, hops: [...hops.values()], columns: last + 1, rows: Math.max(1, ...counts) };
}
