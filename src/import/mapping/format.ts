import type { InputFile } from '../files/input-file.ts';
import type { DatasetDescription, ImportRow } from '../format.ts';
import { namedSource } from '../ids.ts';
import { RejectedRow } from '../record.ts';
import type { Mapping } from './read.ts';
import { recordOf } from './record.ts';
import type { Row } from './row.ts';

/** A row as it is in the file, before it is known what it says. */
export interface RawRow {
  readonly row: number;
  readonly raw: Uint8Array;
}

/** @returns what the mapping says of the file; without a title, its name */
export function datasetOf({ title, terms, source }: Mapping, file: InputFile): DatasetDescription {
  return { title: title ?? file.name, terms, source: source === null ? null : namedSource(source) };
}

/** @returns false if every row has an id of its own */
export const isKnownByBytes = ({ columns }: Mapping) => !columns?.has('id');

/** @param values throws RejectedRow if the row is not well-formed. @returns what it says, or why it cannot be imported */
export function importRow({ row, raw }: RawRow, mapping: Mapping, values: () => Row): ImportRow {
  try {
    return { row, raw, event: recordOf(values(), mapping) };
  } catch (error) {
    if (error instanceof RejectedRow) return { row, raw, reject: error.message };
    throw error;
  }
}
