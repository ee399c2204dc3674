import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { access, constants, open, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { ImportError } from '../../errors.ts';
import { errorCode, writeFailure } from './failure.ts';
import type { InputFile } from './input-file.ts';

const HEADER = 'line\treason\trow\n';
const SUFFIX = '.rejects.tsv';
const [LF, CR, BLANK] = [10, 13, 32];

/** @returns where the rejected rows of a file go: next to it; of standard input, into the working folder */
export function rejectsPath({ path, name }: Pick<InputFile, 'path' | 'name'>): string {
  // Nothing can be written next to a pipe, as `<(…)` of a shell gives it.
  if (path === '-' || resolve(path).startsWith('/dev/')) return `${name}${SUFFIX}`;
  return join(dirname(path), `${basename(path)}${SUFFIX}`);
}

/** The row on one line: what ends lines in a quoted CSV field becomes a blank. */
function onOneLine(raw: Uint8Array): Uint8Array {
  if (!raw.includes(LF) && !raw.includes(CR)) return raw;
  return raw.map((byte) => (byte === LF || byte === CR ? BLANK : byte));
}

/**
 * Rows that could not be imported: a table of line number, reason and the row as it is in the file, but that
 * line ends within a row are blanks. The file appears with the first reject.
 */
export class RejectsFile implements AsyncDisposable {
  readonly path: string;
  /** Rows written so far. */
  count = 0;
  #stream: WriteStream | null = null;
  #failure: unknown = null;
  /** True once a caller knows of the failure: told again on disposal, it would hide what the caller threw. */
  #isReported = false;

  private constructor(path: string) {
    this.path = path;
  }

  /**
   * Makes sure that rejects can be written, and removes those of an earlier run.
   *
   * @throws ImportError if the folder cannot be written to, or `path` is a file of another kind
   */
  static async check(path: string): Promise<RejectsFile> {
    const folder = dirname(path);
    try {
      if (!(await stat(folder)).isDirectory()) throw new ImportError(`${folder}: is no folder.`);
      await access(folder, constants.W_OK);
    } catch (error) {
      const message = 'rejected rows cannot be written there. Name another file for them.';
      throw new ImportError(`${writeFailure(folder, error).message} (${path}: ${message})`, { cause: error });
    }
    await removeEarlier(path);
    return new RejectsFile(path);
  }

  /**
   * Adds a row; waits while the disk is behind.
   *
   * @param row number of the line it begins in
   * @param raw the row as it is in the file
   * @throws ImportError naming the file, e.g. if the disk is full
   */
  async write(row: number, reason: string, raw: Uint8Array): Promise<void> {
    this.#stream ??= this.#create();
    const head = `${row}\t${reason.replace(/[\t\r\n]+/g, ' ')}\t`;
    const hasRoom = this.#stream.write(Buffer.concat([Buffer.from(head), onOneLine(raw), Buffer.from('\n')]));
    this.count++;
    if (!hasRoom && !this.#failure) await once(this.#stream, 'drain').catch(() => {});
    if (this.#failure) throw this.#report(this.#failure);
  }

  /** Waits until everything is on disk. @throws ImportError naming the file if it does not get there */
  async close(): Promise<void> {
    const stream = this.#stream;
    if (!stream) return;
    this.#stream = null;
    if (this.#isReported) return;
    try {
      stream.end();
      await finished(stream);
    } catch (error) {
      throw this.#report(this.#failure ?? error);
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #report(failure: unknown): ImportError {
    this.#isReported = true;
    return writeFailure(this.path, failure);
  }

  #create(): WriteStream {
    // `flush`: what the user is told of is on disk. `wx`: nobody else's file is written over.
    const stream = createWriteStream(this.path, { flags: 'wx', flush: true });
    stream.on('error', (error) => {
      this.#failure = error;
    });
    stream.write(HEADER);
    return stream;
  }
}

async function removeEarlier(path: string): Promise<void> {
  try {
    const file = await open(path, 'r');
    const { buffer, bytesRead } = await file
      .read(Buffer.alloc(HEADER.length), 0, HEADER.length, 0)
      .finally(() => file.close());
    if (bytesRead > 0 && buffer.toString('latin1', 0, bytesRead) !== HEADER) {
      const message = 'is no file of rejected rows, and is not written over. Name another one or remove it.';
      throw new ImportError(`${path}: ${message}`);
    }
    await rm(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw writeFailure(path, error);
  }
}
