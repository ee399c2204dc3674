// One page of all relations, strongest first.
//
// $below       STRING         the cursor's rank, or '~' for the first page
// $above       STRING         a lower rank that the page ends before; '0000000001' leaves out relations
//                             without a claim that counts
// $limit       INTEGER        relations; callers ask for one more than the page
// $withTotal   BOOLEAN        count the relations with claims too
// relations    LIST<MAP>      in order
// total        INTEGER        0 when not asked for
CYPHER 5
CALL () {
  MATCH (relation:Relation)
  WHERE relation.rank < $below AND relation.rank > $above
  WITH relation ORDER BY relation.rank DESC LIMIT $limit
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
RETURN relations, total
