// Deletes relations, and the relationships that they are drawn as, which no claim counts in.
//
// $ids        LIST<STRING>   relation ids, at most 100,000; those that claims count in stay
// relations   INTEGER        relations deleted
CYPHER 5
UNWIND $ids AS id
MATCH (relation:Relation {id: id})
WHERE NOT EXISTS { (relation)<-[:OF]-(:Claim) }
CALL (relation) {
  MATCH (source:Entity {id: relation.sourceId})
  MATCH (target:Entity {id: relation.targetId})
  MATCH (source)-[drawn]->(target)
  WHERE drawn.id = relation.id
  DELETE drawn
}
DELETE relation
RETURN count(*) AS relations
