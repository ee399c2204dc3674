import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Driver } from 'neo4j-driver';

/** Parts of a store, each with the files that hold it. */
const PARTS = [
  ['nodes', /^neostore\.nodestore/],
  ['relationships', /^neostore\.relationship/],
  ['long texts', /^neostore\.propertystore\.db\.strings/],
  ['other properties', /^neostore\.propertystore/],
  ['full-text indexes', /^schema\/index\/fulltext/],
  ['lookup of labels and types', /^schema\/index\/token|^neostore\.(label|relationshiptype)scanstore/],
] as const;

/** A part of a store on disk. */
export interface StorePart {
  readonly part: string;
  readonly megabytes: number;
}

/** @returns the parts of a store, each range index one of them, the largest first */
export async function storeParts(dataFolder: string, driver: Driver): Promise<StorePart[]> {
  const store = join(dataFolder, 'neo4j', 'data', 'databases', 'neo4j');
  const names = await indexNames(driver);
  const sizes = new Map<string, number>();
  for (const entry of await readdir(store, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const part = partOf(relative(store, path), names);
    // Blocks in use: Neo4j makes some files longer than what they hold.
    sizes.set(part, (sizes.get(part) ?? 0) + (await stat(path)).blocks * 512);
  }
  return [...sizes]
    .map(([part, bytes]) => ({ part, megabytes: bytes / 2 ** 20 }))
    .sort((left, right) => right.megabytes - left.megabytes);
}

function partOf(path: string, names: ReadonlyMap<string, string>): string {
  const [, id] = /^schema\/index\/range-[^/]+\/(\d+)\//.exec(path) ?? [];
  if (id !== undefined) return `index ${names.get(id) ?? id}`;
  return PARTS.find(([, files]) => files.test(path))?.[0] ?? 'the rest';
}

async function indexNames(driver: Driver): Promise<Map<string, string>> {
  const { records } = await driver.executeQuery('SHOW INDEXES YIELD id, name');
  return new Map(records.map((record) => [String(record.get('id')), String(record.get('name'))]));
}
