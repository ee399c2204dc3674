import type { ImportFormat } from './format.ts';
import { csvFormat } from './formats/csv.ts';
import { gdelt } from './formats/gdelt.ts';
import { icews } from './formats/icews.ts';
import { icewsTkg } from './formats/icews-tkg.ts';
import { jsonlFormat } from './formats/jsonl.ts';
import { readMapping } from './mapping/read.ts';

/** What can be imported, by the name that is typed. `article` files are read whole: see run/articles.ts. */
export const FORMATS = {
  icews: 'ICEWS coded events: 20 columns separated by tabs, with a header',
  'icews-tkg': 'ICEWS facts as used for temporal knowledge graphs: source, relation, target, date',
  gdelt: 'GDELT 2.0 event exports (61 columns) and mentions (16 columns)',
  csv: 'a table of your own with a header; --mapping says what its columns are',
  jsonl: 'JSON objects of your own, one a line; --mapping says what their keys are',
  article: 'an article with its claims, as in seed/articles',
} as const;
export type FormatName = keyof typeof FORMATS;

/** @returns how rows of a format are read; @throws {ImportError} if the mapping cannot be used */
export async function importFormat(
  name: Exclude<FormatName, 'article'>,
  mappingPath: string | undefined,
): Promise<ImportFormat> {
  if (name === 'icews') return icews;
  if (name === 'icews-tkg') return icewsTkg;
  if (name === 'gdelt') return gdelt;
  const mapping = await readMapping(mappingPath);
  return name === 'csv' ? csvFormat(mapping) : jsonlFormat(mapping);
}
