import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config.ts';
import { BadUserInputError, ExportError } from '../errors.ts';
import type { ListName } from '../export/about.ts';
import { writeWhole } from '../export/file.ts';
import type { FormatName } from '../export/format-names.ts';
import { FORMATS } from '../export/formats/index.ts';
import { readWanted, type WantedTexts } from '../export/wanted.ts';
import { EXIT } from './exit-codes.ts';
import { EXPORT_TIMEOUT_MS, withProgress } from './export-progress.ts';
import { interruptSignal } from './interrupt.ts';
import { keepHeapSmall } from './small-heap.ts';
import { withGraph } from './with-graph.ts';

/** What may be given to `newsgraph export`. */
export interface ExportFlags extends Omit<WantedTexts, 'format' | 'list'> {
  readonly format: FormatName;
  readonly list?: ListName;
  readonly withPrivate?: boolean;
  readonly out: string;
}

/** Writes what readers may see to a file or to standard output. @returns the exit code */
export async function exportGraph(
  config: Config,
  { out, withPrivate = false, ...flags }: ExportFlags,
): Promise<number> {
  keepHeapSmall();
  const format = FORMATS[flags.format];
  // Read before a database is started: a bad filter is found out at once.
  const wanted = readWanted(format, { ...flags, filter: await filterText(flags.filter) });
  const { select } = await import('../export/select.ts');
  const signal = interruptSignal(() => new ExportError('Interrupted. Nothing was left behind.'));
  return withGraph(config, async (graph, steps) => {
    steps.step('Finding what there is to write');
    const selection = withProgress(
      await select(graph, wanted, { signal, timeoutMs: EXPORT_TIMEOUT_MS, withPrivate }),
      steps,
    );
    const chunks = format.write(selection);
    if (out === '-') await pipeline(chunks, process.stdout, { signal, end: false });
    else {
      await writeWhole(out, chunks, { signal, ...(withPrivate && { mode: 0o600 }) });
      const metadata = format.metadata?.(selection.about, basename(out));
      if (metadata !== undefined) await writeFile(`${out}-metadata.json`, metadata);
    }
    steps.done(
      `${selection.written()} records as of write ${selection.about.seq}${out === '-' ? '' : `: ${out}`}`,
    );
    return EXIT.OK;
  });
}

/** @returns the filter itself: `@path` names a file that has it */
async function filterText(text: string | undefined): Promise<string | undefined> {
  if (!text?.startsWith('@')) return text;
  const path = text.slice(1);
  return readFile(path, 'utf8').catch((error: Error) => {
    throw new BadUserInputError('filter', `${path} cannot be read: ${error.message}`);
  });
}
