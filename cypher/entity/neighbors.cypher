// One page of the entities that each of several entities stands in relations with, those with the most
// claims between the two first. Reads all relations of the entity: its cost grows with those.
//
// $ids           LIST<STRING>   plain ids, at most 1,000
// $sourceTypes   LIST<STRING>   types of which the entity is the source, each once
// $targetTypes   LIST<STRING>   types of which the entity is the target, each once
// $kinds         LIST<STRING>   keep neighbours of these kinds; null keeps all
// $below         STRING         the cursor's key, or '~' for the first page
// $above         STRING         a lower key that the page ends before, or '' for none
// $limit         INTEGER        neighbours an entity; callers ask for one more than the page
// entityId       STRING         one row an id
// neighbors      LIST<MAP>      id, key, claimCount, types, relationIds (strongest first), in order
// total          INTEGER        all neighbours
CYPHER 5
UNWIND $ids AS entityId
CALL (entityId) {
  CALL (entityId) {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, rank)
    WHERE relation.sourceId = entityId AND relation.rank > '0000000001' AND relation.type IN $sourceTypes
    RETURN relation, relation.targetId AS otherId
    UNION
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, rank)
    WHERE relation.targetId = entityId AND relation.rank > '0000000001' AND relation.type IN $targetTypes
    RETURN relation, relation.sourceId AS otherId
  }
  WITH entityId, relation, otherId
  WHERE otherId <> entityId
  WITH otherId, relation ORDER BY relation.rank DESC // either way
  WITH otherId, sum(relation.claimCount) AS claimCount, collect(DISTINCT relation.type) AS types,
    collect(relation.id)[..100] AS relationIds
  CALL (otherId) {
    WITH otherId WHERE $kinds IS NOT NULL
    MATCH (other:Entity {id: otherId})
    RETURN other.kind IN $kinds AS kept
    UNION ALL
    WITH otherId WHERE $kinds IS NULL
    RETURN true AS kept
  }
  WITH otherId, claimCount, types, relationIds WHERE kept
  RETURN collect({
    id: otherId, key: right('000000000' + toString(claimCount), 10) + '|' + otherId,
    claimCount: claimCount, types: types, relationIds: relationIds
  }) AS found
}
CALL (found) {
  UNWIND found AS neighbor
  WITH neighbor WHERE neighbor.key < $below AND neighbor.key > $above
  WITH neighbor ORDER BY neighbor.key DESC LIMIT $limit
  RETURN collect(neighbor) AS neighbors
}
RETURN entityId, neighbors, size(found) AS total
