import type { ImportFormat } from './format.ts';
import type { FormatName } from './format-names.ts';
import { csvFormat } from './formats/csv.ts';
import { gdelt } from './formats/gdelt.ts';
import { icews } from './formats/icews.ts';
import { icewsTkg } from './formats/icews-tkg.ts';
import { jsonlFormat } from './formats/jsonl.ts';
import { readMapping } from './mapping/read.ts';

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
