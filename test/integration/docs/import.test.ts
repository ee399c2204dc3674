import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import { dryRun } from '../../../src/cli/import-dry-run.ts';
import { printSummary } from '../../../src/cli/import-summary.ts';
import { codeIn, tableRows } from '../../../src/docs/markdown.ts';
import { openInput } from '../../../src/import/files/open.ts';
import { RejectsFile, rejectsPath } from '../../../src/import/files/rejects.ts';
import { FORMATS } from '../../../src/import/format-names.ts';
import { csvFormat } from '../../../src/import/formats/csv.ts';
import { FIELD_NAMES } from '../../../src/import/mapping/fields.ts';
import { readMapping } from '../../../src/import/mapping/read.ts';
import { runImport } from '../../../src/import/run/index.ts';
import { testWith } from '../../setup/graph.ts';

const test = testWith('empty');

const document = readFileSync(new URL('../../../docs/import.md', import.meta.url), 'utf8');

const fenced = [...document.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];

/** Texts of the code blocks of a language, in order. */
const blocks = (language: string) =>
  fenced.filter(([, tag]) => tag === language).map(([, , text = '']) => text);

const [dryOutput = '', summary = ''] = blocks('');

/** The table and the mapping of the document, as files. */
function written() {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-docs-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [table, mapping] = [join(folder, 'talks.csv'), join(folder, 'talks.yaml')];
  writeFileSync(table, blocks('csv')[0] ?? '');
  writeFileSync(mapping, blocks('yaml')[0] ?? '');
  return { folder, table, mapping };
}

async function printed(work: () => unknown): Promise<string> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    await work();
    return log.mock.calls.map(([line = '']) => `${line}\n`).join('');
  } finally {
    log.mockRestore();
  }
}

test('a look at the table says what the document says', async () => {
  const { folder, table, mapping } = written();
  const format = csvFormat(await readMapping(mapping));
  await using file = await openInput(table);

  const output = await printed(() => dryRun(format, [file], { json: false }));

  const [start = '', end = ''] = dryOutput.split('  …\n');
  expect(output.replaceAll(`${folder}/`, '').startsWith(start)).toBe(true);
  expect(output.trimEnd().endsWith(end.trimEnd())).toBe(true);
});

test('the import does what the document says, and its query is answered', async ({ graph, query }) => {
  const { folder, table, mapping } = written();
  const format = csvFormat(await readMapping(mapping));
  await using file = await openInput(table);
  await using rejects = await RejectsFile.check(rejectsPath(file));

  const done = await runImport(graph, 'csv', format, [{ file, rejects }], {
    ...{ runId: '20241124-091500-5b7e', strict: false, writers: 1, batchSize: 100, patienceMs: 0 },
    ...{ onProgress: () => {}, onLost: () => {} },
  });
  const output = await printed(() => printSummary({ ...done, seconds: 0.9 }));
  const answer = await query(blocks('graphql')[0] ?? '');

  expect(output.replaceAll(`${folder}/`, '')).toBe(summary);
  expect(answer.errors).toBeUndefined();
  expect(JSON.stringify(answer.data)).toContain('Port Authority');
});

test('every format and every field of a mapping is described', () => {
  const formats = tableRows(document, "format | files | a claim's id | evidence").flatMap(([name = '']) =>
    codeIn(name),
  );
  const fields = tableRows(document, 'field | meaning').flatMap(([names = '']) => codeIn(names));

  expect(formats.toSorted()).toEqual(Object.keys(FORMATS).toSorted());
  expect(fields.toSorted()).toEqual(FIELD_NAMES.toSorted());
});
