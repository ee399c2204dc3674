import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from '../errors.ts';

/** Long enough that of two that ask at once one gets it; they would else turn each other away. */
const PATIENCE_MS = 500;

/**
 * Takes a data folder for this process, until it is disposed or the process dies of whatever.
 *
 * Node cannot lock files, but SQLite, which it carries, can: the operating system gives the lock to one
 * process and frees it with that process. A file that holds a process id can do neither without a race.
 *
 * @throws {StartError} if another process has it; the message names that process
 */
export async function lockFolder(folder: string): Promise<Disposable> {
  try {
    const lock = takeLock(folder);
    await writeFile(ownerFile(folder), `${process.pid}\n`);
    return lock;
  } catch (error) {
    throw await lockFailure(error, folder);
  }
}

/** @returns the process that has a data folder, by the id it wrote there; undefined if none has it */
export async function folderOwner(folder: string): Promise<number | undefined> {
  // Asking must not make the file: the folder may be another program's.
  if (!existsSync(join(folder, 'lock'))) return undefined;
  try {
    takeLock(folder)[Symbol.dispose]();
    return undefined;
  } catch (error) {
    if (!isLocked(error)) return undefined;
    return Number.parseInt(await readFile(ownerFile(folder), 'utf8').catch(() => '0'), 10);
  }
}

function takeLock(folder: string): Disposable {
  using stack = new DisposableStack();
  const file = new DatabaseSync(join(folder, 'lock'), { timeout: PATIENCE_MS });
  stack.defer(() => file.close());
  file.exec('BEGIN EXCLUSIVE');
  return stack.move();
}

const ownerFile = (folder: string) => join(folder, 'owner.pid');

const isLocked = (error: unknown) => error instanceof Error && error.message.includes('locked');

async function lockFailure(error: unknown, folder: string): Promise<StartError> {
  const detail = error instanceof Error ? error.message : String(error);
  if (!isLocked(error)) return new StartError(`The data folder ${folder} cannot be locked: ${detail}.`);
  const pid = await readFile(ownerFile(folder), 'utf8').then(
    (text) => text.trim(),
    () => 'unknown',
  );
  return new StartError(
    [
      `The data folder ${folder} is in use by another newsgraph (process ${pid}).`,
      'Stop that one (Ctrl-C where it runs, or newsgraph neo4j stop), or set NEWSGRAPH_DATA to another folder.',
    ].join('\n'),
  );
}
