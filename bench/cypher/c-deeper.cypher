// Entities with their 5 relations, each with 5 of its counterpart, each with 5 of its own.
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
    CALL (other1) {
      CALL (other1) {
        MATCH (relation2:Relation)
        USING INDEX relation2:Relation(sourceId, rank)
        WHERE relation2.sourceId = other1.id AND relation2.rank > '0000000001'
        RETURN relation2, relation2.targetId AS other2Id ORDER BY relation2.sourceId DESC, relation2.rank DESC LIMIT 5
        UNION
        MATCH (relation2:Relation)
        USING INDEX relation2:Relation(targetId, rank)
        WHERE relation2.targetId = other1.id AND relation2.rank > '0000000001'
        RETURN relation2, relation2.sourceId AS other2Id ORDER BY relation2.targetId DESC, relation2.rank DESC LIMIT 5
      }
      WITH relation2, other2Id ORDER BY relation2.rank DESC LIMIT 5
      MATCH (other2:Entity {id: other2Id})
      WITH relation2, other2 ORDER BY relation2.rank DESC
      RETURN collect({type: relation2.type, claimCount: relation2.claimCount, name: other2.name}) AS relations2
    }
    WITH relation1, other1, relations2 ORDER BY relation1.rank DESC
    RETURN collect({type: relation1.type, claimCount: relation1.claimCount, name: other1.name, relations: relations2}) AS relations1
  }
  WITH relation0, other0, relations1 ORDER BY relation0.rank DESC
  RETURN collect({type: relation0.type, claimCount: relation0.claimCount, name: other0.name, relations: relations1}) AS relations0
}
RETURN collect({id: entity.id, name: entity.name, relations: relations0}) AS data
