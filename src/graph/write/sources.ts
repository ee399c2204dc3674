import { z } from 'zod';
import { InvalidRecordError } from '../../errors.ts';
import { byId } from '../../model/by-id.ts';
import { nameSortKey } from '../../model/name.ts';
import type { SourceInput } from '../../model/source.ts';
import { StoredVisibility } from '../../model/visibility.ts';
import type { Transaction } from '../client.ts';
import { cypherRows, defineStatement } from '../statement.ts';
import { checkVisibility } from './visibility.ts';

const putSources = defineStatement('write/sources', {
  params: z.object({ sources: cypherRows }),
  row: z.object({
    id: z.string(),
    entity: z.string().nullable(),
    visibility: StoredVisibility,
    isNew: z.boolean(),
  }),
});

/**
 * Creates or updates sources; the entities that they are have been written before.
 *
 * @returns plain ids of those that are new
 * @throws {InvalidRecordError} if one says that it is an entity that does not exist
 */
export async function writeSources(
  transaction: Transaction,
  sources: readonly SourceInput[],
): Promise<string[]> {
  const ordered = [...sources].sort(byId);
  const written = await transaction.run(putSources, {
    sources: ordered.map(({ id, entity, visibility, ...properties }) => ({
      ...{ id, entity, visibility },
      properties: { ...properties, sort: nameSortKey({ id, name: properties.name }) },
    })),
  });
  const unknown = written.find(({ entity }) => entity !== null);
  if (unknown) {
    const message = `no entity has the id "${unknown.entity}"`;
    throw InvalidRecordError.of([{ record: 'Source', id: unknown.id, field: 'entity', message }]);
  }
  written.forEach(({ id, visibility }, index) => {
    checkVisibility('Source', id, ordered[index]?.visibility ?? null, visibility);
  });
  return written.flatMap(({ id, isNew }) => (isNew ? [id] : []));
}
