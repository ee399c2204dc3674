// What each of several entities was counted by at a clock. Goes through all relations of the entity.
//
// $ids            LIST<STRING>   plain ids, at most 1,000
// $asOf, $knownAt   STRING   ISO 8601, a day and a point in time; null for now
// $withEnds       BOOLEAN        count those too, for which each of its claims is read
// entityId        STRING         one row an id
// ends            INTEGER        how often it was subject or object of a claim then, whatever the claim's status;
//                                0 if that was not asked for
// neighborCount   INTEGER        entities that it stood in a relation with
// firstDate       STRING         ISO 8601; null if no relation had a date
// lastDate        STRING         ISO 8601; null if no relation had a date
// types           LIST<MAP>      type, relationCount, claimCount; those with the most claims first
CYPHER 5
UNWIND $ids AS entityId
CALL (entityId) {
  CALL (entityId) {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, rank)
    WHERE relation.sourceId = entityId AND relation.rank > ''
    RETURN relation, relation.targetId AS otherId
    UNION
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, rank)
    WHERE relation.targetId = entityId AND relation.rank > ''
    RETURN relation, relation.sourceId AS otherId
  }
  {{relation-tally-at}}
  // A relation of an entity to itself comes once: both its ends are the same.
  WITH relation.type AS type, count(*) AS relationCount, sum(counted) AS claimCount,
    collect(DISTINCT otherId) AS others, min(first) AS firstDate, max(last) AS lastDate
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
  RETURN CASE WHEN $withEnds THEN
    COUNT { (entity)<-[:SUBJECT]-(claim) WHERE claim.status IN $seen AND {{claim-was-at}} }
    + COUNT { (entity)<-[:OBJECT]-(claim) WHERE claim.status IN $seen AND {{claim-was-at}} }
  ELSE 0 END AS ends
}
RETURN entityId, ends, neighborCount, firstDate, lastDate, types
