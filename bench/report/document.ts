import { readFile, writeFile } from 'node:fs/promises';
import { table, withGenerated } from '../../src/docs/markdown.ts';
import { NOT_THERE_YET } from '../queries/index.ts';
import type { Conditions, Results } from '../results.ts';
import { COSTS_HEADER, costRows, SIDES_HEADER, sideRows, TIMES_HEADER, timeRows } from './cells.ts';

export const DOCUMENT = new URL('../../docs/performance.md', import.meta.url);

/** Drawn by the same run. */
const PICTURE = '![Answers a second by query and side](performance.svg)';

function conditionsText(conditions: Conditions): string {
  const { date, commit, machine, memoryGb, versions, neo4j, graph, seed, rounds, seconds } = conditions;
  const list = (items: Readonly<Record<string, string>>) =>
    Object.entries(items)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ');
  return [
    `Measured on ${date} at commit ${commit}: ${machine}, ${memoryGb} GB, which the database, the servers and`,
    `the load generator share. ${list(versions)}. Neo4j's own: ${list(neo4j)}. The graph: ${graph}.`,
    `${rounds} rounds of ${seconds} s for each query, side and number of clients; seed ${seed}.`,
  ].join('\n');
}

const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

/** @returns what docs/performance.md shows of a run, by the place it goes to */
export function documentTexts(results: Results): Map<string, string> {
  const titles = results.queries.map(({ name, title }) => `**${name}**: ${title}`);
  const notThere = NOT_THERE_YET.map(
    ({ name, title }) => `**${name}**: ${title}: newsgraph has no field for it yet`,
  );
  const notes = results.queries.flatMap(({ name, notes }) => notes.map((note) => `**${name}**: ${note}`));
  return new Map([
    ['conditions', conditionsText(results.conditions)],
    ['queries', bullets([...titles, ...notThere])],
    ['times', [PICTURE, table(TIMES_HEADER, timeRows(results)), bullets(notes)].join('\n\n').trim()],
    ['costs', table(COSTS_HEADER, costRows(results))],
    ['sides', table(SIDES_HEADER, sideRows(results))],
  ]);
}

/** Writes the figures of a run into docs/performance.md. */
export async function writeDocument(results: Results): Promise<void> {
  await writeFile(DOCUMENT, withGenerated(await readFile(DOCUMENT, 'utf8'), documentTexts(results)));
}
