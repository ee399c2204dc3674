import { readdir } from 'node:fs/promises';
import { declaredStatements, type Statement } from '../../../src/graph/statement.ts';

const GRAPH_FOLDER = new URL('../../../src/graph/', import.meta.url);
const CYPHER_FOLDER = new URL('../../../cypher/', import.meta.url);
/** Constraints and indexes: run one by one when the schema is applied, never declared. */
const SCHEMA = 'schema/';
/** Conditions that statements have in common: parts of them, checked with them. */
const FRAGMENTS = 'fragments/';

/** @returns every statement that a file of src/graph declares, in the order of names */
export async function allStatements(): Promise<Statement[]> {
  for (const file of await filesOf(GRAPH_FOLDER, '.ts')) await import(new URL(file, GRAPH_FOLDER).href);
  return declaredStatements().sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** @returns names of the files that hold a statement, in order */
export async function statementFiles(): Promise<string[]> {
  const files = await filesOf(CYPHER_FOLDER, '.cypher');
  const names = files.map((file) => file.replace('.cypher', ''));
  return names.filter((name) => !name.startsWith(SCHEMA) && !name.startsWith(FRAGMENTS)).sort();
}

async function filesOf(folder: URL, extension: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith(extension)).sort();
}
