import { ConfigError, InvalidOperationError } from '../errors.ts';
import type { ServerOptions } from '../server/options.ts';
import { type PersistedDocuments, readDocuments } from '../server/persisted/documents.ts';

/**
 * Reads the documents that PERSISTED_OPERATIONS names.
 *
 * @throws {ConfigError} naming each file and document that is not allowed
 */
export function persistedDocuments(options: ServerOptions): PersistedDocuments {
  const { files } = options.persisted;
  try {
    return readDocuments(files, options);
  } catch (error) {
    if (!(error instanceof InvalidOperationError)) throw error;
    const message = `PERSISTED_OPERATIONS is "${files.join(',')}":\n${error.message}`;
    throw new ConfigError(message, { cause: error });
  }
}
