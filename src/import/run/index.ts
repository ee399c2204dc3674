import type { Graph } from '../../graph/client.ts';
import type { RunCounts } from '../../graph/import/runs.ts';
import type { InputFile } from '../files/input-file.ts';
import type { RejectsFile } from '../files/rejects.ts';
import type { ImportFormat } from '../format.ts';
import { type FileCounts, importFile } from './file.ts';
import { Parties } from './parties.ts';
import { graphParties } from './party-store.ts';
import { recordedRun } from './recorded-run.ts';
import type { Patience } from './retry.ts';

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
export function runImport(
  graph: Graph,
  name: string,
  format: ImportFormat,
  inputs: readonly ImportInput[],
  options: ImportOptions,
): Promise<ImportSummary> {
  const done = { rows: 0, rejected: 0 };
  const parties = new Parties(graphParties(graph, options.runId, options));
  const context = { graph, name, format, options, done, parties };
  return recordedRun(graph, name, inputs, options, (input) => importFile(context, input));
}
