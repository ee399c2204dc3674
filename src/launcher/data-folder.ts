import { access, constants, mkdir, realpath } from 'node:fs/promises';
import { StartError } from '../errors.ts';

/**
 * Makes the folder in which a database's data, password and logs are.
 *
 * @returns its path without symbolic links, as the processes that use it name it
 * @throws {StartError} if it cannot be written
 */
export async function makeDataFolder(path: string): Promise<string> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return await realpath(path);
  } catch (error) {
    throw folderFailure(error, path);
  }
}

/** @returns what an error means to who chose the data folder; itself when it is none of a file */
export function folderFailure(error: unknown, path: string): unknown {
  if (!(error instanceof Error && 'syscall' in error && 'path' in error)) return error;
  const advice = 'Set NEWSGRAPH_DATA to a folder that can be written.';
  return new StartError(`The data folder ${path} cannot be used: ${error.message}.\n${advice}`, {
    cause: error,
  });
}
