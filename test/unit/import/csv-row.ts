import { csvFormat } from '../../../src/import/formats/csv.ts';
import { readMapping } from '../../../src/import/mapping/read.ts';
import { rowsOf } from './format-rows.ts';
import { temporaryFile } from './temporary.ts';

/** The format with this mapping, as a file holds it; without one, columns are named like the fields. */
export async function csvOf(mapping?: object) {
  const path = mapping && (await temporaryFile('mapping.json', JSON.stringify(mapping)));
  return csvFormat(await readMapping(path));
}

/** The row of a file with these fields, beside two actors who meet. */
export async function readRow(fields: Readonly<Record<string, string | undefined>>, mapping?: object) {
  const row = { source: 'Ann', relation: 'MET_WITH', target: 'Ben', ...fields };
  const quoted = Object.values(row).map((value = '') => `"${value.replaceAll('"', '""')}"`);
  const content = `${Object.keys(row).join(',')}\n${quoted.join(',')}\n`;
  const [read] = await rowsOf(await csvOf(mapping), content);
  return read;
}
