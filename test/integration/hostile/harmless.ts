import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { codeIn, tableRows } from '../../../src/docs/markdown.ts';

const errors = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');

/** Codes of a fault of ours, or of a database that does not keep up: no client may bring them about. */
const OURS = ['INTERNAL_SERVER_ERROR', 'DATABASE_UNAVAILABLE', 'STATEMENT_TIMEOUT', 'STATEMENT_MEMORY'];

/** Codes that tell a client of a fault of its own. */
const CODES = tableRows(errors, 'code | when | what to do | example')
  .map(([cell = '']) => codeIn(cell)[0])
  .filter((code): code is string => code !== undefined && !OURS.includes(code));

/** What only the inside of the server knows. Texts that tests send are in lower case, and are shown by messages. */
const INSIDE =
  /Neo4j|Cypher|Lucene|Neo\.Client|bolt:|node_modules|file:\/|\/src\/|\.[jt]s:\d|\n\s+at |originalError|stack"|\b(MATCH|UNWIND|RETURN) |Cannot read|is not a function|undefined/;

/** Holds of every answer, whatever was asked. */
export function expectHarmless(status: number, text: string): void {
  expect(status, text.slice(0, 300)).toBeLessThan(500);
  expect(status).toBeGreaterThanOrEqual(200);
  if (text === '') return;
  const answer = JSON.parse(text) as { errors?: { message: string; extensions?: { code?: string } }[] };
  for (const error of answer.errors ?? []) {
    expect(CODES, error.message.slice(0, 300)).toContain(error.extensions?.code);
    expect(JSON.stringify(error)).not.toMatch(INSIDE);
  }
}
