import type { Graph } from '../../graph/client.ts';
import { closeRun, openRun, type RunCounts } from '../../graph/import/runs.ts';
import type { FileCounts } from './file.ts';
import type { ImportInput, ImportOptions, ImportSummary } from './index.ts';
import { withPatience } from './retry.ts';

/**
 * Imports files one after the other, and records when that began and how it ended.
 *
 * @param importOne imports a file, of which the first has the index 0
 * @throws what it throws; the run is then recorded as failed
 */
export async function recordedRun(
  graph: Graph,
  format: string,
  inputs: readonly ImportInput[],
  options: ImportOptions,
  importOne: (input: ImportInput, index: number) => Promise<FileCounts>,
): Promise<ImportSummary> {
  const startedAt = performance.now();
  const { runId } = options;
  await openRun(graph, { id: runId, format, files: inputs.map(({ file }) => file) });
  const files: ImportSummary['files'][number][] = [];
  try {
    for (const [index, input] of inputs.entries()) {
      const counts = await importOne(input, index);
      const { file, rejects } = input;
      files.push({ ...counts, path: file.path, rejectsFile: counts.rejected > 0 ? rejects.path : null });
    }
  } catch (error) {
    await closeRun(graph, runId, 'FAILED', null).catch(() => {});
    throw error;
  }
  const counts = total(files);
  await withPatience(options, () => closeRun(graph, runId, 'DONE', counts));
  return { runId, ...counts, seconds: (performance.now() - startedAt) / 1000, files };
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
