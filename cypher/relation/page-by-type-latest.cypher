// relation/page-by-type, in the order of the latest day: generated from it by `npm run generate`; do not edit.
//
// One page of the relations of some types, the latest first, undated last.
//
// $types       LIST<STRING>   relation types, each once
// $below       STRING         the cursor's key, or '~' for the first page
// $above       STRING         a lower key that the page ends before; '0000-00-00' leaves out relations
//                             without a claim that counts
// $limit       INTEGER        relations; callers ask for one more than the page
// $withTotal   BOOLEAN        count the relations with claims too
// $withEnds    BOOLEAN        read the entities at either end
// relation     LIST           its properties; in order
// total        INTEGER        in a row of its own, when asked for
// end          MAP            all properties of an entity, each once; in a row of its own, when asked for
CYPHER 5
CALL () {
  UNWIND $types AS type
  CALL (type) {
    MATCH (relation:Relation)
    WHERE relation.type = type AND relation.latest < $below AND relation.latest > $above
    RETURN relation, relation.latest AS rank ORDER BY relation.type DESC, relation.latest DESC LIMIT $limit
  }
  WITH relation, rank ORDER BY rank DESC LIMIT $limit
  RETURN collect([
    relation.id, relation.type, relation.sourceId, relation.targetId, rank, relation.claimCount,
    relation.eventCount, relation.sourceCount, toString(relation.firstDate), toString(relation.lastDate)
  ]) AS relations
}
CALL () {
  WITH * WHERE $withTotal
  UNWIND $types AS type
  RETURN sum(COUNT {
    MATCH (relation:Relation)
    WHERE relation.type = type AND relation.latest > '0000-00-00'
  }) AS total
}
CALL (relations, total) {
  UNWIND relations AS relation
  RETURN relation AS item, null AS length, null AS end
  UNION ALL
  WITH total WHERE $withTotal
  RETURN null AS item, total AS length, null AS end
  UNION ALL
  WITH relations WHERE $withEnds
  UNWIND relations AS relation
  // Its source and its target.
  UNWIND relation[2..4] AS id
  WITH DISTINCT id
  MATCH (end:Entity {id: id})
  RETURN null AS item, null AS length, properties(end) AS end
}
RETURN item AS relation, length AS total, end
