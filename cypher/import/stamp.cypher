// Ends a batch: takes the next number of the clock, stamps the new claims with it and says which run
// wrote them. The clock stays locked to the commit, so that numbers are in the order of commits; hence
// the last statement.
//
// $claimIds    LIST<STRING>   claims written by this transaction, at most 20,000
// $runId       STRING
// $batchId     STRING         the same if the batch is tried again
// $counts      MAP            {new, unchanged}
// seq          INTEGER        number of this write
CYPHER 5
MATCH (run:ImportRun {id: $runId})
MATCH (clock:Clock {id: 'clock'})
SET clock.seq = clock.seq + 1
SET clock.recordedAt = CASE
  WHEN datetime.realtime() > clock.recordedAt THEN datetime.realtime()
  ELSE clock.recordedAt
END
WITH run, clock.seq AS seq, clock.recordedAt AS recordedAt
CALL (seq, recordedAt) {
  UNWIND $claimIds AS id
  MATCH (claim:Claim {id: id})
  SET claim.seq = seq, claim.recordedAt = recordedAt
}
CREATE (run)-[:WROTE]->(batch:ImportBatch {id: $batchId, seq: seq, recordedAt: recordedAt})
SET batch.new = toInteger($counts.new), batch.unchanged = toInteger($counts.unchanged)
RETURN seq
