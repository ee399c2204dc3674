// Deletes the relations of an entity; no claim counts in them any more.
//
// $id         STRING    plain id of the entity
// relations   INTEGER   relations deleted
CYPHER 5
CALL () {
  MATCH (relation:Relation)
  USING INDEX relation:Relation(sourceId, rank)
  WHERE relation.sourceId = $id AND relation.rank >= ''
  RETURN relation
  UNION
  MATCH (relation:Relation)
  USING INDEX relation:Relation(targetId, rank)
  WHERE relation.targetId = $id AND relation.rank >= ''
  RETURN relation
}
DETACH DELETE relation
RETURN count(*) AS relations
