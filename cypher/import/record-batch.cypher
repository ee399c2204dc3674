// Says which run wrote what this transaction stamped last. The clock is locked by it.
//
// $runId       STRING
// $batchId     STRING     the same if the batch is tried again
// $counts      MAP        {new, unchanged}
// id           STRING     the batch's id again
CYPHER 5
MATCH (run:ImportRun {id: $runId})
MATCH (clock:Clock {id: 'clock'})
CREATE (run)-[:WROTE]->(batch:ImportBatch {id: $batchId, seq: clock.seq, recordedAt: clock.recordedAt})
SET batch.new = toInteger($counts.new), batch.unchanged = toInteger($counts.unchanged)
RETURN batch.id AS id
