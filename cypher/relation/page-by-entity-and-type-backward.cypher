// relation/page-by-entity-and-type, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of the relations of each of several entities, of some types, strongest first.
//
// $ids           LIST<STRING>   plain ids of entities, at most 1,000
// $sourceTypes   LIST<STRING>   types of which the entity is the source, each once
// $targetTypes   LIST<STRING>   types of which the entity is the target, each once
// $below       STRING         the cursor's rank, or '~' for the first page
// $above       STRING         a lower rank that the page ends before; '0000000001' leaves out relations
//                             without a claim that counts
// $limit       INTEGER        relations an entity; callers ask for one more than the page
// $withTotal   BOOLEAN        count the relations with claims too
// $withEnds    BOOLEAN        read the entities that the relations lead to from those of $ids
// lists        LIST<MAP>      one an id: entityId; relations in order; total, 0 when not asked for
// ends         LIST<MAP>      all properties of each entity at an end, once; empty when not asked for
//
// One seek a type: a rare type of a hub is found without walking its other relations.
CYPHER 5
UNWIND $ids AS entityId
CALL (entityId) {
  CALL (entityId) {
    UNWIND $sourceTypes AS type
    CALL (entityId, type) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(sourceId, type, rank)
      WHERE relation.sourceId = entityId AND relation.type = type
        AND relation.rank < $below AND relation.rank > $above
      RETURN relation
      ORDER BY relation.sourceId ASC, relation.type ASC, relation.rank ASC LIMIT $limit
    }
    RETURN relation
    UNION
    UNWIND $targetTypes AS type
    CALL (entityId, type) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(targetId, type, rank)
      WHERE relation.targetId = entityId AND relation.type = type
        AND relation.rank < $below AND relation.rank > $above
      RETURN relation
      ORDER BY relation.targetId ASC, relation.type ASC, relation.rank ASC LIMIT $limit
    }
    RETURN relation
  }
  WITH relation ORDER BY relation.rank ASC LIMIT $limit
  RETURN collect(relation {
    .id, .type, .sourceId, .targetId, .rank, .claimCount, .eventCount, .sourceCount,
    firstDate: toString(relation.firstDate), lastDate: toString(relation.lastDate)
  }) AS relations
}
CALL (entityId) {
  WITH entityId WHERE $withTotal
  UNWIND $sourceTypes AS type
  RETURN sum(COUNT {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, type, rank)
    WHERE relation.sourceId = entityId AND relation.type = type AND relation.rank > '0000000001'
  }) AS fromSource
}
CALL (entityId) {
  WITH entityId WHERE $withTotal
  UNWIND $targetTypes AS type
  RETURN sum(COUNT {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, type, rank)
    WHERE relation.targetId = entityId AND relation.type = type AND relation.rank > '0000000001'
      AND NOT (relation.sourceId = entityId AND type IN $sourceTypes)
  }) AS fromTarget
}
WITH collect({entityId: entityId, relations: relations, total: fromSource + fromTarget}) AS lists
CALL (lists) {
  WITH lists WHERE $withEnds
  UNWIND lists AS list
  UNWIND list.relations AS relation
  UNWIND [relation.sourceId, relation.targetId] AS id
  WITH DISTINCT id WHERE NOT id IN $ids
  MATCH (end:Entity {id: id})
  RETURN collect(properties(end)) AS ends
}
RETURN lists, ends
