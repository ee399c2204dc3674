import { readFileSync } from 'node:fs';

/** @returns the cells of each row of a tab-separated table in `data/`, without its header */
export function readTable(name: string): string[][] {
  const text = readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8');
  const rows = text.split('\n').slice(1, -1);
  return rows.map((row) => row.split('\t'));
}
