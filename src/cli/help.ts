/** A command line and what it is good for. */
type Example = readonly [line: string, what: string];

/** @returns the end of a command's help */
export function examples(...list: readonly Example[]): string {
  const width = Math.max(...list.map(([line]) => line.length));
  const lines = list.map(([line, what]) => `  $ ${line.padEnd(width)}  ${what}`);
  return ['\nExamples:', ...lines].join('\n');
}

/** What a command that works on the graph does about a database. */
export const WHICH_DATABASE = `
Works on the database of the server or of the neo4j start that runs with the same settings; else starts one
and stops it again.`;

/** Of every command whose result a program may read. */
export const JSON_OPTION = ['--json', 'print one JSON object instead of lines'] as const;
