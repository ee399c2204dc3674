// entity/neighbors-where, read from its end: generated from it by `npm run generate`; do not edit.
// Rows come in reverse.
//
// One page of the entities that each of several entities stands in relations with that satisfy one of some
// clauses, those with the most claims between the two first. Reads all relations of the entity: its cost
// grows with those.
//
// $ids           LIST<STRING>   plain ids, at most 1,000
// $whenSource    LIST<MAP>      clauses of fragments/relation-matches for relations that the entity is the
//                               source of, with `walked`: the types to look through
// $whenTarget    LIST<MAP>      the same for those that it is the target of
// $below         STRING         the cursor's key, or '~' for the first page
// $above         STRING         a lower key that the page ends before, or '' for none
// $limit         INTEGER        neighbours an entity; callers ask for one more than the page
// entityId       STRING         one row an id
// neighbors      LIST<MAP>      id, key, claimCount, types, relationIds (strongest first), in order
// total          INTEGER        all neighbours
CYPHER 5
UNWIND $ids AS entityId
CALL (entityId) {
  CALL (entityId) {
    UNWIND $whenSource AS clause
    UNWIND clause.walked AS type
    MATCH (relation:Relation)
    USING INDEX relation:Relation(sourceId, type, rank)
    WHERE relation.sourceId = entityId AND relation.type = type AND relation.rank > '0000000001'
      AND {{relation-matches}}
    RETURN relation, relation.targetId AS otherId
    UNION
    UNWIND $whenTarget AS clause
    UNWIND clause.walked AS type
    MATCH (relation:Relation)
    USING INDEX relation:Relation(targetId, type, rank)
    WHERE relation.targetId = entityId AND relation.type = type AND relation.rank > '0000000001'
      AND {{relation-matches}}
    RETURN relation, relation.sourceId AS otherId
  }
  WITH entityId, relation, otherId
  WHERE otherId <> entityId
  WITH otherId, relation ORDER BY relation.rank DESC // either way
  WITH otherId, sum(relation.claimCount) AS claimCount, collect(DISTINCT relation.type) AS types,
    collect(relation.id)[..100] AS relationIds
  RETURN collect({
    id: otherId, key: right('000000000' + toString(claimCount), 10) + '|' + otherId,
    claimCount: claimCount, types: types, relationIds: relationIds
  }) AS found
}
CALL (found) {
  UNWIND found AS neighbor
  WITH neighbor WHERE neighbor.key < $below AND neighbor.key > $above
  WITH neighbor ORDER BY neighbor.key ASC LIMIT $limit
  RETURN collect(neighbor) AS neighbors
}
RETURN entityId, neighbors, size(found) AS total
