import type { Graph } from '../../graph/client.ts';
import { closeRun, openRun, type RunCounts } from '../../graph/import/runs.ts';
import type { InputFile } from '../files/input-file.ts';
import type { RejectsFile } from '../files/rejects.ts';
import type { ImportFormat } from '../format.ts';
import { type FileCounts, importFile } from './file.ts';
import { Parties } from './parties.ts';
import { type Patience, withPatience } from './retry.ts';

/** A file with the place for its bad rows. */
export interface ImportInput {
  readonly file: InputFile;
  readonly rejects: RejectsFile;
}

/** How to run an import. */
export interface ImportOptions extends Patience {
  /** Id that the run is listed and undone by. */
  readonly runId: string;
  /** Stop at the first bad row instead of putting it aside. */
  readonly strict: boolean;
  /** Writes at once, and rows in each. */
  readonly writers: number;
  readonly batchSize: number;
  /** Told now and then how far the run is. */
  readonly onProgress: (done: { rows: number; rejected: number }) => void;
}

/** What an import did. */
export interface ImportSummary extends RunCounts {
  readonly runId: string;
  readonly seconds: number;
  readonly files: readonly (FileCounts & { readonly path: string; readonly rejectsFile: string | null })[];
}

/**
 * Writes done at once, and rows in each. Measured on two cores, 20,000 rows each into one graph: one writer
 * 2,110 rows a second in batches of 2,000 and 2,150 in batches of 5,000, two writers 1,530 and 2,050: they wait
 * for each other's clock, while rows are read and looked up beside a single one anyway.
 */
export const WRITERS = 1;
export const BATCH_SIZE = 2000;

/**
 * Imports files as one run. Rows that are in the graph already change nothing, so that an import which was
 * cut off is simply run again.
 *
 * @throws {ImportError} if it cannot go on; what was written stays
 */
export async function runImport(
  graph: Graph,
  name: string,
  format: ImportFormat,
  inputs: readonly ImportInput[],
  options: ImportOptions,
): Promise<ImportSummary> {
  const startedAt = performance.now();
  await openRun(graph, { id: options.runId, format: name, files: inputs.map(({ file }) => file) });
  const files: ImportSummary['files'][number][] = [];
  const done = { rows: 0, rejected: 0 };
  const context = { graph, name, format, options, done, parties: new Parties(graph, options) };
  try {
    for (const input of inputs) {
      const counts = await importFile(context, input);
      const { file, rejects } = input;
      files.push({ ...counts, path: file.path, rejectsFile: counts.rejected > 0 ? rejects.path : null });
    }
  } catch (error) {
    await closeRun(graph, options.runId, 'FAILED', null).catch(() => {});
    throw error;
  }
  await withPatience(options, () => closeRun(graph, options.runId, 'DONE', total(files)));
  const seconds = (performance.now() - startedAt) / 1000;
  return { runId: options.runId, ...total(files), seconds, files };
}

function total(files: readonly FileCounts[]): RunCounts {
  const sum = (count: (file: FileCounts) => number) => files.reduce((all, file) => all + count(file), 0);
  return {
    read: sum((file) => file.read),
    new: sum((file) => file.new),
    unchanged: sum((file) => file.unchanged),
    rejected: sum((file) => file.rejected),
    entities: sum((file) => file.entities),
    evidence: sum((file) => file.evidence),
  };
}
