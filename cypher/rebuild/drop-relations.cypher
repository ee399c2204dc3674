// Deletes relations that no claim has ever counted in, and hands back those that stay.
//
// $sourceIds   LIST<STRING>   plain ids of the entities they start from, at most 1,000
// id, type, sourceId, targetId   STRING   one row a relation that stays
CYPHER 5
UNWIND $sourceIds AS sourceId
MATCH (relation:Relation)
USING INDEX relation:Relation(sourceId, rank)
WHERE relation.sourceId = sourceId AND relation.rank >= ''
WITH relation, EXISTS { (relation)<-[:OF]-(:Claim) } AS used
CALL (relation, used) {
  WITH relation WHERE NOT used
  DETACH DELETE relation
}
WITH relation WHERE used
RETURN relation.id AS id, relation.type AS type, relation.sourceId AS sourceId, relation.targetId AS targetId
ORDER BY id
