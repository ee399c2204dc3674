import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

export const ROOT = new URL('../../', import.meta.url);

/** What the pages are made of, and what makes them. */
const SOURCES = [
  'web/*.{html,ts,json}',
  'web/src/**/*',
  'tools/web/*.ts',
  'tools/licences.ts',
  'package-lock.json',
  'schema/examples/**/*.graphql',
  'src/model/**/*.ts',
];

/** @returns a hash of the names and bytes of all that the pages are made of */
export function sourceHash(): string {
  const hash = createHash('sha256');
  const entries = globSync(SOURCES, { cwd: ROOT, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`);
  for (const file of files.sort())
    hash.update(`${file.slice(ROOT.pathname.length)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
