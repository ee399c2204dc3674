import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../../src/errors.ts';
import { Graph } from '../../src/graph/client.ts';
import { applySchema } from '../../src/graph/schema.ts';
import { openInput } from '../../src/import/files/open.ts';
import { type LauncherConfig, openDatabase } from '../../src/launcher/index.ts';
import { importFiles } from './neo4j-import.ts';
import { type WrittenFiles, writeGraphFiles } from './write-files.ts';

const STATEMENT_TIMEOUT_MS = 600_000;
/** How often ten minutes may pass before all indexes are there. */
const INDEX_TRIES = 6;

/** What a load made, and how long its parts took. */
export interface Loaded extends Omit<WrittenFiles, 'arguments'> {
  readonly seconds: Readonly<Record<'files' | 'import' | 'indexes', number>>;
}

/**
 * Makes the graph that `newsgraph import icews-tkg <rows>` makes, in minutes where that takes an hour: in a data
 * folder of a local Neo4j that has none yet, and stopped again.
 *
 * @param rows path of a file of icews-tkg, every row of it good
 */
export async function loadGraph(rows: string, config: LauncherConfig): Promise<Loaded> {
  await mkdir(config.dataFolder, { recursive: true });
  const folder = await mkdtemp(join(config.dataFolder, 'csv-'));
  const started = performance.now();
  const since = (from: number) => (performance.now() - from) / 1000;
  try {
    await using input = await openInput(rows);
    const { arguments: files, ...counts } = await writeGraphFiles(input, folder);
    const written = performance.now();
    await importFiles(config, files);
    const imported = performance.now();
    await makeIndexes(config);
    const seconds = { files: (written - started) / 1000, import: (imported - written) / 1000 };
    return { ...counts, seconds: { ...seconds, indexes: since(imported) } };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Takes the steps of the schema, and waits until every index is there. */
async function makeIndexes(config: LauncherConfig): Promise<void> {
  await using database = await openDatabase({ ...config, containers: false }, () => {});
  await using graph = new Graph({ ...database, statementTimeoutMs: STATEMENT_TIMEOUT_MS });
  for (let tries = 1; ; tries++) {
    try {
      await applySchema(graph);
      return;
    } catch (error) {
      // It waits ten minutes for the indexes; they go on being built.
      if (error instanceof StartError || tries === INDEX_TRIES) throw error;
    }
  }
}
