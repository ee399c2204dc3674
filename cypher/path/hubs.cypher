// Those of some entities that have more relations than paths may lead through.
//
// $ids      LIST<STRING>   plain ids
// $most     INTEGER        relations that a claim supports, those from and to an entity together
// $enough   INTEGER        one more than that: more are not counted
// ids       LIST<STRING>   plain ids, each once
CYPHER 5
UNWIND $ids AS id
CALL (id) {
  CALL (id) {
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, rank)
    WHERE relation.sourceId = id AND relation.rank > '0000000001'
    RETURN relation
    UNION ALL
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, rank)
    WHERE relation.targetId = id AND relation.rank > '0000000001'
    RETURN relation
  }
  WITH relation LIMIT $enough
  RETURN count(*) AS degree
}
WITH id, degree WHERE degree > $most
RETURN collect(id) AS ids
