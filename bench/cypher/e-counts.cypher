// How many relations and claims each of several entities has.
//
// $ids   LIST<STRING>   plain ids
// data   LIST<MAP>      id, relations, claims
CYPHER 5
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WITH entity,
  COUNT {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, rank)
    WHERE relation.sourceId = entity.id AND relation.rank > '0000000001'
  } + COUNT {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, rank)
    WHERE relation.targetId = entity.id AND relation.rank > '0000000001' AND relation.sourceId <> entity.id
  } AS relations
RETURN collect({
  id: entity.id, relations: relations,
  claims: COUNT { (entity)<-[:SUBJECT]-() } + COUNT { (entity)<-[:OBJECT]-() }
}) AS data
