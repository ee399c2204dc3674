import { readdirSync } from 'node:fs';
import { readCypher } from '../../src/graph/statement.ts';

const FOLDER = new URL('../../cypher/', import.meta.url);

/** @returns text of a statement of newsgraph, as it is sent → its name; fragments are sent in others */
export function statementNames(): ReadonlyMap<string, string> {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  const names = files
    .filter((file) => file.endsWith('.cypher') && !/^(schema|fragments)/.test(file))
    .map((file) => file.replace(/\.cypher$/, ''));
  return new Map(names.map((name) => [readCypher(name), name]));
}
