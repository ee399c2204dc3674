// One page of the entities that each of several entities stood in relations with at a clock that satisfied one of some
// clauses, those with the most claims between the two first. Counts all claims of the entity: its cost grows with those.
//
// $ids           LIST<STRING>   plain ids, at most 1,000
// $whenSource    LIST<MAP>      clauses of fragments/relation-matches for relations that the entity is the
//                               source of, with `types`: a map {type: true}; null for any
// $whenTarget    LIST<MAP>      the same for those that it is the target of
// $candidates    INTEGER        more relations than an entity has
// $asOf, $knownAt   STRING   ISO 8601, a day and a point in time; null for now
// $below         STRING         the cursor's key, or '~' for the first page
// $above         STRING         a lower key that the page ends before, or '' for none
// $limit         INTEGER        neighbours an entity; callers ask for one more than the page
// entityId       STRING         one row an id
// neighbors      LIST<MAP>      id, key, claimCount, types, relationIds (strongest first), in order
// total          INTEGER        all neighbours
CYPHER 5
UNWIND $ids AS entityId
CALL (entityId) {
  {{relations-of-entity-begun}}
  {{relations-at}}
  WITH DISTINCT relation, claimCount AS counted,
    CASE relation.sourceId WHEN entityId THEN relation.targetId ELSE relation.sourceId END AS otherId
  WITH relation, counted, otherId WHERE otherId <> entityId
  WITH relation, counted, otherId ORDER BY counted DESC, relation.id DESC // either way
  WITH otherId, sum(counted) AS claimCount, collect(DISTINCT relation.type) AS types,
    collect(relation.id)[..100] AS relationIds
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
