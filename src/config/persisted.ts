import { z } from 'zod';
import { ConfigError } from '../errors.ts';
import type { PersistedOptions } from '../server/persisted/options.ts';
import { oneOf, whole } from './fields.ts';

const files = z
  .string()
  .transform((list) =>
    list
      .split(',')
      .map((file) => file.trim())
      .filter(Boolean),
  )
  .optional();

/** Settings of documents that clients ask for by their ids. */
export const persistedSettings = {
  /** Files of the documents that are known from the start: manifests, or one document each. */
  PERSISTED_OPERATIONS: files,
  /** Whether nothing else is carried out. */
  PERSISTED_ONLY: oneOf('no', 'yes', 'no'),
  /** So many documents that clients brought along are kept, 0: none; */
  PERSISTED_AUTOMATIC_MAX: whole(1000, 0, 100_000),
  /** their texts together are so long. */
  PERSISTED_AUTOMATIC_CHARACTERS_MAX: whole(4_000_000, 1000, 1_000_000_000),
};
const Shape = z.object(persistedSettings);

/**
 * @returns which documents clients may ask for by their ids
 * @throws {ConfigError} if nothing could be asked for at all
 */
export function persistedOptions(settings: z.infer<typeof Shape>): PersistedOptions {
  const files = settings.PERSISTED_OPERATIONS ?? [];
  const only = settings.PERSISTED_ONLY === 'yes';
  if (only && files.length === 0) {
    throw new ConfigError(
      'PERSISTED_ONLY is "yes": then PERSISTED_OPERATIONS must name a file of operations.',
    );
  }
  const automatic = {
    documents: settings.PERSISTED_AUTOMATIC_MAX,
    characters: settings.PERSISTED_AUTOMATIC_CHARACTERS_MAX,
  };
  return { files, only, automatic };
}
