import { createHash } from 'node:crypto';
import { z } from 'zod';
import { RestoreError } from '../errors.ts';
import { JSONL_FORMAT, JSONL_VERSION, type JsonlEnd } from '../export/formats/jsonl.ts';
import type { InputFile } from '../import/files/input-file.ts';
import { type Line, readLines } from '../import/files/lines.ts';
import { PORTABLE, PORTABLE_TYPES, type Portable, type PortableType } from '../model/portable.ts';

/** The longest line: an entity with five hundred names of eight kilobytes each is within it. */
export const RECORD_BYTES_MAX = 16 * 1024 * 1024;

const Head = z.looseObject({
  type: z.literal('about'),
  format: z.literal(JSONL_FORMAT),
  version: z.literal(JSONL_VERSION),
  made: z.object({ by: z.string(), at: z.string() }),
  seq: z.int().min(0),
  recordedAt: z.iso.datetime({ offset: true }),
  mergedSeq: z.int().nullable(),
  scope: z.enum(['backup', 'graph', 'list']),
  list: z.string(),
});
export type Head = z.infer<typeof Head>;

const End = z.object({ type: z.literal('end'), counts: z.record(z.string(), z.int()), sha256: z.string() });

/** A file that is whole, and can be restored. */
export interface CheckedFile {
  readonly file: InputFile;
  readonly head: Head;
  /** Records of each type. */
  readonly counts: JsonlEnd['counts'];
}

/**
 * Reads a file from its first line to its last, and each record against its shape.
 *
 * @throws {RestoreError} if it is none of ours, cut off, altered, or of a later version
 */
export async function checkFile(file: InputFile, progress: (lines: number) => void): Promise<CheckedFile> {
  const hash = createHash('sha256');
  const counts: Record<string, number> = {};
  let head: Head | undefined;
  let end: JsonlEnd | undefined;
  for await (const lines of readLines(file, RECORD_BYTES_MAX)) {
    for (const line of lines) {
      const record = parsed(file, line);
      if (end) throw refused(file, line, 'comes after its end: it was altered');
      if (!head) head = headOf(file, record);
      else if (record.type === 'end') end = endOf(file, line, record);
      else {
        checkRecord(file, line, record, head);
        counts[record.type] = (counts[record.type] ?? 0) + 1;
      }
      if (!end) hash.update(line.raw).update('\n'.repeat(line.end));
      if (line.row % 10_000 === 0) progress(line.row);
    }
  }
  if (!head || !end) throw new RestoreError(`${file.path}: is cut off: it has no end. Take the whole file.`);
  if (hash.digest('hex') !== end.sha256 || !isDeepEqual(counts, end.counts)) {
    throw new RestoreError(
      `${file.path}: was altered: it is not what its last line says. Take another copy.`,
    );
  }
  return { file, head, counts };
}

const isDeepEqual = (left: JsonlEnd['counts'], right: JsonlEnd['counts']) =>
  Object.keys({ ...left, ...right }).every((type) => left[type] === right[type]);

type Parsed = { readonly type: string } & Readonly<Record<string, unknown>>;

function parsed(file: InputFile, line: Line): Parsed {
  if (line.text === undefined) {
    throw refused(file, line, line.tooLong ? 'is too long: it was altered' : 'is no UTF-8: it was altered');
  }
  try {
    const value: unknown = JSON.parse(line.text);
    if (typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string') {
      return value as Parsed;
    }
  } catch {
    // Told below.
  }
  throw refused(file, line, 'is no record: the file is cut off, was altered, or is none of newsgraph');
}

function headOf(file: InputFile, record: Parsed): Head {
  const { success, data } = Head.safeParse(record);
  if (success) {
    if (data.list === 'claims') return data;
    throw new RestoreError(
      `${file.path}: is a list of ${data.list}, which makes no graph: only claims carry it.`,
    );
  }
  if (record['format'] !== JSONL_FORMAT) {
    throw new RestoreError(`${file.path}: is no backup or JSON lines export of newsgraph.`);
  }
  throw new RestoreError(
    `${file.path}: is of version ${record['version']} of the format, which this newsgraph does not read. Take the one that made it, or a later one.`,
  );
}

function endOf(file: InputFile, line: Line, record: Parsed): JsonlEnd {
  const { success, data } = End.safeParse(record);
  if (success) return data;
  throw refused(file, line, 'is no end: it was altered');
}

/** Types that are in the file of an export, for readers, are no others: keys come from backups alone. */
function checkRecord(file: InputFile, line: Line, record: Parsed, head: Head): void {
  const type = typeOf(record.type);
  if (!type) {
    const message = `is of the type "${record.type}", which this newsgraph does not know; newsgraph ${head.made.by} made the file`;
    throw refused(file, line, message);
  }
  const { success, error } = PORTABLE[type].safeParse(record);
  if (success) return;
  const [issue] = error.issues;
  throw refused(file, line, `has a fault in "${issue?.path.join('.')}": ${issue?.message}`);
}

const typeOf = (name: string): PortableType | undefined => PORTABLE_TYPES.find((type) => type === name);

const refused = (file: InputFile, { row }: Line, message: string) =>
  new RestoreError(`${file.path}: line ${row} ${message}.`);

/** The records of a checked file that are of some types, some hundreds at a time. */
export async function* recordsOf(
  { file }: CheckedFile,
  types: readonly PortableType[],
): AsyncGenerator<readonly Portable[]> {
  // Each line begins with its type; those that are not wanted are not parsed.
  const beginnings = types.map((type) => Buffer.from(`{"type":"${type}"`));
  const wanted = ({ raw }: Line) =>
    beginnings.some((beginning) => beginning.equals(raw.subarray(0, beginning.length)));
  for await (const lines of readLines(file, RECORD_BYTES_MAX)) {
    const records = lines.filter(wanted).map(({ text = '' }) => JSON.parse(text) as Portable);
    if (records.length > 0) yield records;
  }
}
