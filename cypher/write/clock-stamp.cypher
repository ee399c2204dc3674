// Ends a write: takes the next number of the clock and stamps claims with it, and the relations that they are linked
// to. The clock stays locked to the commit, so that numbers are in the order of commits; hence nothing but what needs
// the number comes after it.
//
// $claimIds      LIST<STRING>   claims that hold from now, or wait to, at most 20,000
// $withdrawnIds  LIST<STRING>   claims that hold no more, at most 20,000
// seq          INTEGER        number of this write
// recordedAt   STRING         its time, ISO 8601 UTC; never before that of a smaller number
// merges       INTEGER        number of the write that merged entities last; 0 if none ever did
CYPHER 5
MATCH (clock:Clock {id: 'clock'})
SET clock.seq = clock.seq + 1
SET clock.recordedAt = CASE
  WHEN datetime.realtime() > clock.recordedAt THEN datetime.realtime()
  ELSE clock.recordedAt
END
WITH clock.seq AS seq, clock.recordedAt AS recordedAt, coalesce(clock.mergedSeq, 0) AS merges
CALL (seq, recordedAt) {
  UNWIND $claimIds AS id
  MATCH (claim:Claim {id: id})
  SET claim.seq = seq, claim.recordedAt = recordedAt
  WITH claim, recordedAt
  MATCH (claim)-[:OF]->(relation:Relation)
  SET relation.recordedAt = recordedAt
}
CALL (seq, recordedAt) {
  UNWIND $withdrawnIds AS id
  MATCH (claim:Claim {id: id})
  SET claim.retractedSeq = seq, claim.retractedAt = recordedAt
}
RETURN seq, toString(recordedAt) AS recordedAt, merges
