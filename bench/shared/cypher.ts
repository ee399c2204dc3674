import { readFileSync } from 'node:fs';

/** @returns a statement of bench/cypher without its comments */
export function readBenchCypher(name: string): string {
  const file = readFileSync(new URL(`../cypher/${name}.cypher`, import.meta.url), 'utf8');
  return file.replace(/^\s*\/\/.*$\n?/gm, '').trim();
}
