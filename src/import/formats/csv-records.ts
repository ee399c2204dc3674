import { parse } from 'csv-parse/sync';
import type { InputFile } from '../files/input-file.ts';
import { LINE_BYTES_MAX, type Line, readLines } from '../files/lines.ts';

/** One record of a CSV file: its fields, or why it has none. */
export interface CsvRecord {
  /** Number of the line it begins in. */
  readonly row: number;
  /** Its bytes without the end of the last line. */
  readonly raw: Uint8Array;
  readonly fields?: readonly string[];
  readonly problem?: string;
}

const BROKEN = 'has broken quotes: a field in quotes must end with one, and a quote in it is written twice';
const QUOTE = 0x22;
/** Records that are handed on at once. */
const BATCH = 500;
const ENDS = [Buffer.alloc(0), Buffer.from('\n'), Buffer.from('\r\n')] as const;

function quotesIn(bytes: Uint8Array): number {
  let quotes = 0;
  for (let at = bytes.indexOf(QUOTE); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) quotes++;
  return quotes;
}

const isOdd = ({ raw }: Line) => quotesIn(raw) % 2 === 1;

/** @returns the fields of each record; null if one of them has broken quotes */
function fieldsOf(texts: readonly string[], delimiter: string): string[][] | null {
  try {
    const records = parse(texts.join('\n'), { delimiter, record_delimiter: '\n', relax_column_count: true });
    return records.length === texts.length ? records : null;
  } catch {
    return null;
  }
}

const problemOf = ({ tooLong }: Line) =>
  tooLong ? `is longer than ${LINE_BYTES_MAX} bytes` : 'is not valid UTF-8';

/** Records of one line each: a quote at most ends in the line it begins in. */
function singles(lines: readonly Line[], delimiter: string): CsvRecord[] {
  const texts = lines.map(({ text = '' }) => text);
  const together = lines.every(({ text }) => text) ? fieldsOf(texts, delimiter) : null;
  return lines.map(({ row, raw, ...line }, at) => {
    if (line.text === undefined) return { row, raw, problem: problemOf({ row, raw, ...line }) };
    if (line.text === '') return { row, raw, problem: 'is empty' };
    const fields = together?.[at] ?? fieldsOf([line.text], delimiter)?.[0];
    return fields ? { row, raw, fields } : { row, raw, problem: BROKEN };
  });
}

/** A record of several lines: a field in quotes holds their ends. Null if its quotes are broken. */
function multiple(lines: readonly Line[], delimiter: string): CsvRecord | null {
  const bytes = lines.flatMap(({ raw, end }, at) => (at < lines.length - 1 ? [raw, ENDS[end]] : [raw]));
  const raw = Buffer.concat(bytes);
  const row = lines[0]?.row ?? 0;
  const text = raw.toString('utf8');
  if (lines.some((line) => line.text === undefined)) return { row, raw, problem: 'is not valid UTF-8' };
  const fields = fieldsOf([text], delimiter)?.[0];
  return fields ? { row, raw, fields } : null;
}

/** Puts the lines of records together again. */
class RecordFramer {
  readonly #delimiter: string;
  /** Lines that belong to no record yet: the first opens a quote whose end was not seen. */
  #lines: Line[] = [];
  /** How many of them were searched for that end, and what they hold. */
  #searched = { lines: 0, bytes: 0 };

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** @param isLast true if no lines will follow. @returns the records that end in `lines` */
  frame(lines: readonly Line[], isLast: boolean): CsvRecord[] {
    const all = this.#lines;
    for (const line of lines) all.push(line);
    const records: CsvRecord[] = [];
    let start = 0;
    while (start < all.length) {
      const odd = oddLine(all, start);
      for (const record of singles(all.slice(start, odd), this.#delimiter)) records.push(record);
      start = odd;
      const first = all[odd];
      if (!first) break;
      const end = this.#endOfRecord(odd);
      if (end === 'unknown' && !isLast) break;
      this.#searched = { lines: 0, bytes: 0 };
      const record = typeof end === 'number' ? multiple(all.slice(odd, end), this.#delimiter) : null;
      // A stray quote spoils its own line alone: what follows is read as if it were not there.
      records.push(record ?? { row: first.row, raw: first.raw, problem: BROKEN });
      start = record && typeof end === 'number' ? end : odd + 1;
    }
    this.#lines = all.slice(start);
    return records;
  }

  /** @returns the place after the record whose first line, at `start`, opens a quote */
  #endOfRecord(start: number): number | 'unknown' | 'none' {
    const searched = this.#searched;
    for (let at = start + searched.lines; at < this.#lines.length; at++) {
      const line = this.#lines[at];
      // The ends count too: empty lines would else fill the memory.
      searched.bytes += line ? line.raw.length + line.end : 0;
      searched.lines++;
      if (!line || line.tooLong || searched.bytes > LINE_BYTES_MAX) return 'none';
      if (at > start && isOdd(line)) return at + 1;
    }
    return 'unknown';
  }
}

/** @returns where the next line is that opens a quote and does not close it; the length if there is none */
function oddLine(lines: readonly Line[], start: number): number {
  for (let at = start; at < lines.length; at++) {
    const line = lines[at];
    if (line && !line.tooLong && isOdd(line)) return at;
  }
  return lines.length;
}

/**
 * The records of a CSV file, some hundreds at a time. A field may be in quotes, and then hold delimiters,
 * line ends and, written twice, quotes. A record is 1 MiB at most.
 *
 * @param delimiter one character
 * @throws ImportError as `InputFile.open` does
 */
export async function* readRecords(file: InputFile, delimiter: string): AsyncGenerator<readonly CsvRecord[]> {
  const framer = new RecordFramer(delimiter);
  for await (const lines of readLines(file)) yield* batches(framer.frame(lines, false));
  yield* batches(framer.frame([], true));
}

function* batches(records: readonly CsvRecord[]): Generator<readonly CsvRecord[]> {
  for (let start = 0; start < records.length; start += BATCH) yield records.slice(start, start + BATCH);
}
