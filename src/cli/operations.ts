import type { Config } from '../config.ts';
import { readDocuments } from '../server/persisted/documents.ts';
import { EXIT } from './exit-codes.ts';

/** Prints a manifest of the documents in some files, all of which fit the schema. @returns the exit code */
export function operations({ server }: Config, files: readonly string[]): number {
  const { texts } = readDocuments(files, server);
  // Sorted, so that the same documents make the same file.
  const entries = [...texts].sort(([one], [other]) => (one < other ? -1 : 1));
  console.log(JSON.stringify(Object.fromEntries(entries), null, 2));
  return EXIT.OK;
}
