import { ImportError } from '../../errors.ts';
import { Text } from '../../model/text.ts';
import { RejectedRow } from '../record.ts';
import { FIELD_NAMES, type Field } from './fields.ts';
import type { ColumnRule, Mapping } from './read.ts';

/** One value of a row. */
export interface Value {
  readonly text: string;
  /** Where it stands, for messages: `column "day"`. */
  readonly where: string;
}

/** The values of one row, by field. */
export interface Row {
  /** @returns null if nothing is there. @throws RejectedRow if it cannot be stored */
  get(field: Field): Value | null;
}

/** @returns the text of one cell of a row; null if the row has none there */
export type Cells = (column: string) => string | null;

/** @returns the rules that hold for a file: those of the mapping, or the columns that are named like fields */
function rulesFor(mapping: Mapping, header: readonly string[] | null): ReadonlyMap<Field, ColumnRule> {
  if (mapping.columns) return mapping.columns;
  const fields = FIELD_NAMES.filter((field) => header === null || header.includes(field));
  return new Map(fields.map((field) => [field, { column: field, values: new Map(), constant: null }]));
}

const list = (header: readonly string[]) => header.map((column) => `"${column}"`).join(', ');

function checkColumns(path: string, rules: ReadonlyMap<Field, ColumnRule>, header: readonly string[]): void {
  for (const [field, { column }] of rules) {
    if (column === null) continue;
    const times = header.filter((name) => name === column).length;
    if (times === 1) continue;
    const what = times === 0 ? 'there is no column' : 'there are several columns';
    throw new ImportError(
      `${path}: ${what} "${column}", which the mapping names for "${field}". The columns are ${list(header)}.`,
    );
  }
}

function checkNeeds(path: string, rules: ReadonlyMap<Field, ColumnRule>, header: readonly string[]): void {
  const needs: readonly (readonly Field[])[] = [
    ['relation', 'cameo'],
    ['source', 'sourceId', 'sourceIdentifier'],
    ['target', 'targetId', 'targetIdentifier'],
  ];
  const missing = needs.find((fields) => !fields.some((field) => rules.has(field)));
  if (!missing) return;
  throw new ImportError(
    `${path}: none of its columns is called ${missing.join(', ')}. The columns are ${list(header)}. ` +
      'Say in a mapping file which is which, or in "delimiter" what stands between them.',
  );
}

/**
 * Finds out which column says what.
 *
 * @param header names of the columns; null if each row has its own
 * @returns what gives the cells of a row their meaning
 * @throws ImportError naming the columns there are, if one that is needed is not there
 */
export function bindColumns(
  path: string,
  mapping: Mapping,
  header: readonly string[] | null,
): (cells: Cells) => Row {
  const rules = rulesFor(mapping, header);
  if (header) {
    checkColumns(path, rules, header);
    checkNeeds(path, rules, header);
  }
  return (cells) => ({
    get: (field) => {
      const rule = rules.get(field);
      return rule ? valueBy(field, rule, cells, mapping.missing) : null;
    },
  });
}

function valueBy(
  field: Field,
  { column, values, constant }: ColumnRule,
  cells: Cells,
  missing: ReadonlySet<string>,
): Value | null {
  if (column === null) return constant === null ? null : { text: constant, where: `constant of "${field}"` };
  const text = cells(column);
  if (text === null) return null;
  const where = `column "${column}"`;
  // A text that is given a meaning has it, also if it would else mean that nothing is there.
  const meaning = values.get(text);
  if (meaning !== undefined) return meaning === '' ? null : { text: meaning, where };
  if (missing.has(text)) return null;
  const stored = Text.safeParse(text);
  if (!stored.success) throw new RejectedRow(`${where}: ${stored.error.issues[0]?.message}`);
  return { text, where };
}
