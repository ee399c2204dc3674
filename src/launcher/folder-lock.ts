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
  const owner = join(folder, 'owner.pid');
  using stack = new DisposableStack();
  try {
    const file = new DatabaseSync(join(folder, 'lock'), { timeout: PATIENCE_MS });
    stack.defer(() => file.close());
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    throw await lockFailure(error, folder, owner);
  }
  await writeFile(owner, `${process.pid}\n`);
  return stack.move();
}

async function lockFailure(error: unknown, folder: string, owner: string): Promise<StartError> {
  const detail = error instanceof Error ? error.message : String(error);
  if (!detail.includes('locked'))
    return new StartError(`The data folder ${folder} cannot be locked: ${detail}.`);
  const pid = await readFile(owner, 'utf8').then(
    (text) => text.trim(),
    () => 'unknown',
  );
  return new StartError(
    [
      `The data folder ${folder} is in use by another newsgraph (process ${pid}).`,
      'Stop that one, or set NEWSGRAPH_DATA to another folder.',
    ].join('\n'),
  );
}
