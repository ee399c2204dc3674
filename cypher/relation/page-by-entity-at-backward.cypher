// relation/page-by-entity-at, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of the relations of each of several entities that satisfied one of some clauses at a clock, strongest
// first: counted from their claims, all of them, since what is stored is today's.
//
// $ids           LIST<STRING>   plain ids of entities, at most 1,000
// $whenSource    LIST<MAP>      clauses of fragments/relation-matches for relations that the entity is the
//                               source of, with `walked`: the types to look through
// $whenTarget    LIST<MAP>      the same for those that it is the target of
// $asOf, $knownAt   STRING   ISO 8601, a day and a point in time; null for now
// $below         STRING         the cursor's rank, or '~' for the first page
// $above         STRING         a lower rank that the page ends before; '0000000001' leaves out relations
//                               without a claim that counted
// $limit         INTEGER        relations an entity; callers ask for one more than the page
// $withTotal     BOOLEAN        count the relations with claims too
// $withEnds      BOOLEAN        read the entities that the relations lead to from those of $ids
// $withHeads     BOOLEAN        read the entities of $ids themselves
// entityId       STRING         of $ids, whose relation or total the row has; null with an end
// relation       LIST           its properties, as they were; rows of one entity in order
// total          INTEGER        of one entity; in a row of its own, when asked for
// end            MAP            all properties of an entity, each once; in a row of its own, when asked for
CYPHER 5
UNWIND $ids AS entityId
CALL (entityId) {
  CALL (entityId) {
    UNWIND $whenSource AS clause
    UNWIND clause.walked AS type
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, type, rank)
    WHERE relation.sourceId = entityId AND relation.type = type AND relation.rank > ''
    RETURN relation, clause
    UNION ALL
    UNWIND $whenTarget AS clause
    UNWIND clause.walked AS type
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, type, rank)
    WHERE relation.targetId = entityId AND relation.type = type AND relation.rank > ''
    RETURN relation, clause
  }
  {{relations-at}}
  WITH DISTINCT right('000000000' + toString(claimCount), 10) + '|' + relation.id AS rank
  WHERE $withTotal OR rank < $below AND rank > $above
  WITH rank ORDER BY rank ASC LIMIT CASE WHEN $withTotal THEN 9223372036854775807 ELSE $limit END
  RETURN collect(CASE WHEN rank < $below AND rank > $above THEN rank END)[..$limit] AS ranks, count(*) AS total
}
CALL (ranks) {
  UNWIND ranks AS rank
  // Behind the count is the id.
  MATCH (relation:Relation {id: substring(rank, 11)})
  CALL (relation) {
    MATCH (claim:Claim)-[:OF]->(relation)
    WHERE {{claim-counts-at}}
    {{claims-counted}}
  }
  WITH relation, rank, claimCount, eventCount, size(origins) AS sourceCount, firstDate, lastDate
  ORDER BY rank ASC
  RETURN collect([
    relation.id, relation.type, relation.sourceId, relation.targetId, rank, claimCount,
    eventCount, sourceCount, toString(firstDate), toString(lastDate)
  ]) AS relations
}
{{relation-rows-by-entity}}
