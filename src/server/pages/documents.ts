import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'graphql';
import type { ServerOptions } from '../options.ts';
import type { PersistedDocuments } from '../persisted/documents.ts';
import { type BuiltFiles, FOLDER } from './built-files.ts';

/** Whether the explorer sends ids in place of texts: where texts are refused. */
export const sendsIds = ({ explorer, persisted }: Pick<ServerOptions, 'explorer' | 'persisted'>): boolean =>
  explorer && persisted.only;

/** @returns other documents that are known from the start, and those of the explorer, by the names of their operations */
export function withPageDocuments(
  { texts, parsed }: PersistedDocuments,
  options: ServerOptions,
): PersistedDocuments {
  const list = new URL('files.json', FOLDER);
  if (!sendsIds(options) || !existsSync(list)) return { texts, parsed };
  const { documents }: BuiltFiles = JSON.parse(readFileSync(list, 'utf8'));
  const own = Object.entries(documents);
  return {
    texts: new Map([...texts, ...own]),
    parsed: new Map([...parsed, ...own.map(([, text]) => [text, parse(text)] as const)]),
  };
}
