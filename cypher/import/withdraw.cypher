// Takes claims out of force before their relations are counted anew.
//
// $claimIds   LIST<STRING>   at most 20,000
// claims      INTEGER
CYPHER 5
UNWIND $claimIds AS id
MATCH (claim:Claim {id: id})
SET claim.status = 'RETRACTED', claim.undone = true
RETURN count(*) AS claims
