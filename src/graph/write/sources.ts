import { z } from 'zod';
import { nameSortKey } from '../../model/name.ts';
import type { SourceInput } from '../../model/source.ts';
import type { Transaction } from '../client.ts';
import { defineStatement } from '../statement.ts';

const putSources = defineStatement('write/sources', {
  params: z.object({ sources: z.array(z.record(z.string(), z.unknown())) }),
  row: z.object({ sources: z.int() }),
});

/** Creates or updates sources; the entities that they are have been written before. */
export async function writeSources(transaction: Transaction, sources: readonly SourceInput[]): Promise<void> {
  const ordered = [...sources].sort((a, b) => (a.id < b.id ? -1 : 1));
  await transaction.run(putSources, {
    sources: ordered.map(({ id, entity, ...properties }) => ({
      id,
      entity,
      properties: { ...properties, sort: nameSortKey({ id, name: properties.name }) },
    })),
  });
}
