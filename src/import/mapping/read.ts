import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { z } from 'zod';
import { ImportError } from '../../errors.ts';
import { readFailure } from '../files/failure.ts';
import { FIELD_NAMES, type Field } from './fields.ts';
import { type DateFormat, MappingFile } from './schema.ts';

/** Where the value of one field comes from. */
export interface ColumnRule {
  /** Null if the value is the same for all rows. */
  readonly column: string | null;
  /** What the texts of the column stand for; '' stands for nothing. */
  readonly values: ReadonlyMap<string, string>;
  readonly constant: string | null;
}

/** How the columns of the user's own file are to be understood. */
export interface Mapping {
  readonly title: string | null;
  readonly terms: string | null;
  /** Name of who made the data. */
  readonly source: string | null;
  /** Goes before the ids of the rows; null if they have none. */
  readonly namespace: string | null;
  /** One character, for CSV. */
  readonly delimiter: string;
  readonly missing: ReadonlySet<string>;
  /** Null: ISO 8601 of any precision. */
  readonly dateFormat: DateFormat | null;
  readonly intensityScheme: string | null;
  /** Null: each field comes from the column that is named like it. */
  readonly columns: ReadonlyMap<Field, ColumnRule> | null;
}

/**
 * Reads a mapping file, YAML or JSON.
 *
 * @param path without one, columns are named like the fields
 * @throws ImportError naming file, field, value and what is allowed; each fault is a line
 */
export async function readMapping(path: string | undefined): Promise<Mapping> {
  if (path === undefined) return toMapping(MappingFile.parse({}));
  const text = await readFile(path, 'utf8').catch((error) => {
    throw readFailure(path, error);
  });
  const content = parseText(path, text);
  const result = MappingFile.safeParse(content);
  if (result.success) return toMapping(result.data);
  const faults = result.error.issues.map((issue) => `${path}: ${fault(issue, content)}`);
  throw new ImportError(faults.join('\n'));
}

function parseText(path: string, text: string): unknown {
  try {
    // Without types of its own: YAML would else read the CAMEO code 010 as ten, and null as nothing.
    return parse(text, { schema: 'failsafe', logLevel: 'error' }) ?? {};
  } catch (error) {
    const message = error instanceof Error ? error.message.trimEnd() : String(error);
    throw new ImportError(`${path}: is neither YAML nor JSON: ${message}`, { cause: error });
  }
}

function fault(issue: z.core.$ZodIssue, content: unknown): string {
  const where = issue.path.length === 0 ? 'the mapping' : `"${issue.path.join('.')}"`;
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ');
    return `${where} has no ${keys}; allowed are ${allowedKeys(issue.path).join(', ')}.`;
  }
  const value = valueAt(content, issue.path);
  const shown = typeof value === 'string' ? ` (${JSON.stringify(value)})` : '';
  return `${where}${shown}: ${issue.message}.`;
}

function allowedKeys(path: readonly PropertyKey[]): readonly string[] {
  if (path[0] === 'dataset') return ['title', 'terms', 'source'];
  if (path[0] !== 'columns') return Object.keys(MappingFile.shape);
  return path.length === 1 ? FIELD_NAMES : ['column', 'values', 'constant'];
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    content,
  );
}

function toMapping(file: MappingFile): Mapping {
  return {
    title: file.dataset.title ?? null,
    terms: file.dataset.terms ?? null,
    source: file.dataset.source ?? null,
    namespace: file.namespace ?? null,
    delimiter: file.delimiter,
    missing: new Set(file.missing),
    dateFormat: file.dateFormat ?? null,
    intensityScheme: file.intensityScheme ?? null,
    columns: file.columns ? toRules(file.columns) : null,
  };
}

function toRules(columns: NonNullable<MappingFile['columns']>): ReadonlyMap<Field, ColumnRule> {
  const rules = new Map<Field, ColumnRule>();
  for (const field of FIELD_NAMES) {
    const rule = columns[field];
    if (!rule) continue;
    const { column = null, constant = null, values = {} } = rule;
    rules.set(field, { column, constant, values: new Map(Object.entries(values)) });
  }
  return rules;
}
