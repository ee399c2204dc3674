import { access } from 'node:fs/promises';
import { checkFile } from '../backup/check.ts';
import { restoreGraph } from '../backup/restore.ts';
import type { Config } from '../config.ts';
import { ExportError } from '../errors.ts';
import { writeWhole } from '../export/file.ts';
import { jsonl } from '../export/formats/jsonl.ts';
import { selectGraph } from '../export/whole.ts';
import { openInput } from '../import/files/open.ts';
import { EXIT } from './exit-codes.ts';
import { EXPORT_TIMEOUT_MS, withProgress } from './export-progress.ts';
import { interruptSignal } from './interrupt.ts';
import { keepHeapSmall } from './small-heap.ts';
import { withGraph } from './with-graph.ts';

/** Nobody but who makes a backup may read it: it has what readers may not see. */
const OWNER_ONLY = 0o600;

/** Writes everything to a file that is not there yet. @returns the exit code */
export async function backup(config: Config, path: string, { json }: { json?: boolean }): Promise<number> {
  keepHeapSmall();
  if (await isThere(path)) throw new ExportError(`${path}: is there already. Name another file.`);
  const signal = interruptSignal(() => new ExportError('Interrupted. Nothing was left behind.'));
  return withGraph(config, async (graph, steps) => {
    steps.step('Finding what there is to write');
    const selection = withProgress(
      await selectGraph(graph, 'backup', { signal, timeoutMs: EXPORT_TIMEOUT_MS }),
      steps,
    );
    await writeWhole(path, jsonl.write(selection), { signal, mode: OWNER_ONLY });
    steps.stop();
    const { seq, recordedAt } = selection.about;
    const records = selection.written();
    if (json) console.log(JSON.stringify({ file: path, seq, recordedAt, records }));
    else console.log(`${records} records as of write ${seq} (${recordedAt}): ${path}`);
    return EXIT.OK;
  });
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** Makes the graph of a file in an empty database. @returns the exit code */
export async function restore(config: Config, path: string, { json }: { json?: boolean }): Promise<number> {
  keepHeapSmall();
  await using file = await openInput(path);
  // Read to its end before a database is started, and before anything is written.
  const checked = await checkFile(file, () => {});
  const { head, counts } = checked;
  return await withGraph(config, async (graph, steps) => {
    const relations = await restoreGraph(graph, checked, ({ written, of, what }) =>
      steps.step(
        what === 'records' ? `Restoring: ${Math.floor((100 * written) / of)} %` : 'Counting relations',
      ),
    );
    steps.stop();
    const { seq, recordedAt, scope } = head;
    if (json) console.log(JSON.stringify({ file: path, seq, recordedAt, scope, counts, relations }));
    else {
      console.log(
        `${counts['claim'] ?? 0} claims and ${relations} relations as of write ${seq} (${recordedAt}).`,
      );
      if (scope === 'list') console.log('The file has a part of a graph: what a filter or a clock left.');
    }
    return EXIT.OK;
  });
}
