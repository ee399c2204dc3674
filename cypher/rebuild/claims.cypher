// Sets what claims and their ends are sorted by.
//
// $claims   LIST<MAP>   {id, sort}, at most 10,000
// claims    INTEGER     claims set
CYPHER 5
UNWIND $claims AS row
MATCH (claim:Claim {id: row.id})
SET claim.sort = row.sort
WITH claim, row
CALL (claim, row) {
  MATCH (claim)-[role:SUBJECT|OBJECT]->(entity:Entity)
  SET role.entityId = entity.id, role.sort = row.sort
}
RETURN count(claim) AS claims
