import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Graph } from '../../../src/graph/client.ts';
import { openInput } from '../../../src/import/files/open.ts';
import { RejectsFile, rejectsPath } from '../../../src/import/files/rejects.ts';
import type { FormatName } from '../../../src/import/format-names.ts';
import { importFormat } from '../../../src/import/index.ts';
import { importArticles } from '../../../src/import/run/articles.ts';
import { type ImportOptions, type ImportSummary, runImport } from '../../../src/import/run/index.ts';
import { temporaryFile } from '../../unit/import/temporary.ts';

/** Imports of made-up rows into a graph, and what is in the graph then. */

/** A row that was put aside. */
export interface Reject {
  readonly line: number;
  readonly reason: string;
  readonly row: string;
}

export interface Imported extends ImportSummary {
  readonly datasetId: string;
  readonly rejects: readonly Reject[];
}

type Settings = Partial<ImportOptions> & { readonly mapping?: object; readonly name?: string };

let runs = 0;
/** @returns an id that no other run of the tests has */
export const newRunId = () => `run-${++runs}`;

export const OPTIONS = {
  ...{ strict: false, writers: 3, batchSize: 50, patienceMs: 10_000 },
  onProgress: () => {},
  onLost: () => {},
};

/** Imports a file of this content as one run. */
export async function importText(
  graph: Graph,
  format: FormatName,
  content: string | Uint8Array,
  { mapping, name = 'rows.txt', ...options }: Settings = {},
): Promise<Imported> {
  const path = await temporaryFile(name, content);
  return importPath(graph, format, path, await mappingFile(mapping), options);
}

/** Imports a file as one run; its rejects are next to it. */
export async function importPath(
  graph: Graph,
  format: FormatName,
  path: string,
  mappingPath?: string,
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  await using file = await openInput(path);
  await using rejects = await RejectsFile.check(rejectsPath(file));
  const inputs = [{ file, rejects }];
  const settings = { ...OPTIONS, runId: newRunId(), ...options };
  const summary =
    format === 'article'
      ? await importArticles(graph, inputs, settings)
      : await runImport(graph, format, await importFormat(format, mappingPath), inputs, settings);
  return { ...summary, datasetId: file.sha256, rejects: await readRejects(rejects.path) };
}

async function mappingFile(mapping: object | undefined): Promise<string | undefined> {
  return mapping && temporaryFile('mapping.json', JSON.stringify(mapping));
}

async function readRejects(path: string): Promise<Reject[]> {
  const content = await readFile(path, 'utf8').catch(() => 'header\n');
  return content
    .split('\n')
    .slice(1, -1)
    .map((text) => {
      const [line = '', reason = '', ...row] = text.split('\t');
      return { line: Number(line), reason, row: row.join('\t') };
    });
}

/** @returns lines of a file, with an end each */
export const lines = (...rows: readonly string[]) => rows.map((row) => `${row}\n`).join('');

/** @returns a row of a file of four columns; who consulted whom, unless told otherwise */
export const fact = (source: string, target: string, date = '2014-03-01', event = 'Consult') =>
  [source, event, target, date].join('\t');

/** Reads with a text of its own: nothing of newsgraph asks for this. */
export async function rows<Row = Record<string, unknown>>(
  graph: Graph,
  text: string,
  params: object = {},
): Promise<Row[]> {
  const [schema, row] = [z.object({}), z.looseObject({})];
  const statement = { name: 'test', text: `CYPHER 5 ${text}`, params: schema, row };
  return graph.run({ ...statement, bind: () => ({ ...params }), read: (record) => record }, {}) as Promise<
    Row[]
  >;
}

/** @returns the values of the only column */
export async function column<Value = string>(graph: Graph, text: string, params: object = {}) {
  return (await rows(graph, text, params)).flatMap((row) => Object.values(row)) as Value[];
}

/** Empties the graph but for its schema and its clock. */
export async function clear(graph: Graph): Promise<void> {
  await graph.define('MATCH (n) WHERE NOT n:Clock AND NOT n:Migration DETACH DELETE n');
}

/** Every node and relationship, in order, but for what says when and by which run it was written. */
export async function everything(graph: Graph): Promise<string[]> {
  const all = await rows(
    graph,
    `MATCH (n) WHERE NOT n:Clock AND NOT n:Migration AND NOT n:ImportRun AND NOT n:ImportBatch AND NOT n:Change
     WITH n, apart(n) AS key
     RETURN key, properties(n) AS properties
     UNION ALL
     MATCH (n)-[r]->(m) WHERE NOT n:ImportRun
     RETURN apart(n) + ' ' + type(r) + ' ' + apart(m) AS key, properties(r) AS properties`.replaceAll(
      /apart\((\w)\)/g,
      "(labels($1)[0] + ' ' + coalesce($1.id, $1.scheme + ' ' + $1.value, $1.value + ' ' + $1.language))",
    ),
  );
  return all.map((row) => JSON.stringify(row)).sort();
}
