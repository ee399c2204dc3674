// What each of several entities is counted by, from its relations. Reads all relations of the entity:
// its cost grows with those.
//
// $ids            LIST<STRING>   plain ids, at most 1,000
// entityId        STRING         one row an id
// ends            INTEGER        how often it is subject or object of a claim, whatever the claim's status
// neighborCount   INTEGER        entities that it stands in a relation with
// firstDate       STRING         ISO 8601; null if no relation has a date
// lastDate        STRING         ISO 8601; null if no relation has a date
// types           LIST<MAP>      type, relationCount, claimCount; those with the most claims first
CYPHER 5
UNWIND $ids AS entityId
CALL (entityId) {
  CALL (entityId) {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, rank)
    WHERE relation.sourceId = entityId AND relation.rank > '0000000001'
    RETURN relation, relation.targetId AS otherId
    UNION
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, rank)
    WHERE relation.targetId = entityId AND relation.rank > '0000000001'
    RETURN relation, relation.sourceId AS otherId
  }
  WITH relation.type AS type, count(DISTINCT relation) AS relationCount, sum(relation.claimCount) AS claimCount,
    collect(DISTINCT otherId) AS others, min(relation.firstDate) AS firstDate, max(relation.lastDate) AS lastDate
  ORDER BY claimCount DESC, type
  RETURN
    collect({type: type, relationCount: relationCount, claimCount: claimCount}) AS types,
    collect(others) AS othersByType, min(firstDate) AS firstDate, max(lastDate) AS lastDate
}
CALL (entityId, othersByType) {
  UNWIND othersByType AS others
  UNWIND others AS otherId
  WITH entityId, otherId WHERE otherId <> entityId
  RETURN count(DISTINCT otherId) AS neighborCount
}
CALL (entityId) {
  OPTIONAL MATCH (entity:Entity {id: entityId})
  RETURN COUNT { (entity)<-[:SUBJECT]-() } + COUNT { (entity)<-[:OBJECT]-() } - CASE WHEN $withPrivate THEN 0 ELSE
    COUNT { MATCH ()-[role:SUBJECT]->() USING INDEX role:SUBJECT(privateOf) WHERE role.privateOf = entityId }
    + COUNT { MATCH ()-[role:OBJECT]->() USING INDEX role:OBJECT(privateOf) WHERE role.privateOf = entityId }
  END AS ends
}
RETURN entityId, ends, neighborCount, toString(firstDate) AS firstDate, toString(lastDate) AS lastDate, types
