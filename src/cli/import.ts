import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Config } from '../config.ts';
import { ImportError } from '../errors.ts';
import type { InputFile } from '../import/files/input-file.ts';
import { openInput } from '../import/files/open.ts';
import { RejectsFile, rejectsPath } from '../import/files/rejects.ts';
import type { FormatName } from '../import/format-names.ts';
import { importFormat } from '../import/index.ts';
import { importArticles } from '../import/run/articles.ts';
import {
  BATCH_SIZE,
  type ImportInput,
  type ImportOptions,
  type ImportSummary,
  runImport,
  WRITERS,
} from '../import/run/index.ts';
import { EXIT } from './exit-codes.ts';
import { dryRun } from './import-dry-run.ts';
import { showImportProgress } from './import-progress.ts';
import { printSummary } from './import-summary.ts';
import { keepHeapSmall } from './small-heap.ts';
import { stopRequest } from './stop-request.ts';
import type { Steps } from './terminal.ts';
import { withGraph } from './with-graph.ts';

/** What may be given beside format and files. */
export interface ImportFlags {
  readonly mapping?: string;
  readonly dryRun?: boolean;
  readonly strict?: boolean;
  readonly rejects?: string;
  readonly json?: boolean;
}

/** Imports files, or says what an import of them would do. @returns the exit code */
export async function importFiles(
  config: Config,
  name: FormatName,
  paths: readonly string[],
  flags: ImportFlags,
): Promise<number> {
  keepHeapSmall();
  checkFlags(name, paths, flags);
  const interruption = interruptible();
  await using opened = new AsyncDisposableStack();
  const files: InputFile[] = [];
  for (const path of paths) files.push(opened.use(await openInput(path)));
  // Awaited here: what is opened must stay so until then.
  if (flags.dryRun) return await dry(name, files, flags);

  const inputs: ImportInput[] = [];
  for (const file of files) {
    inputs.push({ file, rejects: opened.use(await RejectsFile.check(rejectsOf(file, flags))) });
  }
  // Read before a database is started: a bad mapping is found out at once.
  const format = name === 'article' ? undefined : await importFormat(name, flags.mapping);
  return await withGraph(config, async (graph, steps) => {
    const run = (options: ImportOptions) =>
      format ? runImport(graph, name, format, inputs, options) : importArticles(graph, inputs, options);
    const signal = interruption.begin();
    const how = { strict: flags.strict ?? false, patienceMs: config.importPatienceMs, signal };
    const summary = await watched(steps, files, how, run);
    if (flags.json) console.log(JSON.stringify(summary));
    else printSummary(summary);
    return summary.rejected > 0 ? EXIT.REJECTED : EXIT.OK;
  });
}

async function dry(name: FormatName, files: readonly InputFile[], { mapping, json }: ImportFlags) {
  if (name === 'article')
    throw new ImportError('An article is written whole or not at all: --dry-run has no rows to show.');
  const counts = await dryRun(await importFormat(name, mapping), files, { json: json ?? false });
  return counts.rejected > 0 ? EXIT.REJECTED : EXIT.OK;
}

/** What an interrupt does: until there is something to end in good order, it ends the process. */
function interruptible() {
  const interrupted = new AbortController();
  let hasBegun = false;
  void stopRequest().then(() => {
    const message = 'Interrupted. What was written stays; run the same command again to go on.';
    if (hasBegun) return interrupted.abort(new ImportError(message));
    console.error('newsgraph: Interrupted. Nothing was written.');
    // Not by the signal itself: what was copied to a temporary folder is removed.
    process.exit(EXIT.FAILED);
  });
  const begin = () => {
    hasBegun = true;
    return interrupted.signal;
  };
  return { begin };
}

/** Runs an import with its progress on the screen. */
async function watched(
  steps: Steps,
  files: readonly InputFile[],
  how: Pick<ImportOptions, 'strict' | 'patienceMs' | 'signal'>,
  run: (options: ImportOptions) => Promise<ImportSummary>,
): Promise<ImportSummary> {
  steps.stop();
  const progress = showImportProgress(files.reduce((sum, { lines }) => sum + lines, 0));
  try {
    return await run({
      ...how,
      ...{ runId: newRunId(), writers: WRITERS, batchSize: BATCH_SIZE },
      onProgress: (done) => progress.update(done),
      onLost: (text) => progress.note(text),
    });
  } finally {
    progress.stop();
  }
}

/** Sorts by time, and is short enough to be typed: `20180601-142530-9f3a`. */
function newRunId(): string {
  const time = new Date().toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  return `${time}-${randomBytes(2).toString('hex')}`;
}

function rejectsOf(file: InputFile, { rejects }: ImportFlags): string {
  const path = rejectsPath(file);
  return rejects === undefined ? path : join(rejects, basename(path));
}

function checkFlags(name: FormatName, paths: readonly string[], { mapping }: ImportFlags): void {
  if (mapping !== undefined && name !== 'csv' && name !== 'jsonl') {
    throw new ImportError(`--mapping is for csv and jsonl; the columns of ${name} are known.`);
  }
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined)
    throw new ImportError(`${twice === '-' ? 'Standard input' : twice} is given twice.`);
}
