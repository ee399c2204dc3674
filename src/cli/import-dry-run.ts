import type { InputFile } from '../import/files/input-file.ts';
import type { ImportFormat, ImportRow } from '../import/format.ts';
import { type Reason, Reasons } from './import-reasons.ts';
import { describeRow, printable } from './import-row-text.ts';

/** What an import of one file would do. */
export interface DryRunFile {
  readonly path: string;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  /** The commonest reasons for rejecting rows, with the first row each was found in. */
  readonly reasons: readonly Reason[];
  /** The first rows, as they would be written. */
  readonly examples: readonly Pick<ImportRow, 'row' | 'event' | 'mention'>[];
}

/** What an import would do: sums of all files. */
export interface DryRunCounts {
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** Ways to run without a database. */
export interface DryRunOptions {
  /** Prints one JSON object instead of text. */
  readonly json: boolean;
  /** Called while files are read, with the sums so far. */
  readonly onProgress?: (counts: DryRunCounts) => void;
  /** Ends the reading early; it then throws the reason of the signal. */
  readonly signal?: AbortSignal;
}

const EXAMPLES = 5;
const REASONS = 10;

/**
 * Reads files without a database and prints to stdout what an import of them would do.
 *
 * @throws ImportError if a file cannot be read or does not fit the format
 */
export async function dryRun(
  format: ImportFormat,
  files: readonly InputFile[],
  { json, onProgress, signal }: DryRunOptions,
): Promise<DryRunCounts> {
  let sums: DryRunCounts = { rows: 0, accepted: 0, rejected: 0 };
  const results: DryRunFile[] = [];
  for (const file of files) {
    const before = sums;
    const onRows = (counts: DryRunCounts) => {
      signal?.throwIfAborted();
      sums = add(before, counts);
      onProgress?.(sums);
    };
    const result = await readFile(format, file, onRows);
    results.push(result);
    if (!json) printFile(result);
  }
  if (json) console.log(JSON.stringify({ ...sums, files: results }, null, 2));
  return sums;
}

const add = (a: DryRunCounts, b: DryRunCounts): DryRunCounts => ({
  rows: a.rows + b.rows,
  accepted: a.accepted + b.accepted,
  rejected: a.rejected + b.rejected,
});

async function readFile(
  format: ImportFormat,
  file: InputFile,
  onRows: (counts: DryRunCounts) => void,
): Promise<DryRunFile> {
  const reasons = new Reasons();
  const examples: Pick<ImportRow, 'row' | 'event' | 'mention'>[] = [];
  let rows = 0;
  let rejected = 0;
  for await (const batch of format.read(file)) {
    for (const { row, event, mention, reject } of batch) {
      rows++;
      if (reject !== undefined) {
        rejected++;
        reasons.add(row, reject);
      } else if (examples.length < EXAMPLES) {
        examples.push({ row, ...(event && { event }), ...(mention && { mention }) });
      }
    }
    onRows({ rows, accepted: rows - rejected, rejected });
  }
  const { path } = file;
  return { path, rows, accepted: rows - rejected, rejected, reasons: reasons.commonest(REASONS), examples };
}

const number = new Intl.NumberFormat('en-GB');

function printFile({ path, rows, accepted, rejected, reasons, examples }: DryRunFile): void {
  console.log(path);
  for (const example of examples) console.log(`\n${describeRow(example)}`);
  console.log(`\n${number.format(rows)} rows`);
  console.log(`${number.format(accepted)} would be written`);
  console.log(`${number.format(rejected)} would be rejected${rejected > 0 ? ':' : ''}`);
  for (const { count, row, reason } of reasons) {
    const more = count > 1 ? ', for example line' : ', line';
    console.log(`  ${number.format(count)}×${more} ${row}: ${printable(reason)}`);
  }
  console.log('');
}
