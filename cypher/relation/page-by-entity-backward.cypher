// relation/page-by-entity, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of the relations of each of several entities, strongest first, from either end.
//
// $ids         LIST<STRING>   plain ids of entities, at most 1,000
// $below       STRING         the cursor's rank, or '~' for the first page
// $above       STRING         a lower rank that the page ends before; '0000000001' leaves out relations
//                             without a claim that counts
// $limit       INTEGER        relations an entity; callers ask for one more than the page
// $withTotal   BOOLEAN        count the relations with claims too
// $withEnds    BOOLEAN        read the entities that the relations lead to from those of $ids
// $withHeads   BOOLEAN        read the entities of $ids themselves
// entityId     STRING         of $ids, whose relation or total the row has; null with an end
// relation     LIST           its properties; rows of one entity in order
// total        INTEGER        of one entity; in a row of its own, when asked for
// end          MAP            all properties of an entity, each once; in a row of its own, when asked for
//
// Each ORDER BY lists its whole index, so that it stops after $limit entries.
CYPHER 5
UNWIND $ids AS entityId
CALL (entityId) {
  CALL (entityId) {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, rank)
    WHERE relation.sourceId = entityId AND relation.rank < $below AND relation.rank > $above
    RETURN relation, relation.rank AS rank ORDER BY relation.sourceId ASC, relation.rank ASC LIMIT $limit
    UNION
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, rank)
    WHERE relation.targetId = entityId AND relation.rank < $below AND relation.rank > $above
    RETURN relation, relation.rank AS rank ORDER BY relation.targetId ASC, relation.rank ASC LIMIT $limit
  }
  WITH relation, rank ORDER BY rank ASC LIMIT $limit
  RETURN collect([
    relation.id, relation.type, relation.sourceId, relation.targetId, rank, relation.claimCount,
    relation.eventCount, relation.sourceCount, toString(relation.firstDate), toString(relation.lastDate)
  ]) AS relations
}
CALL (entityId) {
  WITH entityId WHERE $withTotal
  RETURN
    COUNT {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(sourceId, rank)
      WHERE relation.sourceId = entityId AND relation.rank > '0000000001'
    } + COUNT {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(targetId, rank)
      WHERE relation.targetId = entityId AND relation.rank > '0000000001' AND relation.sourceId <> entityId
    } AS total
  UNION ALL
  WITH entityId WHERE NOT $withTotal
  RETURN 0 AS total
}
WITH collect({entityId: entityId, relations: relations, total: total}) AS lists
CALL (lists) {
  UNWIND lists AS list
  UNWIND list.relations AS relation
  RETURN list.entityId AS entityId, relation, null AS total, null AS end
  UNION ALL
  WITH lists WHERE $withTotal
  UNWIND lists AS list
  RETURN list.entityId AS entityId, null AS relation, list.total AS total, null AS end
  UNION ALL
  WITH lists WHERE $withEnds
  UNWIND lists AS list
  UNWIND list.relations AS relation
  // Its source and its target.
  UNWIND relation[2..4] AS id
  WITH DISTINCT id WHERE NOT id IN $ids
  MATCH (end:Entity {id: id})
  RETURN null AS entityId, null AS relation, null AS total, properties(end) AS end
  UNION ALL
  WITH lists WHERE $withHeads
  UNWIND $ids AS id
  MATCH (end:Entity {id: id})
  RETURN null AS entityId, null AS relation, null AS total, properties(end) AS end
}
RETURN entityId, relation, total, end
