import type { Graph } from '../../src/graph/client.ts';

/** Entities that were merged: `MERGED` of them into the hub, by nobody else named. */
export const MERGED = 300;
/** One of them, with the claims that named it. */
export const GENERATED_MERGED = 'merged-0';
export const MERGED_CLAIMS = 100;

/** Writes what merges leave behind, beside a hub that has its own. */
export async function writeMerges(graph: Graph, hub: string): Promise<void> {
  await graph.define(`UNWIND range(0, ${MERGED - 1}) AS index
    CREATE (merged:Merged {
      id: 'merged-' + toString(index), kind: 'Country', name: 'Merged ' + toString(index), sort: 'merged',
      intoId: '${hub}', survivorId: '${hub}'
    })
    CREATE (merged)-[:NAMED]->(:Name {
      value: 'Merged ' + toString(index), language: 'en', kind: 'PRIMARY', folded: 'merged', script: 'Latn', entityKind: 'country',
      mergedFrom: CASE WHEN index = 0 THEN 'merged-1' END
    })`);
  await graph.define(`MATCH (merged:Merged {id: '${GENERATED_MERGED}'})
    MATCH (claim:Claim)-[:SUBJECT]->(:Entity {id: '${hub}'})
    WITH merged, claim ORDER BY claim.id LIMIT ${MERGED_CLAIMS}
    WITH merged, collect(claim) AS claims
    UNWIND range(0, size(claims) - 1) AS index
    WITH merged, claims[index] AS claim, index
    CREATE (claim)-[:MERGED_END {role: 'SUBJECT', sort: claim.sort, merged: CASE WHEN index = 0 THEN true END}]->(merged)`);
  await graph.define('MATCH (clock:Clock) SET clock.mergedSeq = clock.seq');
}
