import { createHash, type Hash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ImportError } from '../../errors.ts';
import { readFailure } from './failure.ts';
import type { InputFile } from './input-file.ts';
import { type Spool, spool } from './spool.ts';
import { unpack } from './unpack.ts';

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const LF = 10;

/** What the first reading of a file found. */
interface Measure {
  readonly sha256: string;
  readonly bytes: number;
  readonly lines: number;
}

/**
 * Reads a file once to measure it. Gzip and zip are unpacked, whatever the file is called; standard input
 * (`-`) and pipes are copied to a temporary file, which is removed when the result is disposed of.
 * Hash and size are those of the unpacked file, so that `sha256sum` gives the same; what `open` yields lacks
 * a byte order mark at the start.
 *
 * @throws ImportError naming the path if there is no such file, or it cannot be read, unpacked or copied.
 *   `open` ends with one if the content is no longer that of the first reading.
 */
export async function openInput(path: string): Promise<InputFile & AsyncDisposable> {
  const copy = await spoolIfNeeded(path);
  const real = copy?.path ?? path;
  const dispose = async () => copy?.[Symbol.asyncDispose]();
  try {
    const measure = await measured(path, real);
    return {
      path,
      name: path === '-' ? 'stdin' : basename(path),
      ...measure,
      open: () => withoutBom(verified(path, real, measure)),
      [Symbol.asyncDispose]: dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function spoolIfNeeded(path: string): Promise<Spool | undefined> {
  if (path === '-') return spool(path);
  const info = await stat(path).catch((error) => {
    throw readFailure(path, error);
  });
  if (info.isDirectory()) throw new ImportError(`${path}: is a folder. Name the files in it.`);
  // A pipe, as `<(…)` of a shell gives it, can be read but once.
  return info.isFile() ? undefined : spool(path);
}

/** The content of `real`, with errors that speak of `path`. */
async function* content(path: string, real: string): AsyncGenerator<Buffer> {
  try {
    yield* unpack(real);
  } catch (error) {
    if (path === real || !(error instanceof ImportError)) throw error;
    throw new ImportError(error.message.replace(real, path === '-' ? 'standard input' : path), {
      cause: error,
    });
  }
}

async function measured(path: string, real: string): Promise<Measure> {
  const hash = createHash('sha256');
  let bytes = 0;
  let ends = 0;
  let last = LF;
  for await (const chunk of content(path, real)) {
    hash.update(chunk);
    bytes += chunk.length;
    for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, at + 1)) ends++;
    last = chunk.at(-1) ?? last;
  }
  return { sha256: hash.digest('hex'), bytes, lines: last === LF ? ends : ends + 1 };
}

/** Passes the content on, and fails at its end if it is not what the first reading saw. */
async function* verified(path: string, real: string, first: Measure): AsyncGenerator<Buffer> {
  const hash: Hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of content(path, real)) {
    hash.update(chunk);
    bytes += chunk.length;
    // More than there was: nothing is gained by reading on, and a growing file might never end.
    if (bytes > first.bytes) break;
    yield chunk;
  }
  if (bytes !== first.bytes || hash.digest('hex') !== first.sha256) {
    throw new ImportError(`${path}: changed while it was read. Start again when nothing writes to it.`);
  }
}

async function* withoutBom(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < BOM.length) continue;
    yield head.subarray(0, BOM.length).equals(BOM) ? head.subarray(BOM.length) : head;
    head = null;
  }
  if (head?.length) yield head;
}
