// relation/page-by-entity-and-type-latest, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// relation/page-by-entity-and-type, in the order of the latest day: generated from it by `npm run generate`; do not edit.
//
// One page of the relations of each of several entities, of some types, the latest first, undated last.
//
// $ids           LIST<STRING>   plain ids of entities, at most 1,000
// $sourceTypes   LIST<STRING>   types of which the entity is the source, each once
// $targetTypes   LIST<STRING>   types of which the entity is the target, each once
// $below       STRING         the cursor's key, or '~' for the first page
// $above       STRING         a lower key that the page ends before; '0000-00-00' leaves out relations
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
// One seek a type: a rare type of a hub is found without walking its other relations.
CYPHER 5
UNWIND $ids AS entityId
CALL (entityId) {
  CALL (entityId) {
    UNWIND $sourceTypes AS type
    CALL (entityId, type) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(sourceId, type, latest)
      WHERE relation.sourceId = entityId AND relation.type = type
        AND relation.latest < $below AND relation.latest > $above
      RETURN relation, relation.latest AS rank
      ORDER BY relation.sourceId ASC, relation.type ASC, relation.latest ASC LIMIT $limit
    }
    RETURN relation, rank
    UNION
    UNWIND $targetTypes AS type
    CALL (entityId, type) {
      MATCH (relation:Relation)
      USING INDEX relation:Relation(targetId, type, latest)
      WHERE relation.targetId = entityId AND relation.type = type
        AND relation.latest < $below AND relation.latest > $above
      RETURN relation, relation.latest AS rank
      ORDER BY relation.targetId ASC, relation.type ASC, relation.latest ASC LIMIT $limit
    }
    RETURN relation, rank
  }
  WITH relation, rank ORDER BY rank ASC LIMIT $limit
  RETURN collect([
    relation.id, relation.type, relation.sourceId, relation.targetId, rank, relation.claimCount,
    relation.eventCount, relation.sourceCount, toString(relation.firstDate), toString(relation.lastDate)
  ]) AS relations
}
CALL (entityId) {
  WITH entityId WHERE $withTotal
  UNWIND $sourceTypes AS type
  RETURN sum(COUNT {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, type, latest)
    WHERE relation.sourceId = entityId AND relation.type = type AND relation.latest > '0000-00-00'
  }) AS fromSource
}
CALL (entityId) {
  WITH entityId WHERE $withTotal
  UNWIND $targetTypes AS type
  RETURN sum(COUNT {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, type, latest)
    WHERE relation.targetId = entityId AND relation.type = type AND relation.latest > '0000-00-00'
      AND NOT (relation.sourceId = entityId AND type IN $sourceTypes)
  }) AS fromTarget
}
WITH collect({entityId: entityId, relations: relations, total: fromSource + fromTarget}) AS lists
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
