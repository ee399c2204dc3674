import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type OwnNeo4j, openOwnNeo4j } from '../shared/own-neo4j.ts';
import { type SourceRows, writeRows } from '../shared/source-data.ts';

/** How large the graph is that everything is measured on. */
export interface GraphSize {
  /** Where its rows come from, for people. */
  readonly title: string;
  readonly rows: number;
}

/** A Neo4j with the graph in it. */
export interface LoadedNeo4j extends OwnNeo4j {
  readonly size: GraphSize;
}

const STATISTICS_TIMEOUT_S = 300;
const CLI = new URL('../../src/cli/main.ts', import.meta.url).pathname;

/**
 * Opens a Neo4j that holds what `newsgraph import icews-tkg` makes of the rows. A folder that holds a graph
 * already is used as it is.
 *
 * @param prepare what else a bench wants in its graph, done once
 */
export async function openLoaded(
  folder: string,
  rows: () => Promise<SourceRows>,
  settings: Record<string, string>,
  prepare: (neo4j: OwnNeo4j) => Promise<void> = async () => {},
): Promise<LoadedNeo4j> {
  await mkdir(folder, { recursive: true });
  await using opening = new AsyncDisposableStack();
  const neo4j = opening.use(await openOwnNeo4j(join(folder, 'neo4j'), settings));
  const record = join(folder, 'loaded.json');
  if (!existsSync(record)) {
    const { title, lines } = await rows();
    const file = join(folder, 'rows.txt');
    await writeRows(file, lines);
    await importRows(file, neo4j.environment);
    await prepare(neo4j);
    await writeFile(record, JSON.stringify({ title, rows: lines.length } satisfies GraphSize));
  }
  // Plans rest on statistics, which follow what is written only after a while, and on what was planned before.
  await neo4j.graph.define(`CALL db.prepareForReplanning(${STATISTICS_TIMEOUT_S})`);
  await neo4j.graph.define('CALL db.clearQueryCaches()');
  const size: GraphSize = JSON.parse(await readFile(record, 'utf8'));
  const opened = opening.move();
  return { ...neo4j, size, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

/** Imports a file as a user does, with a process of its own. */
async function importRows(file: string, environment: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [CLI, 'import', '--json', 'icews-tkg', file], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [progress, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  if (code !== 0) throw new Error(`newsgraph import ended with ${code}: ${progress.slice(-2000)}`);
}
