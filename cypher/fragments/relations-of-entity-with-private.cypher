// Rows `relation`, `more`: of the relations of `entityId` at either end, those that relations-with-private gives.
CALL (entityId) {
  MATCH (claim:Claim)-[role:SUBJECT]->()
  USING INDEX SEEK role:SUBJECT(privateOf)
  WHERE role.privateOf = entityId
  RETURN claim
  UNION
  MATCH (claim:Claim)-[role:OBJECT]->()
  USING INDEX SEEK role:OBJECT(privateOf)
  WHERE role.privateOf = entityId
  RETURN claim
}
WITH entityId, claim WHERE claim.status <> 'ACTIVE' AND claim.status IN $active AND claim.modality <> 'DENIED'
MATCH (claim)-[:OF]->(relation:Relation)
WHERE relation.sourceId = entityId OR relation.targetId = entityId
WITH entityId, relation, count(DISTINCT claim) AS more
