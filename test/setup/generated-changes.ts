import type { Graph } from '../../src/graph/client.ts';
import { generatedBatch } from './generated-imports.ts';

/** Writes that changed something, of which every second one changed the hub. */
export const WRITES = 4000;
export const CHANGES_OF_HUB = WRITES / 2;

/** An operation that was carried out, as it is recorded. */
export const GENERATED_OPERATION = { actor: 'editor', key: 'generated' } as const;

/** Sort key of what the import of the generated claims did in its first batch. */
export const GENERATED_IMPORT = '0000000000000000.0000';

/** How many claims were erased. */
export const ERASED = 300;
/** One of them. */
export const GENERATED_ERASED = 'erased-1';

/** Writes what operations would have left behind: their changes, one of themselves, and tombstones. */
export async function writeChanges(graph: Graph, hub: string, others: readonly string[]): Promise<void> {
  await graph.define(`UNWIND range(1, ${WRITES}) AS seq
    WITH seq, ${JSON.stringify(others)} AS others
    CREATE (change:Change {
      sort: right('000000000000000' + toString(seq), 16) + '.0000', seq: seq, actor: 'editor',
      actorIdentity: 'key:generated', action: 'CHANGED',
      target: 'Entity:' + CASE seq % 2 WHEN 0 THEN '${hub}' ELSE others[seq % size(others)] END,
      at: datetime('2024-01-01T00:00:00Z') + duration({seconds: seq}), reason: 'generated',
      fields: '[{"field":"description","before":null,"after":"generated"}]'
    })`);
  await graph.define(`MATCH (batch:ImportBatch {id: '${generatedBatch(0)}'})
    CREATE (:Change {
      sort: '${GENERATED_IMPORT}', seq: batch.seq, importSeq: batch.seq, actor: 'newsgraph import', actorIdentity: 'cli',
      action: 'IMPORTED', at: batch.recordedAt, reason: 'generated', fields: '[]'
    })`);
  const { actor, key } = GENERATED_OPERATION;
  await graph.define(`CREATE (:Operation {
    actor: '${actor}', key: '${key}', name: 'recordClaims', fingerprint: 'f', seq: 1, at: datetime(), outcome: '{}'
  })`);
  await graph.define(`UNWIND range(1, ${ERASED}) AS number
    CREATE (:Erased {id: 'Claim:erased-' + toString(number), seq: number, at: datetime('2024-01-01T00:00:00Z')})`);
}
