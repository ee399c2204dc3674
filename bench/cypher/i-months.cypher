// How many claims name two entities in each month. It begins at the one that fewer claims name.
//
// $id, $other   STRING      plain ids
// data          LIST<MAP>   month, claims; in order
CYPHER 5
MATCH (one:Entity {id: $id})
MATCH (other:Entity {id: $other})
WITH CASE
  WHEN COUNT { (one)<-[:SUBJECT]-() } + COUNT { (one)<-[:OBJECT]-() }
    < COUNT { (other)<-[:SUBJECT]-() } + COUNT { (other)<-[:OBJECT]-() }
  THEN {from: $id, to: $other} ELSE {from: $other, to: $id}
END AS pair
CALL (pair) {
  MATCH (claim:Claim)-[role:SUBJECT]->()
  USING INDEX role:SUBJECT(entityId, sort)
  WHERE role.entityId = pair.from AND role.sort > '0000-00-01'
  RETURN claim
  UNION
  MATCH (claim:Claim)-[role:OBJECT]->()
  USING INDEX role:OBJECT(entityId, sort)
  WHERE role.entityId = pair.from AND role.sort > '0000-00-01'
  RETURN claim
}
WITH claim, pair
WHERE EXISTS { MATCH (claim)-[end:SUBJECT|OBJECT]->() WHERE end.entityId = pair.to }
  AND claim.status = 'ACTIVE' AND claim.modality <> 'DENIED'
WITH left(claim.sort, 7) AS month, count(*) AS claims ORDER BY month
RETURN collect({month: month, claims: claims}) AS data
