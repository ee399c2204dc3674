import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { ExportError } from '../errors.ts';
import { writeFailure } from '../import/files/failure.ts';

/** How a file is written. */
export interface FileOptions {
  readonly signal?: AbortSignal | undefined;
  /** Who may read it, as `chmod` says it. */
  readonly mode?: number;
}

/**
 * Writes a text, packed with gzip where the path ends in `.gz`, under a name of its own until it is whole: whatever
 * was there before stays until then.
 *
 * @param chunks read as fast as they can be written
 */
export async function writeWhole(
  path: string,
  chunks: AsyncGenerator<string>,
  { signal, mode = 0o666 }: FileOptions = {},
): Promise<void> {
  const partial = `${path}.partial`;
  const packing = path.endsWith('.gz') ? [createGzip()] : [];
  const file = createWriteStream(partial, { mode, flush: true });
  try {
    const streams = [Readable.from(chunks), ...packing, file] as const;
    await pipeline(streams, { ...(signal && { signal }) });
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw failure(path, error, signal);
  }
}

function failure(path: string, error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) return signal.reason;
  // What is no failure of the file system is none of the file.
  if (!(error instanceof Error && 'syscall' in error)) return error;
  return new ExportError(writeFailure(path, error).message, { cause: error });
}
