// Sets who is shown claims, before what they count in is counted anew.
//
// $claims   LIST<MAP>   {id, status}, at most 20,000; the status as it is stored
// claims    INTEGER     claims set
CYPHER 5
UNWIND $claims AS row
MATCH (claim:Claim {id: row.id})
SET claim.status = row.status
WITH claim
CALL (claim) {
  MATCH (claim)-[role:SUBJECT|OBJECT]->(entity:Entity)
  SET role.privateOf = CASE WHEN {{claim-is-private}} THEN entity.id END
}
RETURN count(*) AS claims
