import type { InputFile } from '../files/input-file.ts';
import { LINE_BYTES_MAX, type Line, readLines } from '../files/lines.ts';
import type { ImportFormat, ImportRow } from '../format.ts';
import { datasetOf, importRow, isKnownByBytes } from '../mapping/format.ts';
import type { Mapping } from '../mapping/read.ts';
import { bindColumns, type Cells, type Row } from '../mapping/row.ts';
import { RejectedRow } from '../record.ts';

/**
 * The user's own JSON Lines files: an object on each line; a column of the mapping is a key of it or, with
 * dots, the path to one in an inner object. A key that is absent or null says nothing.
 */
export function jsonlFormat(mapping: Mapping): ImportFormat {
  return {
    dataset: (file) => datasetOf(mapping, file),
    rowsByBytes: isKnownByBytes(mapping),
    read: (file) => readRows(file, mapping),
    readBytes: readLines,
  };
}

async function* readRows(file: InputFile, mapping: Mapping): AsyncGenerator<readonly ImportRow[]> {
  const bind = bindColumns(file.path, mapping, null);
  for await (const lines of readLines(file)) {
    yield lines.map((line) => importRow(line, mapping, () => values(line, bind)));
  }
}

function values({ text, tooLong }: Line, bind: (cells: Cells) => Row): Row {
  if (text === undefined) {
    throw new RejectedRow(
      tooLong ? `the row is longer than ${LINE_BYTES_MAX} bytes` : 'the row is not valid UTF-8',
    );
  }
  const object = parseObject(text);
  return bind((column) => cell(object, column));
}

function parseObject(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new RejectedRow(`the row is no JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (isObject(value)) return value;
  throw new RejectedRow('the row must be a JSON object: {"source": …, "relation": …, "target": …}');
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valueAt(object: object, column: string): unknown {
  if (Object.hasOwn(object, column)) return Reflect.get(object, column);
  return column
    .split('.')
    .reduce<unknown>(
      (value, key) => (isObject(value) && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined),
      object,
    );
}

function cell(object: object, column: string): string | null {
  const value = valueAt(object, column);
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') {
    throw new RejectedRow(
      `column "${column}": ${JSON.stringify(value).slice(0, 80)} is neither text nor number`,
    );
  }
  // Its last digits are lost already: it would be the id of something else.
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new RejectedRow(`column "${column}": ${value} is too large a number; write it as text, in quotes`);
  }
  return String(value);
}
