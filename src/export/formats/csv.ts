import type { About } from '../about.ts';
import type { Format } from '../format.ts';
import type { Selection } from '../selection.ts';
import { COLUMNS, type Column, type Names } from './csv-columns.ts';
import { lineOf } from './csv-line.ts';

/** CSV as RFC 4180 has it, one table a file, for spreadsheets and data frames. */
export const csv: Format = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  lists: ['claims', 'relations', 'entities'],
  metadata: (about, name) => `${JSON.stringify(csvw(about, name), null, 2)}\n`,
  write: async function* ({ about, pages, names }: Selection) {
    const table = COLUMNS[about.list];
    yield lineOf(table.columns.map(({ name }) => name));
    for await (const page of pages([table.type])) {
      const records = page as never[];
      const known: Names = await names(records.flatMap((record) => table.named(record)));
      yield records
        .map((record) => lineOf(table.columns.map((column: Column<never>) => column.cell(record, known))))
        .join('');
    }
  },
};

/** What the file is, as CSV on the Web has it. @see https://www.w3.org/TR/tabular-data-model/ */
function csvw({ sources, datasets, made, ...about }: About, name: string) {
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    url: name,
    'dc:created': made.at,
    'dc:creator': `newsgraph ${made.by}`,
    'dc:source': sources.map((source) => source.name),
    'dc:rights': datasets.map(({ title, terms }) => `${title}: ${terms ?? 'no terms are known'}`),
    tableSchema: {
      columns: COLUMNS[about.list].columns.map((column) => ({
        name: column.name,
        titles: column.name,
        datatype: column.datatype ?? 'string',
        ...(column.separator !== undefined && { separator: column.separator }),
        'dc:description': column.description,
      })),
      primaryKey: 'id',
    },
    'urn:newsgraph:about': about,
  };
}
