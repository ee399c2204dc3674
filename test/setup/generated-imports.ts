import type { Graph } from '../../src/graph/client.ts';
import { closeRun, openRun } from '../../src/graph/import/runs.ts';

/** The import that brought the generated claims, and how many others were before and after it. */
export const GENERATED_RUN = 'run-0150';
const RUNS = 300;
const BATCHES_EACH = 3;

/** @returns id of a batch of the import of the generated claims */
export const generatedBatch = (index: number) => `${GENERATED_RUN}/${String(index).padStart(4, '0')}`;

/** Opens the import of the generated claims, and writes the others as imports leave them. */
export async function writeImportRuns(graph: Graph): Promise<void> {
  await openRun(graph, { id: GENERATED_RUN, format: 'csv', files: [] });
  await graph.define(`UNWIND range(0, ${RUNS - 1}) AS index
    WITH 'run-' + right('000' + toString(index), 4) AS id, index
    WHERE id <> '${GENERATED_RUN}'
    CREATE (run:ImportRun {
      id: id, format: 'csv', version: '0', status: 'UNDONE', files: ['a.csv'], hashes: [id],
      startedAt: datetime('2024-01-01T00:00:00Z'), finishedAt: datetime('2024-01-01T00:01:00Z'),
      undoneAt: datetime('2024-01-02T00:00:00Z'),
      read: 3, new: 3, unchanged: 0, rejected: 0, entities: 0, evidence: 0
    })
    WITH id, run, index
    UNWIND range(1, ${BATCHES_EACH}) AS number
    CREATE (run)-[:WROTE]->(:ImportBatch {
      id: id + '/' + toString(number), seq: -(index * ${BATCHES_EACH} + number),
      recordedAt: datetime('2024-01-01T00:00:30Z'), new: 1, unchanged: 0
    })`);
  await graph.define(`MATCH (run:ImportRun {id: '${GENERATED_RUN}'})
    MATCH (dataset:Dataset)
    WITH run, dataset ORDER BY dataset.id LIMIT 1
    CREATE (run)-[:READ]->(dataset)`);
}

/** Closes the import of the generated claims. */
export async function closeGeneratedRun(graph: Graph, claims: number): Promise<void> {
  const counts = { read: claims, new: claims, unchanged: 0, rejected: 0, entities: 0, evidence: 0 };
  await closeRun(graph, GENERATED_RUN, 'DONE', counts);
}
