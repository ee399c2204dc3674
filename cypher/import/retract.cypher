// Withdraws claims whose import is undone, and takes the next number of the clock for it. Their
// relations are locked, and have been counted without them.
//
// $claimIds   LIST<STRING>   at most 20,000
// $reason     STRING
// seq         INTEGER        number of this write
CYPHER 5
MATCH (clock:Clock {id: 'clock'})
SET clock.seq = clock.seq + 1
SET clock.recordedAt = CASE
  WHEN datetime.realtime() > clock.recordedAt THEN datetime.realtime()
  ELSE clock.recordedAt
END
WITH clock.seq AS seq, clock.recordedAt AS recordedAt
CALL (seq, recordedAt) {
  UNWIND $claimIds AS id
  MATCH (claim:Claim {id: id})
  SET claim.retractedSeq = seq, claim.retractedAt = recordedAt, claim.retractedReason = $reason
}
RETURN seq
