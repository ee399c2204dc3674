import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readConfig } from '../../src/config.ts';
import { loadGraph } from '../bulk/load.ts';
import { generatedRows } from '../generated/rows.ts';

/** Rows written at once. */
const CHUNK_ROWS = 5000;

/**
 * Makes the graph of so many generated claims, unless the folder holds it.
 *
 * @returns the data folder of its Neo4j, which is not running
 */
export async function sizedGraph(
  folder: string,
  claims: number,
  settings: Record<string, string>,
  tell: (text: string) => void,
): Promise<string> {
  const dataFolder = join(folder, 'data');
  const record = join(folder, 'loaded.json');
  if (existsSync(record)) return dataFolder;
  await rm(dataFolder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const rows = join(folder, 'rows.txt');
  await pipeline(Readable.from(chunks(generatedRows(claims, { probes: true }))), createWriteStream(rows));
  const { launcher } = readConfig({
    ...process.env,
    ...{ NEO4J_URI: '', NEWSGRAPH_DATA: dataFolder },
    ...settings,
  });
  const loaded = await loadGraph(rows, launcher);
  const seconds = Object.entries(loaded.seconds).map(([part, value]) => `${part} ${Math.round(value)} s`);
  tell(`${claims} claims, ${loaded.relations} relations, ${loaded.entities} entities: ${seconds.join(', ')}`);
  await rm(rows);
  // Last: a folder without it holds half of a graph.
  await writeFile(record, JSON.stringify(loaded));
  return dataFolder;
}

function* chunks(rows: Iterable<string>): Generator<string> {
  let some: string[] = [];
  for (const row of rows) {
    if (some.push(row) < CHUNK_ROWS) continue;
    yield `${some.join('\n')}\n`;
    some = [];
  }
  if (some.length > 0) yield `${some.join('\n')}\n`;
}
