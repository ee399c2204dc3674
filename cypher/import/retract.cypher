// Dates the withdrawal of claims whose import is undone by the number that this transaction took last.
// The clock is locked by it.
//
// $claimIds   LIST<STRING>   at most 20,000
// $reason     STRING
// claims      INTEGER        claims dated
CYPHER 5
MATCH (clock:Clock {id: 'clock'})
WITH clock.seq AS seq, clock.recordedAt AS recordedAt
UNWIND $claimIds AS id
MATCH (claim:Claim {id: id})
SET claim.retractedSeq = seq, claim.retractedAt = recordedAt, claim.retractedReason = $reason
RETURN count(*) AS claims
