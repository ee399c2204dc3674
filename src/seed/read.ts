import { readdir, readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { ArticleFile } from '../model/article.ts';
import { checkRecord } from '../model/check.ts';
import { EntityInput } from '../model/entity.ts';
import { SourceInput } from '../model/source.ts';

/** What a seed folder holds, checked. */
export interface Seed {
  readonly entities: readonly EntityInput[];
  readonly sources: readonly SourceInput[];
  readonly articles: readonly ArticleFile[];
}

/** The seed that comes with newsgraph. */
export const SEED_FOLDER = new URL('../../seed/', import.meta.url);

/** @throws {InvalidRecordError} naming file, line, field and what is allowed */
export async function readSeed(folder: URL = SEED_FOLDER): Promise<Seed> {
  const entities: EntityInput[] = [];
  for (const file of await files(folder, 'entities/', '.jsonl')) {
    entities.push(...(await readLines(EntityInput, folder, file)));
  }
  const articles: ArticleFile[] = [];
  for (const file of await files(folder, 'articles/', '.json')) {
    const value: unknown = JSON.parse(await readFile(new URL(file, folder), 'utf8'));
    articles.push(checkRecord(ArticleFile, value, `seed/${file}`));
  }
  return { entities, sources: await readLines(SourceInput, folder, 'sources.jsonl'), articles };
}

async function files(folder: URL, under: string, extension: string): Promise<string[]> {
  const names = await readdir(new URL(under, folder));
  return names
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => under + name);
}

async function readLines<Shape extends z.ZodType>(
  shape: Shape,
  folder: URL,
  file: string,
): Promise<z.output<Shape>[]> {
  const lines = (await readFile(new URL(file, folder), 'utf8')).split('\n');
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [checkRecord(shape, JSON.parse(line), `seed/${file}, line ${index + 1}`)],
  );
}
