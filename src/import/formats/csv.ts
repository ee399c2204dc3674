import { ImportError } from '../../errors.ts';
import type { InputFile } from '../files/input-file.ts';
import type { ImportFormat, ImportRow } from '../format.ts';
import { datasetOf, importRow, isKnownByBytes } from '../mapping/format.ts';
import type { Mapping } from '../mapping/read.ts';
import { bindColumns, type Cells, type Row } from '../mapping/row.ts';
import { RejectedRow } from '../record.ts';
import { type CsvRecord, readRecords } from './csv-records.ts';

/**
 * The user's own CSV files: a header, then a row for each event; the mapping says which column is which.
 * Reading throws ImportError if the header lacks a column that is needed.
 */
export function csvFormat(mapping: Mapping): ImportFormat {
  return {
    dataset: (file) => datasetOf(mapping, file),
    rowsByBytes: isKnownByBytes(mapping),
    read: (file) => readRows(file, mapping),
    readBytes: (file) => readRecords(file, mapping.delimiter),
  };
}

async function* readRows(file: InputFile, mapping: Mapping): AsyncGenerator<readonly ImportRow[]> {
  let table: Table | null = null;
  for await (const records of readRecords(file, mapping.delimiter)) {
    const [first] = records;
    const rows = table || !first ? records : records.slice(1);
    if (first) table ??= new Table(file.path, mapping, first);
    const known = table;
    if (known && rows.length > 0) yield rows.map((record) => known.row(record));
  }
  if (!table)
    throw new ImportError(`${file.path}: is empty; a CSV file begins with the names of its columns.`);
}

/** Knows the columns of one file. */
class Table {
  readonly #mapping: Mapping;
  readonly #header: readonly string[];
  readonly #index: ReadonlyMap<string, number>;
  readonly #bind: (cells: Cells) => Row;

  constructor(path: string, mapping: Mapping, { fields, problem }: CsvRecord) {
    if (!fields) throw new ImportError(`${path}: the line with the names of the columns ${problem}.`);
    this.#mapping = mapping;
    this.#header = fields;
    this.#index = new Map(fields.map((name, at) => [name, at]));
    this.#bind = bindColumns(path, mapping, fields);
  }

  row(record: CsvRecord): ImportRow {
    return importRow(record, this.#mapping, () => this.#values(record));
  }

  #values({ fields, problem }: CsvRecord): Row {
    if (!fields) throw new RejectedRow(`the row ${problem}`);
    if (fields.length !== this.#header.length) {
      throw new RejectedRow(
        `the row has ${fields.length} columns, but the header has ${this.#header.length}; a field that holds ` +
          `${JSON.stringify(this.#mapping.delimiter)} must be in quotes`,
      );
    }
    return this.#bind((column) => fields[this.#index.get(column) ?? -1] ?? null);
  }
}
