// One page of the relations of some types, strongest first.
//
// $types       LIST<STRING>   relation types, each once
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
  UNWIND $types AS type
  CALL (type) {
    MATCH (relation:Relation)
    WHERE relation.type = type AND relation.rank < $below AND relation.rank > $above
    RETURN relation ORDER BY relation.type DESC, relation.rank DESC LIMIT $limit
  }
  WITH relation ORDER BY relation.rank DESC LIMIT $limit
  RETURN collect(relation {
    .id, .type, .sourceId, .targetId, .rank, .claimCount, .eventCount, .sourceCount,
    firstDate: toString(relation.firstDate), lastDate: toString(relation.lastDate)
  }) AS relations
}
CALL () {
  WITH * WHERE $withTotal
  UNWIND $types AS type
  RETURN sum(COUNT {
    MATCH (relation:Relation)
    WHERE relation.type = type AND relation.rank > '0000000001'
  }) AS total
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
