import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';

const PASSWORD_BYTES = 24;

/** @returns the password in a file, which only its owner can read; a new one is made when there is no file */
export async function keptPassword(file: string): Promise<string> {
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (kept !== '') return kept;
  const password = randomBytes(PASSWORD_BYTES).toString('base64url');
  await writeOwnerOnly(file, `${password}\n`);
  return password;
}

/** Writes a file that holds a secret, at once and whole. */
export async function writeOwnerOnly(file: string, text: string): Promise<void> {
  const temporary = `${file}.new`;
  // A mode counts only for a file that is made.
  await rm(temporary, { force: true });
  await writeFile(temporary, text, { mode: 0o600, flag: 'wx' });
  await rename(temporary, file);
}
