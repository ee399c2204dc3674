import { NOT_THERE_YET } from '../queries/index.ts';
import type { Results } from '../results.ts';
import { COSTS_HEADER, costRows, SIDES_HEADER, sideRows, TIMES_HEADER, timeRows } from './cells.ts';

/** @returns rows with their columns in line */
function aligned(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** All figures for a terminal. */
export function terminalReport(results: Results): string {
  const { graph, machine, memoryGb, versions, commit, seed, rounds, seconds } = results.conditions;
  return [
    `${machine}, ${memoryGb} GB; ${Object.entries(versions)
      .map((entry) => entry.join(' '))
      .join(', ')}`,
    `${graph}; seed ${seed}; ${rounds} rounds of ${seconds} s; commit ${commit}`,
    results.queries.map(({ name, title }) => `${name}  ${title}`).join('\n'),
    aligned(TIMES_HEADER, timeRows(results)),
    aligned(COSTS_HEADER, costRows(results)),
    aligned(SIDES_HEADER, sideRows(results)),
    ...results.queries.flatMap(({ name, notes }) => notes.map((note) => `${name}: ${note}`)),
    ...NOT_THERE_YET.map(({ name, title }) => `${name}: ${title}: newsgraph has no field for it yet`),
  ].join('\n\n');
}
