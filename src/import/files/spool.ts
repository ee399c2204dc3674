import { createReadStream, rmSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFailure, writeFailure } from './failure.ts';

/** A copy on disk of what can be read but once. */
export interface Spool extends AsyncDisposable {
  readonly path: string;
}

/**
 * Copies standard input (`-`) or a pipe to a temporary file, removed when the spool is disposed of,
 * or the process exits before.
 *
 * @throws ImportError if it cannot be read, or the folder for temporary files has no room
 */
export async function spool(path: string): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-import-')).catch((error) => {
    throw writeFailure(tmpdir(), error);
  });
  const removeNow = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeNow);
  const remove = async () => {
    await rm(folder, { recursive: true, force: true });
    process.off('exit', removeNow);
  };
  const copy = join(folder, 'input');
  try {
    await copyTo(copy, path);
  } catch (error) {
    await remove();
    throw readFailure(label(path), error);
  }
  return { path: copy, [Symbol.asyncDispose]: remove };
}

/** What a path is called in messages. */
const label = (path: string) => (path === '-' ? 'standard input' : path);

async function copyTo(copy: string, path: string): Promise<void> {
  await using file = await open(copy, 'wx', 0o600);
  const input: AsyncIterable<Buffer> = path === '-' ? process.stdin : createReadStream(path);
  for await (const chunk of input) {
    await file.writeFile(chunk).catch((error) => {
      // Not the input is at fault, but the disk that its copy goes to.
      throw writeFailure(`${copy} (a copy of ${label(path)})`, error);
    });
  }
}
