import { isAscii, isUtf8 } from 'node:buffer';
import type { InputFile } from './input-file.ts';

/** One line of a file. */
export interface Line {
  /** Its number, the first of the file being 1. */
  readonly row: number;
  /** Its bytes without the end of the line. */
  readonly raw: Uint8Array;
  /** Undefined if the bytes are not valid UTF-8, or the line is too long. */
  readonly text: string | undefined;
  /** Bytes that end it: 1 for LF, 2 for CRLF, 0 at the end of a file without one. */
  readonly end: 0 | 1 | 2;
  /** True if the line is longer than lines may be; `raw` is then its beginning. */
  readonly tooLong?: true;
}

/** The longest line that is read whole, unless it is said otherwise: 1 MiB. */
export const LINE_BYTES_MAX = 1024 * 1024;

const LF = 10;
const CR = 13;
/** Lines that are handed on at once. */
const BATCH = 500;

/** How the bytes of whole lines become text; null if each line must be looked at by itself. */
type Encoding = 'latin1' | 'utf8' | null;

// Most files are ASCII, and Latin-1 is decoded faster than UTF-8.
const encodingOf = (bytes: Buffer): Encoding => (isAscii(bytes) ? 'latin1' : isUtf8(bytes) ? 'utf8' : null);

function line(row: number, bytes: Buffer, end: 0 | 1 | 2, encoding: Encoding): Line {
  const known = encoding ?? encodingOf(bytes);
  return { row, raw: bytes, text: known === null ? undefined : bytes.toString(known), end };
}

/** Cuts bytes into lines, whatever pieces they come in. */
class LineCutter {
  readonly #bytesMax: number;
  #row = 0;
  /** Beginning of a line whose end is not there yet; of one too long, no more than can be told from it. */
  #rest: Buffer = Buffer.alloc(0);

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax;
  }

  /** @returns the lines that end in `chunk` */
  cut(chunk: Buffer): Line[] {
    const lastEnd = chunk.lastIndexOf(LF);
    if (lastEnd === -1) {
      this.#keep(chunk);
      return [];
    }
    const whole = Buffer.concat([this.#rest, chunk.subarray(0, lastEnd + 1)]);
    this.#rest = Buffer.alloc(0);
    this.#keep(chunk.subarray(lastEnd + 1));
    return this.#split(whole);
  }

  /** @returns the last line, if it has no end of its own */
  finish(): Line[] {
    if (this.#rest.length === 0) return [];
    return [this.#line(this.#rest, 0, null)];
  }

  /** Once a line is known to be too long, the bytes that follow are of no use. */
  #keep(bytes: Buffer): void {
    const room = this.#bytesMax + 2 - this.#rest.length;
    if (room > 0) this.#rest = Buffer.concat([this.#rest, bytes.subarray(0, room)]);
  }

  #line(bytes: Buffer, end: 0 | 1 | 2, encoding: Encoding): Line {
    const row = ++this.#row;
    if (bytes.length <= this.#bytesMax) return line(row, bytes, end, encoding);
    return { row, raw: bytes.subarray(0, this.#bytesMax), text: undefined, end, tooLong: true };
  }

  #split(whole: Buffer): Line[] {
    const encoding = encodingOf(whole);
    const lines: Line[] = [];
    for (let start = 0; start < whole.length; ) {
      const lf = whole.indexOf(LF, start);
      const crlf = lf > start && whole[lf - 1] === CR;
      lines.push(this.#line(whole.subarray(start, crlf ? lf - 1 : lf), crlf ? 2 : 1, encoding));
      start = lf + 1;
    }
    return lines;
  }
}

/**
 * The lines of a file, some hundreds at a time. An empty last line is none; other empty lines are lines. Of a
 * line longer than `bytesMax` only the beginning is kept.
 *
 * @throws ImportError as `InputFile.open` does
 */
export async function* readLines(
  file: InputFile,
  bytesMax: number = LINE_BYTES_MAX,
): AsyncGenerator<readonly Line[]> {
  const cutter = new LineCutter(bytesMax);
  for await (const chunk of file.open()) {
    const lines = cutter.cut(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    for (let start = 0; start < lines.length; start += BATCH) yield lines.slice(start, start + BATCH);
  }
  const last = cutter.finish();
  if (last.length > 0) yield last;
}
