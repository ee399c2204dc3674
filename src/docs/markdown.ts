/** @returns a Markdown table; a cell holds no line break, and its `|` are escaped */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}

/**
 * Puts each text between `<!-- generated: name -->` and `<!-- /generated: name -->`.
 *
 * @throws if the document has no such place, or not one alone
 */
export function withGenerated(document: string, texts: ReadonlyMap<string, string>): string {
  let written = document;
  for (const [name, text] of texts) {
    const [start, end] = [`<!-- generated: ${name} -->`, `<!-- /generated: ${name} -->`];
    const [before, between, ...more] = written.split(start);
    const [old, after, ...further] = between?.split(end) ?? [];
    if (old === undefined || after === undefined || more.length > 0 || further.length > 0) {
      throw new Error(`the document does not have "${start}" and "${end}" once each`);
    }
    written = `${before}${start}\n\n${text}\n\n${end}${after}`;
  }
  return written;
}

/** @returns the cells of each row of the tables that have this header; none if the document has no such table */
export function tableRows(document: string, header: string): string[][] {
  const [, ...tables] = document.split(`\n| ${header} |\n`);
  return tables.flatMap(rowsAtStart);
}

function rowsAtStart(text: string): string[][] {
  const lines = text.split('\n').slice(1);
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(0, end < 0 ? lines.length : end).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  );
}

/** @returns what stands in backticks in a text */
export const codeIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
