// Entities with their 5 relations, each with 5 relations of its counterpart.
//
// $ids   LIST<STRING>   plain ids
// data   LIST<MAP>      id, name, relations: type, claimCount, name, relations and so on
CYPHER 5
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
CALL (entity) {
  CALL (entity) {
    MATCH (relation0:Relation)
    USING INDEX relation0:Relation(sourceId, rank)
    WHERE relation0.sourceId = entity.id AND relation0.rank > '0000000001'
    RETURN relation0, relation0.targetId AS other0Id ORDER BY relation0.sourceId DESC, relation0.rank DESC LIMIT 5
    UNION
    MATCH (relation0:Relation)
    USING INDEX relation0:Relation(targetId, rank)
    WHERE relation0.targetId = entity.id AND relation0.rank > '0000000001'
    RETURN relation0, relation0.sourceId AS other0Id ORDER BY relation0.targetId DESC, relation0.rank DESC LIMIT 5
  }
  WITH relation0, other0Id ORDER BY relation0.rank DESC LIMIT 5
  MATCH (other0:Entity {id: other0Id})
  CALL (other0) {
    CALL (other0) {
      MATCH (relation1:Relation)
      USING INDEX relation1:Relation(sourceId, rank)
      WHERE relation1.sourceId = other0.id AND relation1.rank > '0000000001'
      RETURN relation1, relation1.targetId AS other1Id ORDER BY relation1.sourceId DESC, relation1.rank DESC LIMIT 5
      UNION
      MATCH (relation1:Relation)
      USING INDEX relation1:Relation(targetId, rank)
      WHERE relation1.targetId = other0.id AND relation1.rank > '0000000001'
      RETURN relation1, relation1.sourceId AS other1Id ORDER BY relation1.targetId DESC, relation1.rank DESC LIMIT 5
    }
    WITH relation1, other1Id ORDER BY relation1.rank DESC LIMIT 5
    MATCH (other1:Entity {id: other1Id})
    WITH relation1, other1 ORDER BY relation1.rank DESC
    RETURN collect({type: relation1.type, claimCount: relation1.claimCount, name: other1.name}) AS relations1
  }
  WITH relation0, other0, relations1 ORDER BY relation0.rank DESC
  RETURN collect({type: relation0.type, claimCount: relation0.claimCount, name: other0.name, relations: relations1}) AS relations0
}
RETURN collect({id: entity.id, name: entity.name, relations: relations0}) AS data
