import { closeSync, openSync, writeSync } from 'node:fs';

/** Written to disk at once. */
const CHUNK_LENGTH = 1_000_000;
/** Between the items of a list: stands in no text that is imported. */
export const LIST_DELIMITER = '\u001f';

/** What a column holds, as the bulk import of Neo4j names types; ids and ends are no properties. */
export type ColumnType =
  | 'ID'
  | 'LABEL'
  | 'START_ID'
  | 'END_ID'
  | 'TYPE'
  | 'string'
  | 'string[]'
  | 'long'
  | 'double'
  | 'date'
  | 'datetime';

/** Columns by name, in order. Those that are no properties have a name of ours. */
export type Columns = Readonly<Record<string, ColumnType>>;

/** Columns that are no properties. */
const RESERVED: ReadonlySet<ColumnType> = new Set(['ID', 'LABEL', 'START_ID', 'END_ID', 'TYPE']);

/** A CSV file for the bulk import of Neo4j: a line for each node, or each relationship. */
export class CsvFile implements Disposable {
  readonly path: string;
  readonly #file: number;
  readonly #columns: Columns;
  readonly #names: readonly string[];
  #text: string;
  #lines = 0;

  constructor(path: string, columns: Columns) {
    this.path = path;
    this.#file = openSync(path, 'w');
    this.#columns = columns;
    this.#names = Object.keys(columns);
    const header = Object.entries(columns).map(([name, type]) =>
      RESERVED.has(type) ? `:${type}` : `${name}:${type}`,
    );
    this.#text = `${header.join()}\n`;
  }

  /** Lines so far, without the header. */
  get lines(): number {
    return this.#lines;
  }

  /** @throws {RangeError} if a value has no column: the graph would lack it */
  write(row: Readonly<Record<string, unknown>>): void {
    for (const name in row) {
      if (row[name] != null && !(name in this.#columns)) throw new RangeError(`${this.path} has no ${name}`);
    }
    this.#text += `${this.#names.map((name) => cell(row[name])).join()}\n`;
    this.#lines++;
    if (this.#text.length > CHUNK_LENGTH) this.#flush();
  }

  [Symbol.dispose](): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    writeSync(this.#file, this.#text);
    this.#text = '';
  }
}

/** An empty cell is a property that is not there; an empty text is a pair of quotes. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = Array.isArray(value) ? value.join(LIST_DELIMITER) : String(value);
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
