// All entities that stand in a relation, those with the most relations first.
//
// id, name   STRING
CYPHER 5
MATCH (relation:Relation)
UNWIND CASE
  WHEN relation.sourceId = relation.targetId THEN [relation.sourceId]
  ELSE [relation.sourceId, relation.targetId]
END AS id
WITH id, count(*) AS relations
MATCH (entity:Entity {id: id})
RETURN id, entity.name AS name ORDER BY relations DESC, id
