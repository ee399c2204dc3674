import type { Graph } from '../graph/client.ts';
import { entitiesByIds } from '../graph/entity.ts';
import type { Reading } from '../graph/portable/read.ts';
import type { Portable } from '../model/portable.ts';
import type { RelationPortable } from '../model/portable-relation.ts';
import type { About } from './about.ts';

/** A record that a format writes. */
export type ExportRecord = Portable | RelationPortable;
export type RecordType = ExportRecord['type'];

/** What is taken away: what it is of, and its records, a page at a time, each page read when it is asked for. */
export interface Selection {
  readonly about: About;
  /** @param types of the records that are wanted; all when undefined */
  readonly pages: (types?: readonly RecordType[]) => AsyncGenerator<readonly ExportRecord[]>;
  /** @returns plain id → name of each of these entities, kept for the next time */
  readonly names: (ids: Iterable<string>) => Promise<ReadonlyMap<string, string>>;
}

/** Ids of one statement. */
const NAMES = 1000;

/** Looks up names of entities, each once. */
export function nameBook(graph: Graph, { options }: Reading): Selection['names'] {
  const known = new Map<string, string>();
  return async (ids) => {
    const missing = [...new Set(ids)].filter((id) => !known.has(id));
    for (let start = 0; start < missing.length; start += NAMES) {
      const found = await entitiesByIds(graph, missing.slice(start, start + NAMES), options);
      for (const [id, { name }] of found) known.set(id, name);
    }
    return known;
  };
}
