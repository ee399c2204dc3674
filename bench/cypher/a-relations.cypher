// An entity and its 10 strongest relations.
//
// $id    STRING   plain id
// data   MAP      id, name, relations: type, claimCount, name
CYPHER 5
MATCH (entity:Entity {id: $id})
CALL (entity) {
  CALL (entity) {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, rank)
    WHERE relation.sourceId = entity.id AND relation.rank > '0000000001'
    RETURN relation, relation.targetId AS otherId ORDER BY relation.sourceId DESC, relation.rank DESC LIMIT 10
    UNION
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, rank)
    WHERE relation.targetId = entity.id AND relation.rank > '0000000001'
    RETURN relation, relation.sourceId AS otherId ORDER BY relation.targetId DESC, relation.rank DESC LIMIT 10
  }
  WITH relation, otherId ORDER BY relation.rank DESC LIMIT 10
  MATCH (other:Entity {id: otherId})
  WITH relation, other ORDER BY relation.rank DESC
  RETURN collect({type: relation.type, claimCount: relation.claimCount, name: other.name}) AS relations
}
RETURN {id: entity.id, name: entity.name, relations: relations} AS data
