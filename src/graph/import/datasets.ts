import { z } from 'zod';
import { byId } from '../../model/by-id.ts';
import { nameSortKey } from '../../model/name.ts';
import type { SourceInput } from '../../model/source.ts';
import type { Graph, Transaction } from '../client.ts';
import { cypherRows, defineStatement } from '../statement.ts';
import { stamp, writeUnnumbered } from '../write/clock.ts';
import { IMPORTER, importReason, writeImportChange } from '../write/import-change.ts';

const putSources = defineStatement('import/sources', {
  params: z.object({ sources: cypherRows }),
  row: z.object({ id: z.string() }),
});
const putDataset = defineStatement('import/dataset', {
  params: z.object({
    runId: z.string(),
    dataset: z.object({
      id: z.string(),
      title: z.string(),
      terms: z.string().nullable(),
      format: z.string(),
      bytes: z.int(),
      sourceId: z.string().nullable(),
    }),
  }),
  row: z.object({ sourceId: z.string().nullable() }),
});
/** A file that an import reads. */
export interface DatasetInput {
  /** SHA-256 of the unpacked file, in hex: the same file is the same dataset. */
  readonly id: string;
  readonly title: string;
  readonly terms: string | null;
  readonly format: string;
  readonly bytes: number;
  /** Who made it. */
  readonly source: SourceInput | null;
}

/**
 * Records a file that an import reads, and who made it. One that is recorded already stays as it is.
 *
 * @returns what rows without a source of their own count as: `source <id>` or `dataset <id>`
 */
export async function recordDataset(
  graph: Graph,
  runId: string,
  { source, ...dataset }: DatasetInput,
): Promise<string> {
  return writeUnnumbered(graph, async (transaction) => {
    const sourceIds = source ? await writeMissingSources(transaction, [source]) : [];
    const row = { ...dataset, sourceId: source?.id ?? null };
    const [recorded] = await transaction.run(putDataset, { runId, dataset: row });
    if (sourceIds.length > 0) {
      await stamp(transaction, []);
      const work = { actor: IMPORTER, reason: importReason(runId), isPublic: true } as const;
      await writeImportChange(transaction, {
        ...{ ...work, sourceIds },
        target: { type: 'Dataset', id: dataset.id },
      });
    }
    return recorded && recorded.sourceId !== null ? `source ${recorded.sourceId}` : `dataset ${dataset.id}`;
  });
}

/** Creates sources that are missing; those that are there stay as they are. @returns plain ids of those that are new */
export async function writeMissingSources(
  transaction: Transaction,
  sources: readonly SourceInput[],
): Promise<string[]> {
  const written = await transaction.run(putSources, { sources: sources.map(sourceRow).sort(byId) });
  return written.map(({ id }) => id);
}

/** @returns a source as a row of `import/sources` */
export function sourceRow({ id, name, website }: SourceInput) {
  return { id, properties: { name, website, sort: nameSortKey({ id, name }) } };
}
