// relation/page, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of all relations, strongest first.
//
// $below       STRING         the cursor's rank, or '~' for the first page
// $above       STRING         a lower rank that the page ends before; '0000000001' leaves out relations
//                             without a claim that counts
// $limit       INTEGER        relations; callers ask for one more than the page
// $withTotal   BOOLEAN        count the relations with claims too
// $withEnds    BOOLEAN        read the entities at either end
// relations    LIST<MAP>      in order
// total        INTEGER        0 when not asked for
// ends         LIST<MAP>      all properties of each entity at an end, once; empty when not asked for
CYPHER 5
CALL () {
  MATCH (relation:Relation)
  WHERE relation.rank < $below AND relation.rank > $above
  WITH relation ORDER BY relation.rank ASC LIMIT $limit
  RETURN collect(relation {
    .id, .type, .sourceId, .targetId, .rank, .claimCount, .eventCount, .sourceCount,
    firstDate: toString(relation.firstDate), lastDate: toString(relation.lastDate)
  }) AS relations
}
CALL () {
  WITH * WHERE $withTotal
  RETURN COUNT { (:Relation) } - COUNT {
    MATCH (relation:Relation)
    WHERE relation.rank < '0000000001'
  } AS total
  UNION ALL
  WITH * WHERE NOT $withTotal
  RETURN 0 AS total
}
CALL (relations) {
  WITH relations WHERE $withEnds
  UNWIND relations AS relation
  UNWIND [relation.sourceId, relation.targetId] AS id
  WITH DISTINCT id
  MATCH (end:Entity {id: id})
  RETURN collect(properties(end)) AS ends
}
RETURN relations, total, ends
